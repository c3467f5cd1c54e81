import type { ReactElement } from 'react';
import type { Notice } from '../../ui/notice.ts';
import { NoticeStrip } from '../../ui/notice-strip.tsx';
import { UndoRedo } from '../../ui/undo-redo.tsx';
import { useText } from '../../ui/use-text.ts';
import { say, useNotice } from './notice.ts';
import { useHistory } from './use-history.ts';

interface HistoryProps {
  readonly annotatorId: string;
}

/** Undo and redo as buttons and keys. */
export function HistoryPair({ annotatorId }: HistoryProps): ReactElement {
  const text = useText();
  const { canUndo, canRedo, undo, redo } = useHistory(annotatorId);
  return (
    <UndoRedo
      screen="registry"
      undo={{ name: text('history.undo'), isPossible: canUndo, run: undo }}
      redo={{ name: text('history.redo'), isPossible: canRedo, run: redo }}
    />
  );
}

/** What was done last, or why it was not. It stays until something else is done. */
export function NoticeLine(props: HistoryProps & { readonly kind: Notice['kind'] }): ReactElement | null {
  const { annotatorId, kind } = props;
  const { notice } = useNotice();
  const { canUndo, undo } = useHistory(annotatorId);
  if (notice?.kind !== kind) return null;
  return <NoticeStrip notice={notice} onUndo={canUndo ? undo : null} onClose={() => say(null)} />;
}
