import type { ReactElement } from 'react';
import { initialOf } from '../../../ui/initials.ts';
import { useLanguage } from '../../../ui/use-text.ts';
import type { ShownLabel } from './labels-in-order.ts';

/** The key of a label on its ink, or the first letter of its name where it has none; the name stands beside it. */
export function LabelKey({ label }: { readonly label: ShownLabel }): ReactElement {
  const language = useLanguage();
  return (
    <span className="key rv-key" data-ink={label.ink} aria-hidden="true">
      {label.key ?? initialOf(label.name[language])}
    </span>
  );
}
