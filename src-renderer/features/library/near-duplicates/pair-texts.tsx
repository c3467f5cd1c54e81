import { type ReactElement, useMemo } from 'react';
import { baseDirection } from '../../../../src-shared/arabic/direction.ts';
import { Note } from '../../../ui/feedback.tsx';
import { Marked } from '../../../ui/marked.tsx';
import { useText } from '../../../ui/use-text.ts';
import { besideOneAnother, type ComparedLine, compareTexts } from './word-differences.ts';

/** Both texts next to one another, their like lines at one height, with the words marked that only one of them has. */
export function PairTexts(props: { readonly earlier: string; readonly later: string }): ReactElement {
  const { earlier, later } = props;
  const text = useText();
  const compared = useMemo(() => compareTexts(earlier, later), [earlier, later]);
  const rows = compared ?? besideOneAnother(earlier, later);
  return (
    <>
      {!compared && (
        <div className="near-note">
          <Note kind="warn">{text('near.too-different')}</Note>
        </div>
      )}
      <div className="near-texts">
        {rows.map(({ place, earlier: left, later: right }) => (
          <div key={place} className="near-row">
            <Lines lines={left} />
            <Lines lines={right} />
          </div>
        ))}
      </div>
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly ComparedLine[] }): ReactElement {
  const placed = [...lines.entries()].map(([place, line]) => ({ place, ...line }));
  return (
    <div className="near-cell read" lang="ar">
      {placed.map(({ place, text, differences }) => (
        <p key={place} dir={baseDirection(text) ?? 'rtl'}>
          <Marked text={text} hits={differences} />
        </p>
      ))}
    </div>
  );
}
