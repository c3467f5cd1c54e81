import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgreementReport } from '../../src-shared/contract/agreement.ts';
import { hashiya } from '../helpers/command-line.ts';
import { hashiyaHere } from '../helpers/command-line-here.ts';
import { type Expected, readOracles } from '../unit/agreement/oracles.ts';

interface SpanSet {
  readonly id: string;
  readonly annotators: readonly string[];
  readonly documents: readonly {
    readonly id: string;
    readonly text_length: number;
    readonly text?: string;
    readonly spans: Readonly<Record<string, readonly (readonly [number, number, string])[]>>;
  }[];
  readonly expected: readonly (Expected & { readonly labels?: readonly string[] })[];
}

// Published examples and values of other programs; those beside the project where they are. A mark without characters cannot be stored.
const sets = [...new Map(readOracles<SpanSet>('spans').map((set) => [set.id, set])).values()].filter(
  ({ documents }) =>
    documents.every(({ spans }) =>
      Object.values(spans).every((list) => list.every(([start, end]) => start < end)),
    ),
);

const named = (set: SpanSet, annotator: string) => `${set.id} ${annotator}`;

/** Every document as an article record. Where a set has no text, letters of two UTF-16 code units, so that offsets in those would be wrong. */
const recordsOf = (set: SpanSet) =>
  set.documents.map((document) => ({
    format: 'hashiya-article/1',
    id: `${set.id}/${document.id}`,
    title: document.id,
    language: 'ar',
    text: document.text ?? '𞤀'.repeat(document.text_length),
    annotations: Object.entries(document.spans).flatMap(([annotator, list]) =>
      list.map(([start, end, label]) => ({
        annotator: named(set, annotator),
        layer: 'entity',
        label,
        spans: [{ role: 'mention', start, end }],
      })),
    ),
    status: Object.keys(document.spans).map((annotator) => ({
      annotator: named(set, annotator),
      state: 'done',
    })),
  }));

let project = '';
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-test-'));
  project = join(folder, 'p.hashiya');
  const lines = sets.flatMap(recordsOf).map((record) => JSON.stringify(record));
  writeFileSync(join(folder, 'sets.jsonl'), `${lines.join('\n')}\n`);
  expect(await hashiya(['new', project])).toMatchObject({ status: 0 });
  const { status, stderr } = await hashiya([
    'import',
    project,
    join(folder, 'sets.jsonl'),
    '--extend-codebook',
    '--on-duplicate',
    'keep',
  ]);
  expect(status, stderr).toBe(0);
  return () => rmSync(folder, { recursive: true, force: true });
}, 120_000);

async function agreement(...args: string[]): Promise<AgreementReport> {
  const { status, stdout, stderr } = await hashiyaHere(['agreement', project, ...args, '--json']);
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}

/** The report's value for what a set expects; undefined for what the report does not say. */
function reported(
  set: SpanSet,
  report: AgreementReport,
  { metric, params, labels }: SpanSet['expected'][number],
): unknown {
  const { metrics } = report;
  const isOfTwo = set.annotators.length === 2;
  const pair = (Array.isArray(params.pair) ? params.pair.map(String) : []).map((name) => named(set, name));
  const ofPair = report.pairs.find(({ annotators }) => annotators.every((name) => pair.includes(name)));
  const label = report.labels.find((row) => row.label === (params.label ?? params.category));
  const values: Readonly<Record<string, () => unknown>> = {
    span_f1_exact: () => ofPair?.f1Exact,
    span_f1_overlap_1to1: () => ofPair?.f1Overlap,
    span_f1_iou50_1to1: () => (isOfTwo ? metrics.f1Iou?.value : undefined),
    span_f1_exact_mean_over_pairs: () => metrics.f1Exact?.value,
    span_f1_exact_label: () => (isOfTwo ? label?.f1Exact : undefined),
    span_f1_exact_document: () =>
      isOfTwo
        ? report.articlesDetail.find(({ articleId }) => articleId === `${set.id}/${params.document}`)?.f1Exact
        : undefined,
    u_alpha: () => metrics.uAlpha?.value,
    bar_u_alpha: () => metrics.relevanceAlpha?.value,
    cu_alpha: () => metrics.cuAlpha?.value,
    k_u_alpha: () => label?.kuAlpha,
    label_kappa_on_exact_boundary_matches: () => (isOfTwo ? metrics.labelKappaOnExact?.value : undefined),
    span_confusion_matrix: () => {
      if (!isOfTwo || String(params.alignment).startsWith('exact')) return undefined;
      const { labels: own, counts } = report.confusion;
      const places = (labels ?? []).map((each) => (each === '∅' ? own.length : own.indexOf(each)));
      return places.map((row) => places.map((column) => counts[row]?.[column]));
    },
  };
  return values[metric]?.();
}

