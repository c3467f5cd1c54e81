import type { ReactElement } from 'react';
import { errorSentence } from '../../rpc/problem.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/feedback.tsx';
import { useLanguage, useText } from '../../ui/use-text.ts';

/** What went wrong, and another try. */
export function RetryNote(props: { readonly error: Error; onRetry(): void }): ReactElement {
  const text = useText();
  const language = useLanguage();
  return (
    <div className="reg-note">
      <Note kind="bad">
        <span className="grow">{errorSentence(props.error, language)}</span>
        <Button small onPress={props.onRetry}>
          {text('app.retry')}
        </Button>
      </Note>
    </div>
  );
}
