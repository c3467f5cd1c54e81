import { Redo2, Undo2, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { useText } from '../../../ui/use-text.ts';
import { type Notice, say, useNotice } from './notice.ts';
import { operationName, useHistory } from './use-history.ts';

interface HistoryProps {
  readonly annotatorId: string | null;
}

/** Undo and redo as buttons and keys. */
export function HistoryPair({ annotatorId }: HistoryProps): ReactElement {
  const text = useText();
  const { next, undo, redo } = useHistory(annotatorId);
  useKeys([
    { id: 'library.undo', keys: '$mod+KeyZ', label: 'history.undo', run: undo },
    { id: 'library.redo', keys: '$mod+Shift+KeyZ', label: 'history.redo', run: redo },
  ]);
  const named = (direction: 'undo' | 'redo'): string => {
    const operation = next[direction];
    if (!operation) return text(`history.${direction}`);
    return text(`history.${direction}.what`, { what: text(operationName(operation.kind)) });
  };
  return (
    <span className="row history-pair">
      <IconButton directional icon={Undo2} label={named('undo')} isDisabled={!next.undo} onPress={undo} />
      <IconButton directional icon={Redo2} label={named('redo')} isDisabled={!next.redo} onPress={redo} />
    </span>
  );
}

/** What was done last, or why it was not: «حُذفت 3 مقالات · تراجع». It stays until something else is done. */
export function NoticeLine(props: HistoryProps & { readonly kind: Notice['kind'] }): ReactElement | null {
  const { annotatorId, kind } = props;
  const text = useText();
  const { notice } = useNotice();
  const { next, undo } = useHistory(annotatorId);
  if (notice?.kind !== kind) return null;
  return (
    <div className={`library-notice ${kind}`}>
      <Note kind={notice.kind}>
        <span className="trunc">{notice.sentence}</span>
        {notice.canUndo && next.undo && (
          <>
            <span aria-hidden="true">·</span>
            <Button variant="link" onPress={undo}>
              {text('history.undo')}
            </Button>
          </>
        )}
        {kind === 'bad' && <span className="grow" />}
        <IconButton small icon={X} label={text('said.close')} onPress={() => say(null)} />
      </Note>
    </div>
  );
}
