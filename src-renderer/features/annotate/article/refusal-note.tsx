import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { errorSentence } from '../../../rpc/problem.ts';
import { IconButton } from '../../../ui/button.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { isolated } from '../../../ui/use-text.ts';
import { quoteOfSpans } from '../quote-of-spans.ts';
import { useSaverState } from '../saving/use-saver.ts';
import { useSession } from '../state/session.tsx';

/** What the host refused, why, and that the rest is kept; stays until it is closed. */
export function RefusalNote(): ReactElement | null {
  const { saver, text, language, open } = useSession();
  const { refusal } = useSaverState(saver);
  if (!refusal) return null;
  const { command, error } = refusal;
  const quote =
    command.kind === 'create'
      ? quoteOfSpans(open.current?.ground.text ?? '', command.annotation.spans)
      : null;
  return (
    <div className="an-refusal">
      <Note kind="bad">
        <span>
          {quote === null
            ? text('annotate.refused')
            : text('annotate.refused.create', { quote: isolated(quote) })}{' '}
          {errorSentence(error, language)} {text('annotate.refused.kept')}
        </span>
        <IconButton small icon={X} label={text('app.close')} onPress={saver.dismissRefusal} />
      </Note>
    </div>
  );
}
