import type { ReactElement } from 'react';
import { errorSentence, problemOf } from '../../../rpc/problem.ts';
import { Note, ProgressBar } from '../../../ui/feedback.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { ImportReportView } from './import-report.tsx';
import type { ImportStatus } from './import-state.ts';

/** How far an import is, or what came of it, file by file. */
export function ImportOutcome({ status }: { readonly status: ImportStatus }): ReactElement | null {
  const text = useText();
  const language = useLanguage();
  switch (status.kind) {
    case 'choosing':
      return null;
    case 'running': {
      const { stage, done, total, path } = status.progress;
      return (
        <div className="import-progress">
          <div className="row small">
            <span>{text(`import.${stage}`)}</span>
            <bdi className="trunc grow faint">{path}</bdi>
            <span className="muted">{text('import.progress', { done, total })}</span>
          </div>
          <ProgressBar label={text(`import.${stage}`)} value={done} total={total} />
        </div>
      );
    }
    case 'cancelled':
      return <Note kind="plain">{text('import.cancelled')}</Note>;
    case 'failed':
      return (
        <Note kind="bad">
          {errorSentence(status.error, language)}{' '}
          {/* Only an answer of the host tells that nothing was stored; a line may break after the storing. */}
          {text(problemOf(status.error) ? 'import.kept' : 'import.unknown')}
        </Note>
      );
    case 'done':
      return <ImportReportView result={status.result} />;
    default:
      return status satisfies never;
  }
}
