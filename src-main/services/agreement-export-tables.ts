import { IntlMessageFormat } from 'intl-messageformat';
import type { AgreementReport, UndefinedReason } from '../../src-shared/contract/agreement.ts';
import { catalogOf, type MessageId } from '../../src-shared/i18n/catalog.ts';
import type { Language } from '../../src-shared/i18n/message-texts.ts';
import { type Codebook, findLabel } from '../../src-shared/model/codebook.ts';
import { disagreementCauses } from '../../src-shared/model/disagreement-cause.ts';

/** A cell: words, a number, or nothing where a value is undefined. */
export type ReportCell = string | number | null;

/** One table of a report. `id` is the same in every language. */
export interface ReportTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
}

/** A report as it is written down. */
export interface ReportDocument {
  readonly title: string;
  readonly tables: readonly ReportTable[];
}

/** What a report says besides its numbers. */
interface ReportGrounds {
  readonly project: { readonly name: string; readonly id: string };
  readonly codebook: Codebook;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly language: Language;
}

/** A report as tables in words of the language; the first of them has all that is needed to compute it again. */
export function reportTables(report: AgreementReport, grounds: ReportGrounds): ReportDocument {
  const { language, codebook } = grounds;
  const catalog = catalogOf(language);
  const locale = language === 'ar' ? 'ar-u-nu-latn' : 'en';
  const say = (id: MessageId, params?: Readonly<Record<string, string | number>>): string =>
    String(new IntlMessageFormat(catalog[id] ?? id, locale).format(params));
  const why = (reason: UndefinedReason | undefined): string =>
    reason ? say(`agreement.reason.${reason}`) : '';
  const { layer, annotators, metrics, articlesDetail, confusion } = report;
  const marksOf = annotators.map((name) => say('review.export.marks', { name }));
  const attributeName = (id: string): string =>
    codebook.attributes.find((attribute) => attribute.layer === layer && attribute.id === id)?.name[
      language
    ] ?? id;
  const labelName = (id: string): string => findLabel(codebook, layer, id)?.name[language] ?? id;
  const table = (id: string, title: MessageId, columns: readonly string[], rows: ReportTable['rows']) => ({
    id,
    title: say(title),
    columns,
    rows,
  });
  const exact = say('agreement.metric.f1Exact');
  const overlap = say('agreement.metric.f1Overlap');
  const interval = [say('review.export.low'), say('review.export.high')];
  const reason = say('review.export.reason');
  const n = say('review.table.n');
  return {
    title: say('review.export.title', { layer: say(`review.layer.${layer}`) }),
    tables: [
      settingsTable(report, grounds, say, why),
      table(
        'metrics',
        'review.shows.numbers',
        [say('review.table.number'), say('review.table.value'), ...interval, n, reason],
        Object.entries(metrics).map(([name, metric]) => [
          // Names of the contract; each has a message, and an unknown one is better than none.
          catalog[`agreement.metric.${name}`] ?? name,
          metric.value,
          metric.low,
          metric.high,
          metric.n,
          why(metric.reason),
        ]),
      ),
      table(
        'pairs',
        'review.pairs',
        [say('review.labels.one'), say('review.labels.other'), exact, overlap, n, reason],
        report.pairs.map((pair) => [
          ...pair.annotators,
          pair.f1Exact,
          pair.f1Overlap,
          pair.n,
          why(pair.reason),
        ]),
      ),
      table(
        'labels',
        'review.shows.labels',
        [
          say('review.export.id'),
          say('review.table.label'),
          ...marksOf,
          exact,
          ...interval,
          overlap,
          say('review.export.ku'),
          reason,
        ],
        report.labels.map((row) => [
          row.label,
          labelName(row.label),
          ...annotators.map((name) => row.counts[name] ?? 0),
          row.f1Exact,
          row.low,
          row.high,
          row.f1Overlap,
          row.kuAlpha,
          why(row.reason),
        ]),
      ),
      table(
        'confusion',
        'review.export.confusion',
        ['', ...confusion.labels.map(labelName), say('review.labels.none')],
        confusion.counts.map((row, index) => {
          const label = confusion.labels[index];
          return [label === undefined ? say('review.labels.none') : labelName(label), ...row];
        }),
      ),
      table(
        'attributes',
        'review.shows.attributes',
        [say('review.export.id'), say('review.table.attribute'), say('review.table.alpha'), n, reason],
        report.attributes.map((row) => [
          row.name,
          attributeName(row.name),
          row.alpha,
          row.n,
          why(row.reason),
        ]),
      ),
      table(
        'causes',
        'review.shows.causes',
        [say('review.table.cause'), say('review.table.times')],
        disagreementCauses.map((cause) => [say(`agreement.cause.${cause}`), report.causes[cause]]),
      ),
      table(
        'articles',
        'review.export.compared',
        [say('review.export.id'), say('review.table.article'), ...marksOf, exact, reason],
        articlesDetail.map((article) => [
          article.articleId,
          article.title,
          ...annotators.map((name) => article.counts[name] ?? null),
          article.f1Exact,
          why(article.reason),
        ]),
      ),
    ],
  };
}

function settingsTable(
  { settings, annotators, annotatorIds, articles, layer, reason }: AgreementReport,
  { project, madeAt }: ReportGrounds,
  say: (id: MessageId, params?: Readonly<Record<string, string | number>>) => string,
  why: (reason: UndefinedReason | undefined) => string,
): ReportTable {
  const words: Readonly<Record<string, MessageId>> = {
    done: 'review.articles.done',
    common: 'review.articles.common',
    chosen: 'review.articles.chosen',
    'title+body': 'review.settings.regions.body',
    all: 'review.settings.regions.all',
    included: 'review.settings.suggestions.included',
    excluded: 'review.settings.suggestions.excluded',
  };
  // In words, and as the command line and the procedures have it.
  const inWords = (value: string): string => (words[value] ? `${say(words[value])} (${value})` : value);
  const rows: [string, ReportCell][] = [
    [say('review.export.project'), `${project.name} (${project.id})`],
    [say('review.export.made'), madeAt],
    [say('review.export.tool'), settings.tool],
    [say('review.export.codebook'), say('review.export.version', { version: settings.codebook })],
    [say('review.layer'), `${say(`review.layer.${layer}`)} (${layer})`],
    ...annotators.map((name, index): [string, ReportCell] => [
      say('review.annotators'),
      `${name} (${annotatorIds[index] ?? ''})`,
    ]),
    [say('review.articles'), inWords(settings.articles)],
    [say('review.export.compared'), articles.compared],
    [say('review.export.skipped'), articles.skipped],
    [say('review.settings.regions'), inWords(settings.regions)],
    [say('review.settings.suggestions'), inWords(settings.suggestions)],
    [say('review.settings.iou'), String(settings.iou)],
    [say('review.settings.bootstrap'), settings.bootstrap],
    [say('review.settings.seed'), settings.seed],
    ...(reason ? [[say('review.export.reason'), why(reason)] satisfies [string, ReportCell]] : []),
  ];
  return { id: 'settings', title: say('review.export.repeat'), columns: [], rows };
}