describe('agreement --json', () => {
  it.each(sets.map((set) => [set.id, set] as const))(
    '%s: as other programs and papers have it',
    async (_, set) => {
      const names = (annotators: readonly string[]) => annotators.map((each) => named(set, each)).join(',');
      const report = await agreement('--annotators', names(set.annotators), '--bootstrap', '0');
      expect(report).toMatchObject({
        layer: 'entity',
        articles: { compared: set.documents.length, skipped: 0 },
      });
      const ofDocuments = new Map<unknown, AgreementReport>();
      for (const { id, spans } of set.documents) {
        const ids = ['--articles', `${set.id}/${id}`];
        if (set.documents.length > 1) {
          ofDocuments.set(id, await agreement('--annotators', names(Object.keys(spans)), ...ids));
        }
      }
      let compared = 0;
      for (const expected of set.expected) {
        const found = reported(set, ofDocuments.get(expected.params.document) ?? report, expected);
        if (found === undefined) continue;
        compared++;
        const name = `${expected.metric} ${JSON.stringify(expected.params)}: ${JSON.stringify(found)}`;
        if (typeof expected.value === 'number') {
          expect(Math.abs(Number(found) - expected.value), name).toBeLessThanOrEqual(
            expected.tolerance ?? 1e-9,
          );
          expect(found, name).not.toBeNull();
        } else expect(found, name).toEqual(expected.value);
      }
      expect(compared).toBeGreaterThan(2);
    },
  );

  it('counts a document that one annotator never opened for the others only', async () => {
    const set = sets.find(({ id }) => id === 's32_document_missing_for_one');
    const names = (set?.annotators ?? []).map((annotator) => `s32_document_missing_for_one ${annotator}`);
    const report = await agreement('--annotators', names.join(','));
    expect(report.articlesDetail.map(({ counts }) => Object.keys(counts).length)).toEqual([3, 3, 2]);
    const { value, low, high, n } = report.metrics.f1Exact ?? { value: null, low: null, high: null, n: 0 };
    expect(n).toBe(21);
    expect(low).toBeLessThanOrEqual(value ?? 0);
    expect(high).toBeGreaterThanOrEqual(value ?? 1);
    const again = await agreement('--annotators', names.join(','));
    expect(again).toEqual(report);
    const other = await agreement('--annotators', names.join(','), '--seed', '8');
    expect(other.metrics.f1Exact?.value).toBe(value);
  });

  it('has a value or a reason for everything', async () => {
    for (const set of sets.slice(0, 3)) {
      const { metrics } = await agreement('--annotators', named(set, set.annotators[0] ?? ''));
      for (const metric of Object.values(metrics)) {
        expect(metric).toMatchObject({ value: null, low: null, high: null, reason: 'one-annotator' });
      }
    }
  });

  it('refuses whom and what it does not know', async () => {
    const [set] = sets;
    const [one = '', two = ''] = (set?.annotators ?? []).map((annotator) =>
      set ? named(set, annotator) : '',
    );
    const names = ['--annotators', `${one},${two}`];
    expect((await hashiyaHere(['agreement', project])).status).toBe(2);
    expect((await hashiyaHere(['agreement', project, ...names, '--layer', 'x'])).status).toBe(2);
    expect((await hashiyaHere(['agreement', project, ...names, '--bootstrap', '-1'])).status).toBe(2);
    expect(await hashiyaHere(['agreement', project, '--annotators', 'nobody'])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^hashiya: [^\n]*nobody[^\n]*\n$/),
    });
    expect((await hashiyaHere(['agreement', project, ...names, '--articles', 'no-such'])).status).toBe(1);
    const chosen = `${set?.id}/${set?.documents[0]?.id}`;
    // The last as a process of its own, as it is used.
    const { stdout } = await hashiya(['agreement', project, ...names, '--articles', chosen, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ articles: { compared: 1, skipped: 0 } });
  });
});
