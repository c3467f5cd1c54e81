import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { mergeByRule } from '../../src-main/services/adjudication-merge.ts';
import { setArticleState } from '../../src-main/services/article-states.ts';
import { checkProject } from '../../src-main/services/check.ts';
import { exportTo } from '../../src-main/services/export.ts';
import { articleFeedback, closedForAnnotator, feedbackSummary } from '../../src-main/services/feedback.ts';
import { undo } from '../../src-main/services/history.ts';
import { importFiles } from '../../src-main/services/import.ts';
import { unwatched } from '../../src-main/services/job-context.ts';
import { secondOpinion } from '../../src-main/services/second-opinion.ts';
import { mergeRequestSchema, type OpinionProgress } from '../../src-shared/contract/adjudication.ts';
import { exportOptionsSchema } from '../../src-shared/contract/exports.ts';
import { goldAnnotatorName } from '../../src-shared/model/adjudication.ts';
import {
  articleOf,
  closeNow,
  decideOn,
  disputedProject,
  exported,
  exportedBytes,
} from '../helpers/adjudication-projects.ts';
import { agreementProject, type Marked } from '../helpers/agreement-projects.ts';
import { makeProject, temporaryFolder } from '../helpers/projects.ts';

const act = { actorId: 'ليلى', articleId: 'a' };

/** «فرنسا» merged, the minister decided against two, the rest rejected. */
async function closedProject() {
  const project = await disputedProject();
  mergeByRule(project, { ...mergeRequestSchema.parse({ articleIds: ['a'], rule: 'all' }), ...act });
  decideOn(project, 's2', { outcome: 'accepted', annotationId: 'l2' }, { reason: 'اللقب كله' });
  decideOn(project, 'y3', { outcome: 'rejected' }, { reason: 'ليس كيانًا' });
  decideOn(project, 's4', { outcome: 'accepted', annotationId: 's4' });
  closeNow(project, act);
  return project;
}

