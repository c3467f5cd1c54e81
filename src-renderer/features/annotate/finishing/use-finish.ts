import { startsInsideWord } from '../../../../src-shared/arabic/word-starts.ts';
import { incompleteIn } from '../../../../src-shared/model/incomplete.ts';
import { finishArticle } from '../actions/go-to-article.ts';
import type { QueueRow } from '../queue/queue-rows.ts';
import { useKnownRemarks } from '../remarks/remarks-context.ts';
import { useSession } from '../state/session.tsx';

/** Finishes the article at once where nothing is missing; else what is missing is shown first. */
export function useFinish(rows: readonly QueueRow[]): () => void {
  const session = useSession();
  const { remarks } = useKnownRemarks();
  return () => {
    const open = session.open.current;
    if (!open) return;
    const { annotator, codebook, store } = session;
    const { ordered: annotations, ground } = open;
    const { regions } = ground;
    const incomplete =
      open.state === 'done'
        ? []
        : incompleteIn({
            annotatorId: annotator.id,
            annotations,
            regions,
            remarks,
            codebook,
            isInsideWord: (span) => startsInsideWord(span, ground.words),
          });
    if (incomplete.length === 0) finishArticle(session, rows);
    else store.setState({ incomplete });
  };
}
