import type { ReactElement } from 'react';
import type { Delivery } from '../../src-shared/contract/host.ts';
import { Note } from './feedback.tsx';
import { isolatedPath, useText } from './use-text.ts';

/** How a file that was made for the person reached them; nothing where they wanted none after all. */
export function Delivered({ delivery }: { readonly delivery: Delivery }): ReactElement | null {
  const text = useText();
  if (delivery.outcome === 'cancelled') return null;
  const sentence = delivery.outcome === 'saved' ? 'export.saved' : 'export.downloaded';
  return <Note kind="ok">{text(sentence, { name: isolatedPath(delivery.name) })}</Note>;
}
