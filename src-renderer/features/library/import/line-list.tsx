import './lines.css';
import { type ReactElement, useState } from 'react';
import type { ImportPreview } from '../../../../src-shared/contract/imports.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choice.tsx';
import { useText } from '../../../ui/use-text.ts';
import { useImportSession, useImportState } from './import-provider.tsx';
import { LineRow } from './line-row.tsx';
import { confirmed, foldedLines, unconfirmed, withKind } from './lines.ts';

/** Rows put into the page at once; an article may have a hundred thousand lines. */
const mostRows = 150;

/** The article line by line with what each seems to be, to be confirmed or put right; the middle of its body is folded. */
export function LineList(props: {
  readonly path: string;
  readonly article: ImportPreview['articles'][number];
  readonly isFixed: boolean;
}): ReactElement {
  const { path, article, isFixed } = props;
  const text = useText();
  const session = useImportSession();
  const decided = useImportState(({ decisions }) => decisions.get(path)?.regions);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const [most, setMost] = useState(mostRows);
  const regions = (isFixed ? undefined : decided) ?? article.regions;
  const change = (next: typeof regions): void => session.setRegions(path, next);
  if (regions.length === 0) return <p className="faint small lines-none">{text('import.lines.none')}</p>;
  // What is folded goes by what was proposed: a line must not vanish because it was said to be body.
  const runs = foldedLines(article.regions);
  let room = most;
  return (
    <>
      <ol className="lines" aria-label={text('import.lines')}>
        {runs.map((run) => {
          const isFolded = run.kind === 'folded' && !unfolded.has(run.from);
          const to = isFolded ? run.from : Math.min(run.to, run.from + Math.max(0, room));
          room -= to - run.from;
          return [
            run.kind === 'folded' && (
              <li key={`fold-${run.from}`} className="lines-gap">
                <Button
                  variant="link"
                  aria-expanded={!isFolded}
                  onPress={() => setUnfolded(toggled(unfolded, run.from))}
                >
                  {isFolded
                    ? text('import.lines.unfold', { count: run.to - run.from })
                    : text('import.lines.fold')}
                </Button>
              </li>
            ),
            ...regions.slice(run.from, to).map((region, offset) => {
              const proposed = article.regions[run.from + offset]?.kind ?? region.kind;
              return (
                <LineRow
                  key={region.start}
                  number={run.from + offset + 1}
                  line={article.text.slice(region.start, Math.min(region.end, region.start + longestLine))}
                  region={region}
                  proposed={proposed}
                  isFixed={isFixed}
                  onKind={(kind) => change(withKind(regions, region.start, kind))}
                />
              );
            }),
          ];
        })}
      </ol>
      {room <= 0 && (
        <Button variant="link" onPress={() => setMost(most + mostRows)}>
          {text('import.lines.more', { count: mostRows })}
        </Button>
      )}
      {!isFixed && (
        <div className="lines-foot">
          <Checkbox
            isSelected={regions.every(({ origin }) => origin === 'human')}
            onChange={(isConfirmed) =>
              change(isConfirmed ? confirmed(regions) : unconfirmed(regions, article.regions))
            }
          >
            {text('import.lines.confirm')}
          </Checkbox>
          <small>{text('import.lines.hint')}</small>
        </div>
      )}
    </>
  );
}

/** More of a line is not seen in its row. */
const longestLine = 200;

function toggled(numbers: ReadonlySet<number>, number: number): ReadonlySet<number> {
  const next = new Set(numbers);
  if (!next.delete(number)) next.add(number);
  return next;
}
