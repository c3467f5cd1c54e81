import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOperations } from '../../src-main/db/operations.ts';
import { createAnnotation, listAnnotations, removeAnnotations } from '../../src-main/services/annotate.ts';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { editMetadata } from '../../src-main/services/article-metadata.ts';
import { articleIds, readBundle } from '../../src-main/services/article-records.ts';
import { assignArticles, setStates } from '../../src-main/services/assignments.ts';
import { checkProject } from '../../src-main/services/check.ts';
import { historyState, redo, undo } from '../../src-main/services/history.ts';
import { type OpenProject, openProject } from '../../src-main/services/project.ts';
import { removeArticles } from '../../src-main/services/remove-articles.ts';
import { storeBundles } from '../../src-main/services/store-bundles.ts';
import { articleStates } from '../../src-shared/model/article.ts';
import type { Problem } from '../../src-shared/model/problem.ts';
import {
  bundleOf,
  makeProject,
  makeProjectFile,
  temporaryFolder,
  testEnvironment,
} from '../helpers/projects.ts';

const bundles = ['a', 'b', 'c', 'd'].map((id) => ({
  ...bundleOf(id, `${id} عاد الوزير إلى باريس 🇪🇬`, { title: `عنوان ${id}`, outlet: 'الأفق' }),
  regions: [{ kind: 'body' as const, start: 0, end: 5, origin: 'rule' as const, reason: id }],
}));

/** Everything the file holds of its articles, with every key and number, and what the search finds. */
function stateOf(project: OpenProject) {
  const { read } = project.database;
  return {
    articles: read.all<{ key: number; title: string }>('SELECT * FROM article ORDER BY key'),
    regions: read.all('SELECT * FROM region ORDER BY article, ordinal'),
    annotations: read.all('SELECT * FROM annotation ORDER BY seq'),
    spans: read.all('SELECT * FROM annotation_span ORDER BY annotation, ordinal'),
    statuses: read.all('SELECT * FROM article_status ORDER BY article, annotator'),
    found: read.all("SELECT rowid FROM article_words WHERE article_words MATCH 'باريس' ORDER BY rowid"),
    titles: read.all<{ rowid: number }>(
      "SELECT rowid FROM article_words WHERE article_words MATCH 'title: جديد' ORDER BY rowid",
    ),
  };
}

/** What the journal alone says of the articles and their states. */
function replayed(project: OpenProject) {
  const articles = new Map(bundles.map(({ article }) => [article.id, `${article.title}|${article.outlet}`]));
  const states = new Map<string, string>();
  for (const { changes } of readOperations(project.database.read)) {
    for (const { entity, before, after } of changes) {
      if (entity === 'article') {
        if (before) articles.delete(before.id);
        if (after) articles.set(after.id, `${after.title}|${after.outlet}`);
      } else if (entity === 'status') {
        if (before) states.delete(`${before.articleId} ${before.annotatorId}`);
        if (after) states.set(`${after.articleId} ${after.annotatorId}`, after.state);
      }
    }
  }
  return { articles: new Map([...articles].sort()), states: new Map([...states].sort()) };
}

function stored(project: OpenProject) {
  const all = articleIds(project).map((id) => readBundle(project, id));
  return {
    articles: new Map(
      all.map(({ article }): [string, string] => [article.id, `${article.title}|${article.outlet}`]).sort(),
    ),
    states: new Map(
      all
        .flatMap(({ article, status }) =>
          status.map(({ annotatorId, state }): [string, string] => [`${article.id} ${annotatorId}`, state]),
        )
        .sort(),
    ),
  };
}

