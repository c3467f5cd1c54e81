import type { ReactElement } from 'react';
import { Certainty } from '../../../ui/certainty.tsx';
import { ProgressBar } from '../../../ui/feedback.tsx';
import { useText } from '../../../ui/use-text.ts';
import { companionsAmong } from './beside.ts';
import { isLarge, refusalOf } from './chosen-file.ts';
import { useImportState } from './import-provider.tsx';
import { sortedOut } from './import-state.ts';

/** What is known of the files together: what asks, what is proposed to be left out, what is here already. */
export function ImportSummary(): ReactElement {
  const text = useText();
  const files = useImportState((state) => state.files);
  const facts = useImportState((state) => state.facts);
  const checked = useImportState((state) => state.checked);
  const { unreadable, waiting, leftOut } = useImportState(sortedOut);
  const companions = companionsAmong(files);
  const unseen = files.filter(
    (file) => refusalOf(file) !== null || isLarge(file) || companions.has(file.path),
  ).length;
  const known = files.flatMap(({ path }) => (companions.has(path) ? [] : (facts.get(path) ?? [])));
  const near = known.flatMap(({ similarity, isDuplicate }) =>
    similarity === null || isDuplicate ? [] : [similarity],
  );
  const duplicates = known.filter(({ isDuplicate }) => isDuplicate).length;
  const parts = [
    text('import.summary.excluded', { count: known.reduce((sum, { excluded }) => sum + excluded, 0) }),
    near.length > 0 &&
      text('import.summary.near', { count: near.length, percent: Math.floor(Math.max(...near) * 100) }),
    duplicates > 0 && text('import.summary.duplicate', { count: duplicates }),
  ].filter((part) => part !== false);
  return (
    <div className="import-summary">
      {checked < files.length && (
        <div>
          <span className="faint">{text('import.checking', { done: checked, total: files.length })}</span>
          <ProgressBar
            label={text('import.checking', { done: checked, total: files.length })}
            value={checked}
            total={files.length}
          />
        </div>
      )}
      {waiting.length > 0 && (
        <Certainty isSure={false} words={text('import.waiting', { count: waiting.length })} />
      )}
      {unreadable.length > 0 && (
        <Certainty isSure={false} words={text('import.unreadable', { count: unreadable.length })} />
      )}
      {leftOut.length > 0 && <span>{text('import.left-out', { count: leftOut.length })}</span>}
      {known.length > 0 && (
        <span>
          {known.length < files.length - unseen && `${text('import.summary.of', { count: known.length })} `}
          {parts.join(' · ')}
        </span>
      )}
    </div>
  );
}
