import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { write } from '../../src-main/db/handle.ts';
import { publishCodebook } from '../../src-main/services/codebook.ts';
import { agreementProject, disagreementsOf, mention, reportOf } from '../helpers/agreement-projects.ts';
import { defaultCodebook } from '../helpers/projects.ts';

// By hand: «وصل» 0–3, «وبباريس» 4–11 with «باريس» 6–11, «الرئيس» 12–18 with «رئيس» 14–18, «،» 18.
const text = 'وصل وبباريس الرئيس، ثم عاد.';
const two = ['سلمى', 'يوسف'];

const article = (marks: Parameters<typeof agreementProject>[1][number]['marks'], more = {}) => ({
  id: 'a',
  text,
  marks,
  ...more,
});

describe('the causes', () => {
  it('tell a clitic, the article and punctuation from other boundaries, and what only one marked', async () => {
    const project = await agreementProject(two, [
      article([
        mention('1', 'سلمى', [[6, 11]]),
        mention('2', 'يوسف', [[4, 11]]),
        mention('3', 'سلمى', [[12, 18]], { label: 'OCC' }),
        mention('4', 'يوسف', [[14, 18]], { label: 'OCC' }),
        mention('5', 'سلمى', [[12, 18]], { label: 'PER' }),
        mention('6', 'يوسف', [[12, 19]], { label: 'PER' }),
        mention('7', 'سلمى', [[0, 3]], { label: 'EVT' }),
        mention('8', 'يوسف', [[20, 22]], { label: 'ORG' }),
        mention('9', 'سلمى', [[20, 22]], { label: 'LOC' }),
      ]),
    ]);
    const { metrics, causes } = reportOf(project, two);
    expect(causes).toMatchObject({
      boundaryClitic: 1,
      boundaryArticle: 1,
      boundaryPunctuation: 1,
      missing: 1,
      label: 1,
      boundary: 0,
    });
    // 5 and 4 marks; nothing is the same, two are but for a clitic or the article, three overlap.
    expect(metrics.f1Exact).toMatchObject({ value: 0, n: 9 });
    expect(metrics.f1ExactIgnoringClitics?.value).toBeCloseTo(4 / 9, 12);
    expect(metrics.f1Overlap?.value).toBeCloseTo(6 / 9, 12);
    const { total, rows } = disagreementsOf(project, two);
    expect(total).toBe(5);
    expect(rows.map(({ cause }) => cause)).toEqual([
      'missing',
      'boundaryClitic',
      'boundaryArticle',
      'boundaryPunctuation',
      'label',
    ]);
    expect(rows[1]).toMatchObject({ first: { id: '1' }, second: { id: '2' }, annotatorIds: two });
    expect(rows[1]?.context).toEqual({ start: 0, text });
    expect(disagreementsOf(project, two, { label: 'ORG' }).rows.map(({ cause }) => cause)).toEqual(['label']);
    expect(disagreementsOf(project, two, { cause: 'missing', offset: 1 })).toEqual({ total: 1, rows: [] });
  });

  it('add up with the counts of F1 in any project', async () => {
    const people = ['أ', 'ب', 'ج'];
    const marks = fc.array(
      fc.record({
        annotatorId: fc.constantFrom(...people),
        label: fc.constantFrom('PER', 'ORG'),
        pieces: fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 3 }),
        length: fc.integer({ min: 1, max: 2 }),
        mention: fc.constantFrom('name', 'title'),
      }),
      { maxLength: 14 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(marks, { minLength: 1, maxLength: 2 }), async (articles) => {
        const project = await agreementProject(
          people,
          articles.map((own, index) => ({
            id: `a${index}`,
            text,
            marks: own.map(({ annotatorId, label, pieces, length, mention: kind }, at) =>
              mention(
                `${index}-${at}`,
                annotatorId,
                pieces.sort((a, b) => a - b).map((piece) => [piece * 3, piece * 3 + length] as const),
                { label, attributes: { mention: kind } },
              ),
            ),
          })),
        );
        for (const pair of [
          ['أ', 'ب'],
          ['ب', 'ج'],
        ]) {
          const { metrics, causes, confusion, labels } = reportOf(project, pair);
          const { total, rows } = disagreementsOf(project, pair);
          const n = metrics.f1Overlap?.n ?? 0;
          const matched = ((metrics.f1Overlap?.value ?? 0) * n) / 2;
          expect(2 * (matched + causes.label) + causes.missing + causes.split).toBeCloseTo(n, 9);
          expect(total).toBe(Object.values(causes).reduce((sum, times) => sum + times, 0));
          expect(rows.filter(({ cause }) => cause === 'attribute')).toHaveLength(causes.attribute);
          const cells = confusion.counts.flat().reduce((sum, times) => sum + times, 0);
          const aligned = confusion.counts.slice(0, -1).flatMap((row) => row.slice(0, -1));
          expect(cells + aligned.reduce((sum, times) => sum + times, 0)).toBe(n);
          const counted = labels.flatMap(({ counts }) => Object.values(counts));
          expect(counted.reduce((sum, times) => sum + times, 0)).toBe(n);
        }
        project.dispose();
      }),
      { numRuns: 25 },
    );
  });
});

