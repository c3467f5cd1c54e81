import type { ReactElement } from 'react';
import { Button } from './button.tsx';
import { Note } from './feedback.tsx';
import { useText } from './use-text.ts';

/** What went wrong, in a strip across its pane, and another try. */
export function RetryNote(props: { readonly sentence: string; onRetry(): void }): ReactElement {
  const text = useText();
  return (
    <div className="note-strip">
      <Note kind="bad">
        <span className="grow">{props.sentence}</span>
        <Button small onPress={props.onRetry}>
          {text('app.retry')}
        </Button>
      </Note>
    </div>
  );
}