const which = fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 });
const step = fc.oneof(
  fc.record({ do: fc.constant('assign' as const), which, overlap: fc.nat({ max: 100 }), seed: fc.integer() }),
  fc.record({
    do: fc.constant('states' as const),
    which,
    state: fc.option(fc.constantFrom(...articleStates)),
  }),
  fc.record({
    do: fc.constant('edit' as const),
    which,
    title: fc.constantFrom('عنوان جديد', 'آخر', ''),
    outlet: fc.constantFrom('الأفق', ' صوت ', ''),
  }),
  fc.record({ do: fc.constant('remove' as const), which }),
  fc.record({ do: fc.constantFrom('mark' as const, 'unmark' as const), which }),
  fc.record({ do: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const, 'reopen' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Does one thing to those of the articles that are there. */
function act(project: OpenProject, people: readonly string[], given: Step): void {
  if (!('which' in given)) return;
  const there = given.which.filter((id) => articleIds(project).includes(id));
  const [articleId] = there;
  const [actorId = '', other = ''] = people;
  if (articleId === undefined) return;
  const some = { actorId, articleIds: there };
  switch (given.do) {
    case 'assign':
      assignArticles(project, { ...some, ...given, annotatorIds: people });
      break;
    case 'states':
      setStates(project, { ...some, annotatorIds: [other], state: given.state });
      break;
    case 'edit': {
      const { title, outlet, author, url, published } = readBundle(project, articleId).article;
      const before = { title, outlet, author, url, published };
      const after = { ...before, title: given.title, outlet: given.outlet };
      editMetadata(project, { actorId, articleId, before, after });
      break;
    }
    case 'remove':
      removeArticles(project, some);
      break;
    case 'mark':
      createAnnotation(project, {
        articleId,
        annotatorId: actorId,
        draft: {
          layer: 'entity',
          label: 'PER',
          spans: [{ role: 'mention', start: 2, end: 5 }],
          attributes: {},
          links: [],
          note: null,
        },
      });
      break;
    default: {
      const ids = listAnnotations(project, { articleId, annotatorId: actorId }).map(({ id }) => id);
      if (ids.length > 0) removeAnnotations(project, { articleId, annotatorId: actorId, ids });
    }
  }
}

describe('the journal of the library', () => {
  it('undoes, redoes and replays whatever is done to articles, to the last key, also after a restart', async () => {
    const folder = temporaryFolder();
    let runs = 0;
    const beginning = await makeProjectFile(join(folder, 'beginning.hashiya'), bundles);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const path = join(folder, `${runs++}.hashiya`);
        copyFileSync(beginning, path);
        const environment = testEnvironment();
        let project = openProject(path, environment);
        const people = ['سلمى', 'يوسف'].map((name) => ensureAnnotator(project, name).id);
        const actorId = people[0] ?? '';
        const done: object[] = [];
        const undone: object[] = [];
        for (const given of steps) {
          const before = stateOf(project);
          if (given.do === 'reopen') {
            project.dispose();
            project = openProject(path, environment);
          } else if (given.do === 'undo' || given.do === 'redo') {
            const [from, to] = given.do === 'undo' ? [done, undone] : [undone, done];
            const expected = from.pop();
            const reverted = given.do === 'undo' ? undo(project, actorId) : redo(project, actorId);
            expect(reverted === null).toBe(expected === undefined);
            if (expected) {
              to.push(before);
              expect(stateOf(project)).toEqual(expected);
            }
          } else {
            const newest = historyState(project, actorId).undo?.id;
            act(project, people, given);
            // One step, however many articles it was for; none where nothing changed.
            if (JSON.stringify(stateOf(project)) !== JSON.stringify(before)) {
              done.push(before);
              undone.length = 0;
            } else expect(historyState(project, actorId).undo?.id).toBe(newest);
          }
        }
        const { titles, articles } = stateOf(project);
        const named = articles.filter(({ title }) => title === 'عنوان جديد');
        expect(titles.map(({ rowid }) => rowid)).toEqual(named.map(({ key }) => key));
        expect(replayed(project)).toEqual(stored(project));
        expect([...checkProject(project)]).toEqual([]);
        project.dispose();
      }),
      { numRuns: 60 },
    );
  });

  const problem = (code: Problem['code']) => expect.objectContaining({ code });

  it('takes an article again that was deleted, and refuses to bring back one whose id is taken', async () => {
    const project = await makeProject(bundles);
    const actorId = ensureAnnotator(project, 'سلمى').id;
    const keys = () => project.database.read.all('SELECT key, id FROM article ORDER BY key');
    removeArticles(project, { actorId, articleIds: ['c', 'd'] });
    // The same text under another id stands after all that ever were: the old places are kept.
    const again = bundles
      .slice(3)
      .map((bundle) => ({ ...bundle, article: { ...bundle.article, id: 'again' } }));
    storeBundles(project, { bundles: again, annotators: [], codebook: null }, null);
    expect(keys()).toEqual([
      { key: 1, id: 'a' },
      { key: 2, id: 'b' },
      { key: 5, id: 'again' },
    ]);
    undo(project, actorId);
    expect(keys()).toEqual([
      { key: 1, id: 'a' },
      { key: 2, id: 'b' },
      { key: 3, id: 'c' },
      { key: 4, id: 'd' },
      { key: 5, id: 'again' },
    ]);
    redo(project, actorId);
    storeBundles(project, { bundles: bundles.slice(2, 3), annotators: [], codebook: null }, null);
    const before = stateOf(project);
    expect(() => undo(project, actorId)).toThrow(problem('article-duplicate'));
    expect(stateOf(project)).toEqual(before);
    // Who deletes that one too can still take that back.
    removeArticles(project, { actorId, articleIds: ['c'] });
    undo(project, actorId);
    expect(stateOf(project)).toEqual(before);
  });

  it('keeps what others did in a deleted article for its return', async () => {
    const project = await makeProject(bundles);
    const [actorId = '', other = ''] = ['سلمى', 'يوسف'].map((name) => ensureAnnotator(project, name).id);
    act(project, [other], { do: 'mark', which: ['a'] });
    act(project, [other], { do: 'mark', which: ['b'] });
    const before = stateOf(project);
    removeArticles(project, { actorId, articleIds: ['b'] });
    expect(historyState(project, other).undo?.articleId).toBe('a');
    expect(() => listAnnotations(project, { articleId: 'b', annotatorId: other })).toThrow(
      problem('article-unknown'),
    );
    undo(project, actorId);
    expect(stateOf(project)).toEqual(before);
    expect(historyState(project, other).undo?.articleId).toBe('b');
  });

  it('does not take back an assignment that somebody has begun', async () => {
    const project = await makeProject(bundles);
    const people = ['سلمى', 'يوسف'].map((name) => ensureAnnotator(project, name).id);
    const [actorId = '', other = ''] = people;
    const shared = { actorId, articleIds: ['a', 'b'], annotatorIds: people, overlap: 100, seed: 1 };
    expect(assignArticles(project, shared)).toBe(4);
    expect(assignArticles(project, shared)).toBe(0);
    act(project, [other], { do: 'mark', which: ['b'] });
    const before = stateOf(project);
    expect(() => undo(project, actorId)).toThrow(problem('status-changed'));
    expect(stateOf(project)).toEqual(before);
    undo(project, other);
    undo(project, actorId);
    expect(stateOf(project).statuses).toEqual([]);
  });
});