describe('what is compared', () => {
  it('marks in pieces are, by their characters', async () => {
    const project = await agreementProject(two, [
      article([
        mention(
          '1',
          'سلمى',
          [
            [0, 3],
            [12, 18],
          ],
          { label: 'EVT' },
        ),
        mention(
          '2',
          'يوسف',
          [
            [0, 3],
            [12, 18],
          ],
          { label: 'EVT' },
        ),
        mention(
          '3',
          'سلمى',
          [
            [0, 3],
            [20, 22],
          ],
          { label: 'LOC' },
        ),
        // Between the pieces of the other: no character in common.
        mention('4', 'يوسف', [[6, 11]], { label: 'LOC' }),
        mention(
          '5',
          'سلمى',
          [
            [0, 2],
            [2, 3],
          ],
          { label: 'DOC' },
        ),
        mention('6', 'يوسف', [[0, 3]], { label: 'DOC' }),
      ]),
    ]);
    const { metrics, causes } = reportOf(project, two);
    expect(metrics.f1Exact?.value).toBeCloseTo(4 / 6, 12);
    expect(metrics.f1Overlap?.value).toBeCloseTo(4 / 6, 12);
    expect(causes).toMatchObject({ missing: 2, boundary: 0, split: 0 });
  });

  it('lines that are neither title nor body do not count, unless they shall', async () => {
    const regions = [{ kind: 'byline', start: 12, end: 19, origin: 'human' }] as const;
    const project = await agreementProject(two, [
      article(
        [mention('1', 'سلمى', [[14, 18]]), mention('2', 'يوسف', [[6, 11]]), mention('3', 'سلمى', [[6, 11]])],
        {
          regions,
        },
      ),
    ]);
    expect(reportOf(project, two).metrics.f1Exact).toMatchObject({ value: 1, n: 2 });
    const all = reportOf(project, two, { regions: 'all' });
    expect(all.metrics.f1Exact?.value).toBeCloseTo(2 / 3, 12);
    expect(all.settings).toMatchObject({ regions: 'all', suggestions: 'included', iou: 0.5 });
  });

  it('suggestions that were accepted may be left out', async () => {
    const origin = { source: 'tagger', confidence: 0.9 } as const;
    const project = await agreementProject(two, [
      article([mention('1', 'سلمى', [[6, 11]], { origin }), mention('2', 'يوسف', [[0, 3]])]),
    ]);
    expect(reportOf(project, two).metrics.f1Exact?.n).toBe(2);
    expect(reportOf(project, two, { suggestions: 'excluded' }).metrics.f1Exact?.n).toBe(1);
  });

  it('an article counts for those who finished it, and missing is not empty', async () => {
    const people = ['أ', 'ب', 'ج'];
    const project = await agreementProject(people, [
      { id: 'a', text, marks: [mention('1', 'أ', [[6, 11]])] },
      {
        id: 'b',
        text,
        marks: [mention('2', 'أ', [[6, 11]]), mention('3', 'ب', [[6, 11]])],
        states: { أ: 'done', ب: 'done', ج: 'doing' },
      },
      { id: 'c', text, marks: [mention('4', 'ج', [[6, 11]])], states: { ج: 'done' } },
      { id: 'd', text, marks: [], states: { أ: 'todo', ب: 'todo' } },
    ]);
    const report = reportOf(project, people);
    expect(report.articles).toEqual({ compared: 2, skipped: 1 });
    expect(report.articlesDetail.map(({ counts }) => counts)).toEqual([
      { أ: 1, ب: 0, ج: 0 },
      { أ: 1, ب: 1 },
    ]);
    expect(report.articlesDetail[1]?.f1Exact).toBe(1);
    expect(reportOf(project, people, { articles: 'common' }).articlesDetail[1]?.counts).toEqual({
      أ: 1,
      ب: 1,
      ج: 0,
    });
    expect(reportOf(project, people, { articles: ['b', 'c'] }).articles).toEqual({ compared: 1, skipped: 1 });
    expect(() => reportOf(project, people, { articles: ['x'] })).toThrow('article-unknown');
    expect(() => reportOf(project, ['x', 'أ'])).toThrow('annotator-unknown');
  });

  it('labels that were merged since are what they were merged into, retired ones what they were', async () => {
    const project = await agreementProject(two, [
      article([mention('1', 'سلمى', [[6, 11]], { label: 'old' }), mention('2', 'يوسف', [[6, 11]])]),
    ]);
    expect(reportOf(project, two).causes.label).toBe(1);
    const [label] = defaultCodebook.labels;
    if (!label) throw new Error('the codebook has no labels');
    const old = { ...label, id: 'old', key: null, retired: true, mergedInto: 'GPE' };
    const codebook = { ...defaultCodebook, labels: [...defaultCodebook.labels, old] };
    write(project.database, (handle) => publishCodebook(handle, project.environment, codebook));
    const { metrics, labels } = reportOf(project, two);
    expect(metrics.f1Exact?.value).toBe(1);
    expect(labels.map(({ label, counts }) => [label, counts])).toEqual([['GPE', { سلمى: 1, يوسف: 1 }]]);
  });
});

