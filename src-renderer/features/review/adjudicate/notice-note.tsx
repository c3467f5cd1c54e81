import type { ReactElement } from 'react';
import { errorSentence } from '../../../rpc/problem.ts';
import { Note } from '../../../ui/feedback.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import type { Notice } from './use-adjudication.ts';

/** How something went, in the language in force. */
export function NoticeNote({ notice }: { readonly notice: Notice }): ReactElement {
  const text = useText();
  const language = useLanguage();
  return (
    <Note kind={notice.kind}>
      {'error' in notice ? errorSentence(notice.error, language) : text(notice.message, notice.values)}
    </Note>
  );
}
