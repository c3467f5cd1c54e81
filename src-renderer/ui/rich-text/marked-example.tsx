import './rich-text.css';
import { createElement, type ReactElement, type ReactNode } from 'react';
import type { Label } from '../../../src-shared/model/codebook.ts';

interface MarkedExampleProps {
  readonly example: string;
  readonly look: Pick<Label, 'ink' | 'pattern'> | null;
}

/** An example in which `[` and `]` stand around what is marked, with the mark drawn in the label's ink instead of them. */
export function MarkedExample({ example, look }: MarkedExampleProps): ReactElement {
  const partOf = (part: string, index: number): ReactNode => {
    if (index % 2 === 0) return part;
    const { ink, pattern } = look ?? { ink: 'neutral', pattern: 'solid' };
    return (
      <mark className="marked-example" data-ink={ink} data-pattern={pattern}>
        {part}
      </mark>
    );
  };
  // Given one by one the parts need no keys: only their place tells them apart.
  return createElement('span', { dir: 'auto' }, ...example.split(/\[([^[\]]*)\]/).map(partOf));
}
