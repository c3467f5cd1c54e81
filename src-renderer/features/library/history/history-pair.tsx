import type { ReactElement } from 'react';
import type { Notice } from '../../../ui/notice.ts';
import { NoticeStrip } from '../../../ui/notice-strip.tsx';
import { UndoRedo } from '../../../ui/undo-redo.tsx';
import { useText } from '../../../ui/use-text.ts';
import { say, useNotice } from './notice.ts';
import { operationName, useHistory } from './use-history.ts';

interface HistoryProps {
  readonly annotatorId: string | null;
}

/** Undo and redo as buttons and keys, which name what they would take back. */
export function HistoryPair({ annotatorId }: HistoryProps): ReactElement {
  const text = useText();
  const { next, undo, redo } = useHistory(annotatorId);
  const named = (direction: 'undo' | 'redo'): string => {
    const operation = next[direction];
    if (!operation) return text(`history.${direction}`);
    return text(`history.${direction}.what`, { what: text(operationName(operation.kind)) });
  };
  return (
    <UndoRedo
      screen="library"
      // Whose steps are meant nobody knows before one has said who one is; the button then asks.
      undo={{ name: named('undo'), isPossible: next.undo !== null || annotatorId === null, run: undo }}
      redo={{ name: named('redo'), isPossible: next.redo !== null, run: redo }}
    />
  );
}

/** What was done last, or why it was not. It stays until something else is done. */
export function NoticeLine(props: HistoryProps & { readonly kind: Notice['kind'] }): ReactElement | null {
  const { annotatorId, kind } = props;
  const { notice } = useNotice();
  const { next, undo } = useHistory(annotatorId);
  if (notice?.kind !== kind) return null;
  return <NoticeStrip notice={notice} onUndo={next.undo && undo} onClose={() => say(null)} />;
}