describe('the gold layer in files', () => {
  it('is exported by itself, with votes, reasons and who decided when', async () => {
    const project = await closedProject();
    const lines = (await exportedBytes(project, 'gold')).trim().split('\n');
    // Nobody adjudicated the other article: it would seem to be rightly empty.
    expect(lines).toHaveLength(1);
    const { annotations, status } = JSON.parse(lines[0] ?? '');
    expect(status).toEqual([]);
    expect(annotations).toHaveLength(3);
    for (const { annotator } of annotations) expect(annotator).toBe(goldAnnotatorName);
    expect(annotations[1]).toMatchObject({
      label: 'PER',
      spans: [{ quote: 'وزير خارجية فرنسا' }],
      decision: {
        outcome: 'accepted',
        votes: { سلمى: 's2', يوسف: 'y2', ليلى: 'l2' },
        reason: 'اللقب كله',
        by: 'ليلى',
        at: expect.stringMatching(/^\d{4}-.*Z$/),
        rule: null,
      },
    });
    expect(annotations[0].decision).toMatchObject({ outcome: 'merged', rule: { rule: 'all' } });
    expect(annotations[2].links).toEqual([{ role: 'claimant', target: annotations[1].id }]);
  });

  it('loses the decisions, and says so, where no import reads them back', async () => {
    const project = await closedProject();
    const losses = async (format: 'jsonl' | 'uima-json', who: object) => {
      const path = join(temporaryFolder(), 'out');
      const options = exportOptionsSchema.parse({ format, ...who });
      return (await exportTo(project, path, options, { version: '0' })).outcome.losses;
    };
    expect(await losses('uima-json', { gold: true })).toEqual({ 'decision: not-read-back': 3 });
    expect(await losses('jsonl', { gold: true })).toEqual({ 'decision: not-read-back': 3 });
    expect(await losses('jsonl', { allWithVotes: true })).toEqual({});
  });

  it('says what was rejected and why, in the records and in the manifest', async () => {
    const project = await closedProject();
    const [bytes, manifest] = await exported(project, 'gold');
    const said = {
      layer: 'entity',
      outcome: 'rejected',
      votes: { سلمى: null, يوسف: 'y3', ليلى: null },
      reason: 'ليس كيانًا',
      by: 'ليلى',
    };
    const spans = [{ role: 'mention', start: 23, end: 29, quote: 'القرار' }];
    expect(JSON.parse(bytes).rejected).toMatchObject([
      { ...said, versions: [{ id: 'y3', annotator: 'يوسف', label: 'GPE', spans }] },
    ]);
    expect(manifest).toMatchObject({
      who: 'gold',
      annotators: [goldAnnotatorName],
      decisions: {
        outcomes: { accepted: 2, merged: 1, rejected: 1 },
        rejected: [{ ...said, articleId: 'a', versions: [{ id: 'y3', label: 'GPE', quote: 'القرار' }] }],
      },
    });
    const other = await makeProject();
    const read = async () => Buffer.from(bytes);
    const options = { onDuplicate: 'skip', extendCodebook: true, proposals: false } as const;
    const { warnings } = await importFiles(other, [{ path: 'out.jsonl', read }], options, unwatched);
    expect(warnings).toEqual([]);
  });

  it('is not among what annotators made', async () => {
    const before = await exported(await disputedProject(), 'annotators');
    const project = await closedProject();
    const [bytes, manifest] = await exported(project, 'annotators');
    expect(bytes).toBe(before[0]);
    expect(manifest).toMatchObject({ who: 'annotators', annotators: ['سلمى', 'يوسف', 'ليلى'] });
    expect(manifest).not.toHaveProperty('decisions');
    expect((await exported(project, 'all-with-votes'))[1]).toMatchObject({
      who: 'all-with-votes',
      annotators: ['سلمى', 'يوسف', 'ليلى', goldAnnotatorName],
    });
    const path = join(temporaryFolder(), 'x.jsonl');
    const named = exportOptionsSchema.parse({ format: 'jsonl', annotators: [goldAnnotatorName] });
    await expect(exportTo(project, path, named, { version: '0' })).rejects.toThrow('annotator-unknown');
  });

  it('comes back as the gold layer', async () => {
    const bytes = await exportedBytes(await closedProject());
    const other = await makeProject();
    const read = async () => Buffer.from(bytes);
    const options = { onDuplicate: 'skip', extendCodebook: true, proposals: false } as const;
    const { skipped, warnings } = await importFiles(other, [{ path: 'out.jsonl', read }], options, unwatched);
    expect([skipped, warnings]).toEqual([[], []]);
    expect(articleOf(other).gold).toHaveLength(3);
    expect([...checkProject(other)]).toEqual([]);
    const linesOf = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    expect(linesOf(await exportedBytes(other))).toEqual(linesOf(bytes));
    expect(await exportedBytes(other)).toBe(bytes);
    expect(articleOf(other)).toMatchObject({ state: 'closed', counts: { open: 0, rejected: 1, stale: 0 } });
  });

  it('has an owner in an older project, whatever somebody there is called', async () => {
    const { adjudication } = await import('../../src-main/db/migrations/0011-adjudication.ts');
    const { migrations } = await import('../../src-main/db/migrations/all.ts');
    const database = new DatabaseSync(':memory:');
    for (const { sql } of migrations.slice(0, migrations.indexOf(adjudication))) database.exec(sql);
    database.exec(`INSERT INTO annotator (id, name) VALUES ('x', '${goldAnnotatorName}')`);
    database.exec(adjudication.sql);
    expect(database.prepare('SELECT id, name FROM annotator ORDER BY key').all()).toEqual([
      { id: 'x', name: goldAnnotatorName },
      { id: 'gold', name: `${goldAnnotatorName} (Hashiya)` },
    ]);
    database.close();
  });
});

