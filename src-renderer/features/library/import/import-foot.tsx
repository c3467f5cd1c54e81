import { type ReactElement, type Ref, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { useText } from '../../../ui/use-text.ts';
import { useImportSession, useImportState } from './import-provider.tsx';
import { sortedOut } from './import-state.ts';
import { ImportSummary } from './import-summary.tsx';

interface ImportFootProps {
  readonly annotatorId: string | null;
  readonly runButton: Ref<HTMLButtonElement>;
  onReview(): void;
}

/** The summary, the way to what asks, and the import itself. */
export function ImportFoot({ annotatorId, runButton, onReview }: ImportFootProps): ReactElement {
  const text = useText();
  const session = useImportSession();
  const { ready, unreadable } = useImportState(sortedOut);
  const importable = ready.length - unreadable.length;
  const count = useImportState(({ files }) => files.length);
  const index = useImportState((state) => state.index);
  const [allSeenAt, setAllSeenAt] = useState<number | null>(null);
  const review = (): void => {
    if (session.review()) onReview();
    else setAllSeenAt(index);
  };
  useKeys([{ id: 'import.review', keys: 'Backslash', label: 'import.review.key', run: review }]);
  return (
    <div className="import-foot">
      <ImportSummary />
      <p className="hidden-words" role="status">
        {allSeenAt === index && text('import.review.none')}
      </p>
      {annotatorId === null && <Note kind="plain">{text('import.nobody')}</Note>}
      <div className="import-buttons">
        {count > 1 && <Button onPress={review}>{text('import.review')}</Button>}
        <Button
          variant="primary"
          ref={runButton}
          isDisabled={importable === 0}
          onPress={() => void session.start(annotatorId)}
        >
          {text('import.run', { count: importable })}
        </Button>
      </div>
    </div>
  );
}
