import { Download } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { isolated, isolatedPath, useLanguage, useText } from '../../../ui/use-text.ts';
import { useImportSession } from './import-provider.tsx';
import type { ImportResult } from './import-state.ts';
import { findingOf, foundCounts, reportFiles } from './report-file.ts';
import { saveText } from './save-text.ts';

/** What came of an import: counts, what was skipped and why, what is to be looked at; to be kept as a file. */
export function ImportReportView({ result }: { readonly result: ImportResult }): ReactElement {
  const text = useText();
  const language = useLanguage();
  const session = useImportSession();
  const { report, leftOut, retryable } = result;
  const { articles, annotations, skipped, nearDuplicates, warnings } = report;
  const files = reportFiles(report, text, language);
  return (
    <section className="import-report" aria-label={text('import.report')}>
      <Note kind={articles.length > 0 ? 'ok' : 'warn'}>
        <span>
          {text('import.done', { count: articles.length })}{' '}
          {annotations > 0 && text('import.done.annotations', { count: annotations })}{' '}
          {leftOut > 0 && text('import.left-out', { count: leftOut })}
        </span>
      </Note>
      <div className="row report-actions">
        <Menu
          label={text('import.report.save')}
          trigger={
            <Button small>
              <Icon of={Download} size={14} />
              {text('import.report.save')}
            </Button>
          }
        >
          <MenuItem
            id="csv"
            text={text('import.report.csv')}
            onAction={() => saveText('hashiya-import.csv', 'text/csv', files.csv())}
          />
          <MenuItem
            id="json"
            text={text('import.report.json')}
            onAction={() => saveText('hashiya-import.json', 'application/json', files.json())}
          />
        </Menu>
        {retryable.length > 0 && (
          <Button small onPress={() => session.retry(result)}>
            {text('import.report.retry', { count: retryable.length })}
          </Button>
        )}
      </div>
      <Findings
        title={text('import.skipped', { count: skipped.length })}
        sentences={skipped.map(({ path, problem }) => findingOf(path, problem, language))}
      />
      <Findings
        title={text('import.near-duplicates')}
        sentences={nearDuplicates.map(({ path, otherTitle, similarity }) =>
          text('import.near-duplicate', {
            path: isolatedPath(path),
            title: isolated(otherTitle),
            percent: Math.floor(similarity * 100),
          }),
        )}
      />
      <Findings
        title={text('import.warnings')}
        sentences={warnings.map(({ path, ...warning }) => findingOf(path, warning, language))}
      />
      <Findings
        title={text('import.report.found')}
        sentences={foundCounts(report, text).map(({ field, from, count }) =>
          text('import.report.found.one', { field, from, count }),
        )}
      />
    </section>
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
