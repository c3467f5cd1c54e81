import { pairsOf } from '../../src-shared/agreement/index.ts';
import type {
  AgreementProgress,
  Disagreement,
  DisagreementsRequest,
} from '../../src-shared/contract/agreement.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { graphemesOf } from '../../src-shared/text/graphemes.ts';
import type { Span } from '../../src-shared/text/span.ts';
import { readAtOnce } from '../db/handle.ts';
import { countedArticles } from './agreement-articles.ts';
import { type ArticleMarks, readMarks } from './agreement-marks.ts';
import { type ComparedRow, comparedRows } from './agreement-rows.ts';
import { requireAnnotator } from './annotators.ts';
import { currentCodebook } from './codebook.ts';
import { hitInContext } from './hit-context.ts';
import type { JobContext } from './job-context.ts';
import type { OpenProject } from './project.ts';

/** A page of the list, and how many there are in all. */
export interface DisagreementPage {
  readonly total: number;
  readonly rows: Disagreement[];
}

/** Code units of text shown on either side. */
const around = 40;

/**
 * The disagreements that the causes of the report count, article by article in the order of the text, those of one pair of annotators after
 * another. Only articles of the page are kept. Throws as comparing does.
 */
export const disagreementPage = (
  project: OpenProject,
  request: DisagreementsRequest,
  { signal, progress }: Pick<JobContext<AgreementProgress>, 'signal' | 'progress'>,
): DisagreementPage =>
  readAtOnce(project.database, (read) => {
    for (const id of request.annotatorIds) requireAnnotator(read, id);
    const { codebook } = currentCodebook(project);
    const { articleId, offset, limit } = request;
    const counted = countedArticles(read, request).counted.filter(({ id }) => !articleId || id === articleId);
    const rows: Disagreement[] = [];
    let total = 0;
    for (const [index, article] of counted.entries()) {
      if (signal.aborted) throw new Problem('cancelled');
      progress({ phase: 'compare', done: index, total: counted.length });
      const marks = readMarks(read, article, request, codebook);
      for (const row of disagreementsIn(marks, request)) {
        if (total >= offset && rows.length < limit) rows.push(row());
        total++;
      }
    }
    return { total, rows };
  });

function disagreementsIn(article: ArticleMarks, request: DisagreementsRequest): (() => Disagreement)[] {
  const pairs = pairsOf(article.annotatorIds).filter(
    (pair) => !request.pair || pair.every((id) => request.pair?.includes(id)),
  );
  return pairs.flatMap((pair) =>
    comparedRows(article, pair)
      .filter((row) => isWanted(row, request))
      .map((row) => ({ row, at: beginningOf(row) }))
      .sort((a, b) => a.at - b.at)
      .map(
        ({ row }) =>
          () =>
            disagreementOf(article, pair, row),
      ),
  );
}

const isWanted = (
  { first, second, cause }: ComparedRow,
  { cause: wanted, label, labels }: DisagreementsRequest,
): boolean =>
  cause !== null &&
  (wanted === undefined || cause === wanted) &&
  (label === undefined || first?.label === label || second?.label === label) &&
  (labels === undefined || (labels[0] === (first?.label ?? null) && labels[1] === (second?.label ?? null)));

const spansOf = ({ first, second }: ComparedRow) =>
  [first, second].flatMap((side) => side?.annotation.spans ?? []);

const beginningOf = (row: ComparedRow): number =>
  Math.min(...spansOf(row).map(({ start }) => start), Number.MAX_SAFE_INTEGER);

function disagreementOf(
  { id, title, text }: ArticleMarks,
  [first, second]: readonly [string, string],
  row: ComparedRow,
): Disagreement {
  const spans = spansOf(row);
  const whole = { start: beginningOf(row), end: Math.max(...spans.map(({ end }) => end)) };
  return {
    articleId: id,
    title,
    annotatorIds: [first, second],
    cause: row.cause ?? 'missing',
    first: row.first?.annotation ?? null,
    second: row.second?.annotation ?? null,
    context: spans.length === 0 ? { start: 0, text: '' } : contextOf(text, whole),
  };
}

function contextOf(text: string, span: Span): Disagreement['context'] {
  const { before, quote, after } = hitInContext(text, graphemesOf(text), span, around);
  return { start: span.start - before.length, text: before + quote + after };
}
