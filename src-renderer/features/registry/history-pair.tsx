import { Redo2, Undo2, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, IconButton } from '../../ui/button.tsx';
import { Note } from '../../ui/feedback.tsx';
import { useKeys } from '../../ui/keys.ts';
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
  useKeys([
    { id: 'registry.undo', keys: '$mod+KeyZ', label: 'registry.undo', run: undo },
    { id: 'registry.redo', keys: '$mod+Shift+KeyZ', label: 'registry.redo', run: redo },
  ]);
  return (
    <span className="row reg-history">
      <IconButton
        directional
        icon={Undo2}
        label={text('registry.undo')}
        isDisabled={!canUndo}
        onPress={undo}
      />
      <IconButton
        directional
        icon={Redo2}
        label={text('registry.redo')}
        isDisabled={!canRedo}
        onPress={redo}
      />
    </span>
  );
}

/** What was done last, or why it was not. It stays until something else is done. */
export function NoticeLine({ annotatorId }: HistoryProps): ReactElement | null {
  const text = useText();
  const { notice } = useNotice();
  const { canUndo, undo } = useHistory(annotatorId);
  if (!notice) return null;
  return (
    <div className="reg-notice">
      <Note kind={notice.kind}>
        <span className={notice.kind === 'ok' ? 'trunc' : ''}>{notice.sentence}</span>
        {notice.canUndo && canUndo && (
          <>
            <span aria-hidden="true">·</span>
            <Button variant="link" onPress={undo}>
              {text('registry.undo')}
            </Button>
          </>
        )}
        <IconButton small icon={X} label={text('registry.said.close')} onPress={() => say(null)} />
      </Note>
    </div>
  );
}