describe('nothing to compare', () => {
  it('is said, never counted as agreement', async () => {
    const project = await agreementProject(two, [
      article([], { states: { سلمى: 'done', يوسف: 'doing' } }),
      { id: 'b', text, marks: [], states: { سلمى: 'done', يوسف: 'done' } },
    ]);
    const ofTwo = reportOf(project, two, { bootstrap: 50 });
    expect(ofTwo.articles).toEqual({ compared: 1, skipped: 1 });
    for (const metric of Object.values(ofTwo.metrics)) {
      expect(metric).toMatchObject({ value: null, low: null, high: null, n: 0, reason: expect.any(String) });
    }
    expect(ofTwo.metrics.f1Exact?.reason).toBe('no-marks');
    expect(ofTwo.articlesDetail).toMatchObject([{ articleId: 'b', f1Exact: null, reason: 'no-marks' }]);
    expect(ofTwo.metrics.labelKappaOnExact?.reason).toBe('no-match');
    expect(reportOf(project, ['سلمى'])).toMatchObject({ reason: 'one-annotator', pairs: [] });
    expect(reportOf(project, []).reason).toBe('one-annotator');
    const nobody = reportOf(project, two, { articles: ['a'], layer: 'stance' });
    expect(nobody.metrics.sf1?.reason).toBe('no-marks');
    const unfinished = await agreementProject(two, [article([], { states: { سلمى: 'doing' } })]);
    expect(reportOf(unfinished, two)).toMatchObject({
      reason: 'no-article',
      articles: { compared: 0, skipped: 1 },
    });
    expect(reportOf(unfinished, two, { articles: 'common' }).reason).toBe('no-common-article');
  });
});

describe('much', () => {
  it('ten thousand marks a side are compared', async () => {
    const long = 'كلمة '.repeat(10_000);
    const marks = two.flatMap((annotatorId, side) =>
      Array.from({ length: 10_000 }, (_, at) =>
        mention(`${side}-${at}`, annotatorId, [[at * 5, at * 5 + 4 - (side && at % 2)]]),
      ),
    );
    const project = await agreementProject(two, [{ id: 'long', text: long, marks }]);
    const { metrics, causes } = reportOf(project, two);
    expect(metrics.f1Exact).toMatchObject({ value: 0.5, n: 20_000 });
    expect(metrics.f1Overlap?.value).toBe(1);
    expect(metrics.gamma).toMatchObject({ value: null, reason: 'too-much' });
    expect(causes.boundary + causes.boundaryClitic).toBe(5000);
  }, 60_000);

  it('gamma is computed of as many marks as three people make of an article, unless they lie across one another', async () => {
    const three = ['سلمى', 'يوسف', 'ليلى'];
    const marked = (spanAt: (at: number) => readonly [number, number]) =>
      agreementProject(three, [
        {
          id: 'a',
          text: 'كلمة '.repeat(45),
          marks: three.flatMap((who) =>
            Array.from({ length: 45 }, (_, at) => mention(`${who}${at}`, who, [spanAt(at)])),
          ),
        },
      ]);
    // Everybody marked the same: nothing is out of order, whatever chance would make.
    const alike = await marked((at) => [5 * at, 5 * at + 4]);
    expect(reportOf(alike, three).metrics.gamma).toMatchObject({ value: 1, n: 1 });
    const nested = await marked((at) => [0, 5 * at + 4]);
    expect(reportOf(nested, three).metrics.gamma).toMatchObject({ value: null, reason: 'too-much' });
  });

  it('forty annotators are compared in pairs', async () => {
    const people = Array.from({ length: 40 }, (_, index) => `و${index}`);
    const project = await agreementProject(people, [
      article(
        people.map((annotatorId, index) => mention(annotatorId, annotatorId, [[index % 2 ? 4 : 6, 11]])),
      ),
      { id: 'b', text, marks: [] },
    ]);
    const report = reportOf(project, people, { bootstrap: 20 });
    expect(report.pairs).toHaveLength(780);
    // Of the pairs 2 × (20 over 2) mark the same: by hand.
    expect(report.metrics.f1Exact?.value).toBeCloseTo(380 / 780, 12);
    expect(report.causes.boundaryClitic).toBe(400);
  }, 60_000);
});