describe('feedback', () => {
  it('says what changed against one’s own version and why, of closed articles only', async () => {
    const open = await disputedProject();
    expect(() => articleFeedback(open, { articleId: 'a', annotatorId: 'سلمى' })).toThrow(
      'adjudication-not-closed',
    );
    const project = await closedProject();
    const { rows, byLayer } = articleFeedback(project, { articleId: 'a', annotatorId: 'يوسف' });
    expect(
      rows.map(({ own, gold, cause, decision }) => [own?.id, gold?.label, cause, decision?.reason]),
    ).toEqual([
      ['y2', 'PER', 'boundary', 'اللقب كله'],
      ['y1', 'GPE', null, null],
      ['y3', undefined, 'missing', 'ليس كيانًا'],
      ['y4', 'claim', null, null],
    ]);
    // By hand: of 3 own and 2 gold entities one is the same.
    expect(byLayer.entity).toEqual({
      own: 3,
      gold: 2,
      exact: 1,
      f1Exact: 2 / 5,
      causes: { boundary: 1, missing: 1 },
    });
    const summary = feedbackSummary(project, 'يوسف');
    expect(summary.articles.map(({ articleId }) => articleId)).toEqual(['a']);
    // What was imported finished has no time of its own; what was finished here has, and none once that is taken back.
    const finished = () => feedbackSummary(project, 'يوسف').articles[0]?.finishedAt;
    expect(finished()).toBeNull();
    for (const state of ['doing', 'done'] as const) setArticleState(project, 'a', 'يوسف', state);
    expect(finished()).toMatch(/^\d{4}-.*Z$/);
    undo(project, 'يوسف');
    expect(finished()).toBeNull();
    expect(closedForAnnotator(project, 'يوسف').map(({ articleId }) => articleId)).toEqual(['a']);
    expect(closedForAnnotator(open, 'يوسف')).toEqual([]);
    expect(summary.byLayer).toEqual(byLayer);
    expect(feedbackSummary(open, 'يوسف').articles).toEqual([]);
  });
});

describe('a second opinion', () => {
  it('stands beside the majority, and knows who errs', async () => {
    // By hand: أ and ب always agree; ج says the other thing, and sides with one of them where they differ.
    const people = ['أ', 'ب', 'ج'];
    const marks = Array.from({ length: 8 }, (_, index) =>
      people.map((annotatorId): Marked => {
        const truth = index % 2 ? 'direct' : 'indirect';
        const wrong = index % 2 ? 'indirect' : 'direct';
        const quotation = annotatorId === 'ج' ? wrong : truth;
        return {
          id: `${annotatorId}${index}`,
          annotatorId,
          layer: 'claim',
          label: 'claim',
          spans: [{ role: 'content', start: index * 2, end: index * 2 + 1 }],
          // What is written freely is no list of values that one could err in.
          attributes: { quotation, normalised: `قول ${index}` },
        };
      }),
    ).flat();
    const project = await agreementProject(people, [{ id: 'a', text: 'ا ب ت ث ج ح خ د ذ ر', marks }]);
    const { attributes, assumptions } = secondOpinion(project, { layer: 'claim' });
    expect(assumptions).toContain('one-truth');
    const [quotation, ...others] = attributes;
    expect(others).toEqual([]);
    expect(quotation).toMatchObject({ name: 'quotation', values: ['direct', 'indirect'] });
    expect(quotation?.items).toHaveLength(8);
    for (const { majority, opinion, probability } of quotation?.items ?? []) {
      expect(opinion).toBe(majority);
      expect(probability).toBeGreaterThan(0.99);
    }
    expect(quotation?.annotators.map(({ annotatorId, agreeing }) => [annotatorId, agreeing])).toEqual([
      ['أ', 1],
      ['ب', 1],
      ['ج', 0],
    ]);
    expect(quotation?.annotators.map(({ reliability }) => Math.round(reliability * 100))).toEqual([
      100, 100, 0,
    ]);
    // Eight items are fewer than twenty.
    expect(quotation?.doubts).toEqual(['few-items']);
    expect(secondOpinion(project, { layer: 'stance' }).attributes).toEqual([]);
    // It says how far it is, and ends between two articles or two rounds of the estimate.
    const heard: OpinionProgress[] = [];
    secondOpinion(project, { layer: 'claim' }, { ...unwatched, progress: (step) => heard.push(step) });
    expect(heard).toEqual([
      { phase: 'compare', done: 0, total: 1 },
      { phase: 'estimate', done: 0, total: 1 },
    ]);
    for (const phase of ['compare', 'estimate']) {
      const signal = { aborted: false };
      const progress = (step: OpinionProgress): void => {
        signal.aborted ||= step.phase === phase;
      };
      const leaving = () => secondOpinion(project, { layer: 'claim' }, { signal, progress });
      expect(leaving, phase).toThrow('cancelled');
    }
  });
});
