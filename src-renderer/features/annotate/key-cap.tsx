import type { ReactElement } from 'react';
import type { Label } from '../../../src-shared/model/codebook.ts';

/** A label's key on its ink; where types share an ink the edge is dashed or dotted. */
export const KeyCap = ({
  label,
}: {
  readonly label: Pick<Label, 'ink' | 'pattern' | 'key'>;
}): ReactElement => (
  <span className="key" data-ink={label.ink} data-pattern={label.pattern} aria-hidden="true">
    {label.key ?? '·'}
  </span>
);
