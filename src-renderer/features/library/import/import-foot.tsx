import { type ReactElement, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { useText } from '../../../ui/use-text.ts';
import { useImportSession, useImportState } from './import-provider.tsx';
import { sortedOut } from './import-state.ts';
import { ImportSummary } from './import-summary.tsx';

/** The summary, the way to what asks, and the import itself. */
export function ImportFoot(props: { readonly annotatorId: string | null; onReview(): void }): ReactElement {
  const { annotatorId, onReview } = props;
  const text = useText();
  const session = useImportSession();
  const ready = useImportState((state) => sortedOut(state).ready.length);
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
      <div className="import-buttons">
        {count > 1 && <Button onPress={review}>{text('import.review')}</Button>}
        <Button variant="primary" isDisabled={ready === 0} onPress={() => void session.start(annotatorId)}>
          {text('import.run', { count: ready })}
        </Button>
      </div>
    </div>
  );
}
