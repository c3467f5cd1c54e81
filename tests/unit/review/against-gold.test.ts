import { describe, expect, it } from 'vitest';
import { periodsOf, ratiosOf, sumOf, topCauses } from '../../../src-renderer/features/review/gold/periods.ts';
import { nameless, namelessReport } from '../../../src-renderer/features/review/nameless.ts';
import { percent } from '../../../src-renderer/features/review/opinion/opinion-words.ts';
import type { AgreementReport } from '../../../src-shared/contract/agreement.ts';
import type { FeedbackCounts, FeedbackSummary } from '../../../src-shared/contract/feedback.ts';

const none: FeedbackCounts = { own: 0, gold: 0, exact: 0, f1Exact: null, causes: {} };

const closed = (
  finishedAt: string | null,
  entity: Partial<FeedbackCounts>,
): FeedbackSummary['articles'][number] => ({
  articleId: 'a',
  title: '',
  closedAt: '2026-06-01T12:00:00',
  finishedAt,
  byLayer: { entity: { ...none, ...entity }, claim: none, stance: none },
});

// The calendar of May 2026: the 15th is a Friday, the 17th a Sunday, the 18th a Monday. Local times, so that the day is the same everywhere.
const articles = [
  closed('2026-05-18T09:00:00', { own: 4, gold: 6, exact: 3, causes: { missing: 3, label: 1 } }),
  closed('2026-05-15T09:00:00', { own: 2, gold: 2, exact: 1, causes: { boundary: 1 } }),
  closed('2026-05-17T23:30:00', { own: 0, gold: 0, exact: 0 }),
  closed(null, { own: 1, gold: 1, exact: 1 }),
];

describe('an annotator against gold', () => {
  it('over time, by the day of finishing or, where it is not known, of closing; weeks begin on Monday', () => {
    expect(periodsOf(articles, 'entity', 'day').map(({ start, articles: n }) => [start, n])).toEqual([
      ['2026-05-15', 1],
      ['2026-05-17', 1],
      ['2026-05-18', 1],
      ['2026-06-01', 1],
    ]);
    expect(periodsOf(articles, 'entity', 'week').map(({ start, exact }) => [start, exact])).toEqual([
      ['2026-05-11', 1],
      ['2026-05-18', 3],
      ['2026-06-01', 1],
    ]);
  });

  it('is counted together, and undefined of nothing', () => {
    const sum = sumOf(articles, 'entity');
    // By hand: 5 of 7 own and of 9 in gold.
    expect(ratiosOf(sum)).toEqual({ precision: 5 / 7, recall: 5 / 9, f1: 10 / 16 });
    expect(topCauses(sum, 2)).toEqual([
      { cause: 'missing', count: 3 },
      { cause: 'boundary', count: 1 },
    ]);
    expect(ratiosOf(sumOf(articles, 'claim'))).toEqual({ precision: null, recall: null, f1: null });
  });
});

describe('names that are hidden', () => {
  const people = new Map(
    ['سلمى', 'نوال', 'يوسف'].map((name, colour) => [name, { id: name, name, initial: name, colour }]),
  );
  const say = (_id: string, values?: object): string => `ع ${Object.values(values ?? {}).join()}`;

  it('are numbers in the order of the project; whoever decides keeps their own', () => {
    const names = (self: string | null) => [...nameless(people, self, say).values()].map(({ name }) => name);
    expect(names(null)).toEqual(['ع 1', 'ع 2', 'ع 3']);
    expect(names('نوال')).toEqual(['ع 1', 'نوال', 'ع 2']);
  });

  it('stand nowhere in a report', () => {
    const [annotators, first, second] = [['يوسف', 'سلمى'], 'يوسف', 'سلمى'];
    const counts = { [first]: 3, [second]: 5 };
    const share = { f1Exact: 1, f1Overlap: 1 };
    const report: AgreementReport = {
      layer: 'entity',
      annotators,
      annotatorIds: annotators,
      articles: { compared: 1, skipped: 0 },
      settings: {
        articles: 'done',
        iou: 0.5,
        bootstrap: 0,
        seed: 7,
        suggestions: 'included',
        regions: 'all',
        tool: '',
        codebook: 1,
      },
      metrics: {},
      pairs: [{ ...share, annotators: [first, second], n: 8 }],
      labels: [{ ...share, label: 'PER', counts, low: null, high: null, kuAlpha: null }],
      articlesDetail: [{ articleId: 'a', title: '', f1Exact: 1, counts }],
      confusion: { labels: [], counts: [] },
      attributes: [],
      causes: sumOfNone,
    };
    const hidden = namelessReport(report, nameless(people, null, say));
    expect(JSON.stringify({ ...hidden, annotatorIds: [] })).not.toMatch(/سلمى|يوسف/);
    expect(hidden.labels[0]?.counts).toEqual({ 'ع 3': 3, 'ع 1': 5 });
    expect(hidden.pairs[0]?.annotators).toEqual(['ع 3', 'ع 1']);
  });
});

const sumOfNone: AgreementReport['causes'] = {
  missing: 0,
  boundary: 0,
  boundaryClitic: 0,
  boundaryArticle: 0,
  boundaryPunctuation: 0,
  boundaryDiacritic: 0,
  label: 0,
  attribute: 0,
  split: 0,
  polarity: 0,
  holder: 0,
  target: 0,
};

it('a probability never says that nothing is left where something is', () => {
  expect([0.5, 0.994, 0.999, 1].map(percent)).toEqual(['50%', '99%', '99%', '100%']);
});
