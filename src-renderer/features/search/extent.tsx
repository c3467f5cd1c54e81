import type { ReactElement } from 'react';
import type { MessageId } from '../../../src-shared/i18n/catalog.ts';
import { useText } from '../../ui/use-text.ts';

interface ExtentProps {
  /** The message that counts. */
  readonly of: MessageId;
  readonly total: number;
  readonly isComplete: boolean;
}

/** How much was found, or how much at the least. */
export function Extent({ of, total, isComplete }: ExtentProps): ReactElement {
  const text = useText();
  const count = text(of, { count: total });
  return <>{isComplete ? count : text('search.at-least', { count })}</>;
}
