import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import type { ImportPreview } from '../../../../src-shared/contract/imports.ts';
import { problemSentence } from '../../../../src-shared/i18n/problem-sentence.ts';
import type { ProblemCode, ProblemReport } from '../../../../src-shared/model/problem.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { IconButton } from '../../../ui/button.tsx';
import { Certainty } from '../../../ui/certainty.tsx';
import { Skeleton } from '../../../ui/feedback.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { companionsAmong } from './beside.ts';
import { type ChosenFile, isLarge, largestFileMegabytes } from './chosen-file.ts';
import { DuplicateNote } from './duplicate-note.tsx';
import { EncodingChoice } from './encoding-choice.tsx';
import { useImportState } from './import-provider.tsx';
import { LabelTable } from './label-table.tsx';
import { LineList } from './line-list.tsx';
import { MetadataRows } from './metadata-rows.tsx';
import { TableColumns } from './table-columns.tsx';

/** What one file would bring: how it is read, and its article or articles. */
export function FilePreview({ entry }: { readonly entry: ChosenFile }): ReactElement {
  const text = useText();
  const language = useLanguage();
  const look = useImportState(({ looks }) => looks.get(entry.path));
  const isCompanion = useImportState(({ files }) => companionsAmong(files).has(entry.path));
  if (isCompanion) return <p className="file-card panel companion muted">{text('import.companion')}</p>;
  if (isLarge(entry)) {
    return (
      <p className="file-card panel companion muted">
        {text('import.large', { limit: largestFileMegabytes })}
      </p>
    );
  }
  if (!look) {
    return (
      <div className="file-card panel loading" aria-busy="true">
        <span className="faint small">{text('import.looking')}</span>
        <Skeleton inlineSize="70%" />
        <Skeleton inlineSize="90%" />
      </div>
    );
  }
  if (look.kind !== 'ready') {
    const sentence =
      look.kind === 'failed' ? errorSentence(look.error, language) : problemSentence(look.problem, language);
    return <p className="file-card panel wrong">{sentence}</p>;
  }
  const { preview } = look;
  return (
    <div className="file-card panel">
      <EncodingChoice entry={entry} preview={preview} />
      {preview.table && <TableColumns path={entry.path} table={preview.table} />}
      {look.isStale ? (
        <p className="faint small looking">{text('import.looking')}</p>
      ) : (
        <>
          <LabelTable labels={preview.labels} />
          <Problems path={entry.path} preview={preview} />
          <Articles path={entry.path} preview={preview} />
        </>
      )}
    </div>
  );
}

const mostProblems = 5;

const askedAbove: ReadonlySet<ProblemCode> = new Set(['encoding-undecided', 'csv-columns-missing']);

/** What is wrong with the file or with articles of it; what is asked above is not said again. */
function Problems(props: { readonly path: string; readonly preview: ImportPreview }): ReactElement | null {
  const { path, preview } = props;
  const text = useText();
  const language = useLanguage();
  const told = preview.problems.filter(
    ({ path: inner, problem }) => inner !== path || !askedAbove.has(problem.code),
  );
  if (told.length === 0) return null;
  const sentence = (inner: string, { code, params }: ProblemReport) =>
    problemSentence({ code, params: inner === path ? params : { file: inner, ...params } }, language);
  return (
    <ul className="wrong">
      {told.slice(0, mostProblems).map(({ path: inner, problem }) => (
        <li key={`${inner} ${problem.code} ${problem.params.line ?? ''}`}>{sentence(inner, problem)}</li>
      ))}
      {told.length > mostProblems && <li>{text('import.more', { count: told.length - mostProblems })}</li>}
    </ul>
  );
}

function Articles(props: { readonly path: string; readonly preview: ImportPreview }): ReactElement | null {
  const { path, preview } = props;
  const text = useText();
  const language = useLanguage();
  const [wanted, setWanted] = useState(0);
  const { articles, more } = preview;
  const index = Math.min(wanted, articles.length - 1);
  const article = articles[index];
  if (!article) return null;
  const isFixed = articles.length > 1 || more > 0 || article.line !== null || article.path !== path;
  // How the encoding was come by is said above.
  const cautions = article.warnings.filter(({ code }) => code !== 'encoding-guessed');
  return (
    <>
      {isFixed && (
        <div className="articles-pager">
          <div className="row">
            <span className="grow" role="status">
              {text('import.articles', { number: index + 1, count: articles.length })}
            </span>
            <IconButton
              small
              directional
              icon={ChevronLeft}
              label={text('import.articles.previous')}
              isDisabled={index === 0}
              onPress={() => setWanted(index - 1)}
            />
            <IconButton
              small
              directional
              icon={ChevronRight}
              label={text('import.articles.next')}
              isDisabled={index === articles.length - 1}
              onPress={() => setWanted(index + 1)}
            />
          </div>
          {article.path !== path && (
            <bdi className="file-name trunc" dir="auto">
              {article.path}
            </bdi>
          )}
          {more > 0 && <small>{text('import.articles.more', { count: more })}</small>}
          <small>{text('import.articles.fixed')}</small>
        </div>
      )}
      <MetadataRows path={path} article={article} isFixed={isFixed} />
      <DuplicateNote path={path} article={article} isFixed={isFixed} />
      {cautions.length > 0 && (
        <ul className="cautions">
          {cautions.map((warning) => (
            <li key={warning.code}>
              <Certainty isSure={false} words={problemSentence(warning, language)} />
            </li>
          ))}
        </ul>
      )}
      <LineList
        key={`${path} ${index} ${article.text.length}`}
        path={path}
        article={article}
        isFixed={isFixed}
      />
    </>
  );
}
