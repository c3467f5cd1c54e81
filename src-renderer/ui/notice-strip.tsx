import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, IconButton } from './button.tsx';
import { Note } from './feedback.tsx';
import type { Notice } from './notice.ts';
import { useText } from './use-text.ts';

/** What was done last, or why it was not: «حُذفت 3 مقالات · تراجع». `onUndo` is null where there is nothing to take back. */
export function NoticeStrip(props: {
  readonly notice: Notice;
  readonly onUndo: (() => void) | null;
  onClose(): void;
}): ReactElement {
  const { notice, onUndo, onClose } = props;
  const text = useText();
  return (
    <div className={`notice ${notice.kind}`}>
      <Note kind={notice.kind}>
        <span className={notice.kind === 'ok' ? 'trunc' : 'grow'}>{notice.sentence}</span>
        {notice.canUndo && onUndo && (
          <>
            <span aria-hidden="true">·</span>
            <Button variant="link" onPress={onUndo}>
              {text('history.undo')}
            </Button>
          </>
        )}
        <IconButton small icon={X} label={text('said.close')} onPress={onClose} />
      </Note>
    </div>
  );
}
