import type { ReactElement } from 'react';
import type { ImportReport } from '../../../../src-shared/contract/imports.ts';
import { problemSentence } from '../../../../src-shared/i18n/problem-sentence.ts';
import type { ProblemReport } from '../../../../src-shared/model/problem.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { Note, ProgressBar } from '../../../ui/feedback.tsx';
import { isolated, useLanguage, useText } from '../../../ui/use-text.ts';
import type { ImportStatus } from './use-import.ts';

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
          {errorSentence(status.error, language)} {text('import.kept')}
        </Note>
      );
    case 'done':
      return <Report report={status.report} />;
    default:
      return status satisfies never;
  }
}

function Report({ report }: { readonly report: ImportReport }): ReactElement {
  const text = useText();
  const language = useLanguage();
  const { articles, annotations, skipped, nearDuplicates, warnings } = report;
  const sentence = (path: string, { code, params }: ProblemReport) =>
    problemSentence({ code, params: { file: path, ...params } }, language);
  return (
    <div className="import-report">
      <Note kind={articles.length > 0 ? 'ok' : 'warn'}>
        <span>
          {text('import.done', { count: articles.length })}{' '}
          {annotations > 0 && text('import.done.annotations', { count: annotations })}
        </span>
      </Note>
      <Findings
        title={text('import.skipped', { count: skipped.length })}
        sentences={skipped.map(({ path, problem }) => sentence(path, problem))}
      />
      <Findings
        title={text('import.near-duplicates')}
        sentences={nearDuplicates.map(({ path, otherTitle, similarity }) =>
          text('import.near-duplicate', {
            path: isolated(path),
            title: isolated(otherTitle),
            percent: Math.floor(similarity * 100),
          }),
        )}
      />
      <Findings
        title={text('import.warnings')}
        sentences={warnings.map(({ path, ...warning }) => sentence(path, warning))}
      />
    </div>
  );
}

/** A damaged folder may give thousands; the first are enough to see why. */
const mostFindings = 100;

function Findings(props: {
  readonly title: string;
  readonly sentences: readonly string[];
}): ReactElement | null {
  const { title, sentences } = props;
  const text = useText();
  if (sentences.length === 0) return null;
  return (
    <section className="panel findings">
      <h3>{title}</h3>
      <ul>
        {[...new Set(sentences)].slice(0, mostFindings).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {sentences.length > mostFindings && (
        <p className="faint">{text('import.more', { count: sentences.length - mostFindings })}</p>
      )}
    </section>
  );
}
