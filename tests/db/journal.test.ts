import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readOperations } from '../../src-main/db/operations.ts';
import {
  createAnnotation,
  listAnnotations,
  removeAnnotations,
  updateAnnotation,
} from '../../src-main/services/annotate.ts';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { readBundle } from '../../src-main/services/article-records.ts';
import { setArticleState } from '../../src-main/services/article-states.ts';
import { checkProject } from '../../src-main/services/check.ts';
import { historyState, redo, undo } from '../../src-main/services/history.ts';
import { type OpenProject, openProject } from '../../src-main/services/project.ts';
import { confirmRegions, markRegions } from '../../src-main/services/regions.ts';
import type { Annotation, AnnotationDraft } from '../../src-shared/model/annotation.ts';
import { articleStates, type Region, regionKinds } from '../../src-shared/model/article.ts';
import { bundleOf, makeProjectFile, temporaryFolder, testEnvironment } from '../helpers/projects.ts';

const text = 'عاد الوزير إلى باريس وقال إن الاتفاق قريب 🇪🇬 ثم غادر.\nشارك\n\nالمزيد';
const articles = ['first', 'second', 'third'];

type Step =
  | { readonly do: 'entity' | 'claim' | 'stance'; readonly at: number; readonly links: number }
  | { readonly do: 'update' | 'remove'; readonly which: number; readonly at: number }
  | { readonly do: 'state'; readonly state: (typeof articleStates)[number] }
  | { readonly do: 'mark'; readonly at: number; readonly kind: Region['kind'] | null }
  | { readonly do: 'confirm' }
  | { readonly do: 'undo' | 'redo' | 'reopen' };

const small = fc.nat({ max: 20 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('entity', 'claim', 'stance'), at: small, links: small }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('update', 'remove'), which: small, at: small }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('state'), state: fc.constantFrom(...articleStates) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('mark'),
      at: fc.nat({ max: text.length }),
      kind: fc.option(fc.constantFrom(...regionKinds)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('confirm') }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('undo', 'undo', 'redo', 'reopen') }) },
);
const steps = fc.array(fc.record({ who: fc.nat({ max: 1 }), where: fc.nat({ max: 2 }), step }), {
  minLength: 1,
  maxLength: 40,
});

const proposed: Region[] = [
  { kind: 'title', start: 0, end: 5, origin: 'rule' },
  { kind: 'boilerplate', start: 60, end: 66, origin: 'rule', reason: 'share' },
];

/** Everything undo and redo are about, with the order and the places of annotations. */
function stateOf(project: OpenProject) {
  const places = project.database.read.all('SELECT seq, id FROM annotation ORDER BY seq');
  return {
    places,
    bundles: articles.map((id) => {
      const { annotations, status, regions } = readBundle(project, id);
      return { annotations, status, regions };
    }),
  };
}

/** The same, worked out from the journal alone. */
function replayed(project: OpenProject) {
  const annotations = new Map<string, { readonly seq: number; readonly annotation: Annotation }>();
  const states = new Map<string, { articleId: string; annotatorId: string; state: string }>();
  const regions = new Map(articles.map((id) => [id, proposed]));
  for (const { changes } of readOperations(project.database.read)) {
    for (const change of changes) {
      if (change.entity === 'regions') {
        regions.set(change.articleId, change.after);
        continue;
      }
      if (change.entity === 'annotation') {
        annotations.delete(change.before?.id ?? '');
        if (change.after)
          annotations.set(change.after.id, { seq: change.position, annotation: change.after });
      } else if (change.entity === 'status') {
        const gone = change.before ?? change.after;
        if (gone) states.delete(`${gone.articleId} ${gone.annotatorId}`);
        if (change.after) states.set(`${change.after.articleId} ${change.after.annotatorId}`, change.after);
      }
    }
  }
  const ordered = [...annotations.values()].sort((a, b) => a.seq - b.seq);
  const annotatorsInOrder = project.database.read
    .all<{ id: string }>('SELECT id FROM annotator ORDER BY key')
    .map((row) => row.id);
  return {
    places: ordered.map(({ seq, annotation }) => ({ seq, id: annotation.id })),
    bundles: articles.map((id) => ({
      annotations: ordered.map(({ annotation }) => annotation).filter(({ articleId }) => articleId === id),
      status: annotatorsInOrder.flatMap((annotatorId) => {
        const found = states.get(`${id} ${annotatorId}`);
        return found ? [{ annotatorId, state: found.state }] : [];
      }),
      regions: regions.get(id),
    })),
  };
}

function draftFor(
  own: readonly Annotation[],
  layer: 'entity' | 'claim' | 'stance',
  at: number,
  links: number,
): AnnotationDraft {
  const entities = own.filter((annotation) => annotation.layer === 'entity');
  const target = entities[links % (entities.length || 1)]?.id;
  const role = { entity: 'mention', claim: 'content', stance: 'evidence' } as const;
  const label = { entity: 'PER', claim: 'claim', stance: 'against' }[layer];
  const link = layer === 'claim' ? 'claimant' : 'holder';
  return {
    layer,
    label,
    spans: [{ role: role[layer], start: at, end: at + 3 }],
    attributes: layer === 'entity' ? { zeta: 'z', mention: 'name', alpha: at } : {},
    links: layer === 'entity' || target === undefined ? [] : [{ role: link, target }],
    note: at % 3 === 0 ? `ملاحظة ${at}` : null,
  };
}

/** Does one thing; false where there was nothing to do it to. */
function act(project: OpenProject, annotatorId: string, articleId: string, step: Step): boolean {
  const own = listAnnotations(project, { articleId, annotatorId });
  switch (step.do) {
    case 'entity':
    case 'claim':
    case 'stance':
      createAnnotation(project, {
        articleId,
        annotatorId,
        draft: draftFor(own, step.do, step.at, step.links),
      });
      return true;
    case 'update': {
      const chosen = own[step.which % (own.length || 1)];
      if (!chosen) return false;
      const { id, updatedAt } = chosen;
      const { spans } = draftFor(own, chosen.layer, step.at, 0);
      const patch = { spans, note: `${chosen.note ?? ''}+` };
      updateAnnotation(project, { id, annotatorId, updatedAt, patch });
      return true;
    }
    case 'remove': {
      const ids = own.filter((_, index) => index % 5 === step.which % 5).map(({ id }) => id);
      if (ids.length > 0) removeAnnotations(project, { articleId, annotatorId, ids });
      return ids.length > 0;
    }
    case 'state': {
      const before = JSON.stringify(stateOf(project));
      setArticleState(project, articleId, annotatorId, step.state);
      return JSON.stringify(stateOf(project)) !== before;
    }
    case 'mark':
    case 'confirm': {
      const before = JSON.stringify(stateOf(project));
      const request = { actorId: annotatorId, articleId };
      if (step.do === 'confirm') confirmRegions(project, { ...request, span: null });
      else {
        const span = { start: step.at, end: step.at };
        markRegions(project, { ...request, span, mark: step.kind && { kind: step.kind } });
      }
      return JSON.stringify(stateOf(project)) !== before;
    }
    default:
      return false;
  }
}

describe('the journal', () => {
  it('undoes, redoes and replays whatever two annotators do, also after a restart', async () => {
    const folder = temporaryFolder();
    let runs = 0;
    // Made once, with all steps of its schema: each run begins with a copy.
    const beginning = await makeProjectFile(
      join(folder, 'beginning.hashiya'),
      articles.map((id) => ({ ...bundleOf(id, `${id} ${text}`), regions: proposed })),
    );
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const path = join(folder, `${runs++}.hashiya`);
        copyFileSync(beginning, path);
        const environment = testEnvironment();
        let project = openProject(path, environment);
        const people = ['سلمى', 'يوسف'].map((name) => ensureAnnotator(project, name).id);
        // What each may undo and redo, as the states of that annotator before and after.
        const done: string[][] = [[], []];
        const undone: string[][] = [[], []];
        const ownState = (who: number) => {
          const { bundles } = stateOf(project);
          const own = (row: { readonly annotatorId: string }) => row.annotatorId === people[who];
          return JSON.stringify(
            bundles.map(({ annotations, status, regions }, index) => [
              annotations.filter(own),
              status.filter(own),
              index === who ? regions : null,
            ]),
          );
        };
        for (const { who, where, step } of sequence) {
          const annotatorId = people[who] ?? '';
          const other = ownState(1 - who);
          if (step.do === 'reopen') {
            project.dispose();
            project = openProject(path, environment);
          } else if (step.do === 'undo' || step.do === 'redo') {
            const [from, to] = step.do === 'undo' ? [done, undone] : [undone, done];
            const expected = from[who]?.pop();
            const before = ownState(who);
            const reverted = step.do === 'undo' ? undo(project, annotatorId) : redo(project, annotatorId);
            expect(reverted === null).toBe(expected === undefined);
            if (expected !== undefined) {
              to[who]?.push(before);
              expect(ownState(who)).toBe(expected);
            }
          } else {
            const before = ownState(who);
            // What lines are is everybody's, and not undone over what another said since: here each says it of an article of their own.
            const isOfLines = step.do === 'mark' || step.do === 'confirm';
            if (act(project, annotatorId, articles[isOfLines ? who : where] ?? '', step)) {
              done[who]?.push(before);
              undone[who] = [];
            }
          }
          expect(ownState(1 - who)).toBe(other);
          const { undo: next, redo: again } = historyState(project, annotatorId);
          expect([next !== null, again !== null]).toEqual([
            done[who]?.length !== 0,
            undone[who]?.length !== 0,
          ]);
        }
        expect(replayed(project)).toEqual(stateOf(project));
        expect([...checkProject(project)]).toEqual([]);
        project.dispose();
      }),
      { numRuns: 60 },
    );
  });
});

it('keeps the order things were done in when the clock goes backwards, also across openings', async () => {
  const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'), [bundleOf('first', text)]);
  let hours = 100;
  const backwards = { ...testEnvironment('back'), now: () => new Date(Date.UTC(2026, 0, 1, hours--)) };
  const ids = ['one', 'two', 'three'];
  let annotatorId = '';
  for (const id of ids) {
    const project = openProject(path, backwards);
    annotatorId = ensureAnnotator(project, 'سلمى').id;
    const spans = [{ role: 'content' as const, start: 4, end: 10 }];
    const draft: AnnotationDraft = {
      layer: 'claim',
      label: 'claim',
      spans,
      attributes: {},
      links: [],
      note: null,
    };
    createAnnotation(project, { articleId: 'first', annotatorId, id, draft });
    project.dispose();
  }
  const project = openProject(path, backwards);
  onTestFinished(() => project.dispose());
  const stored = () => listAnnotations(project, { articleId: 'first', annotatorId });
  const left = () => new Set(stored().map(({ id }) => id));
  const [first, , third] = ids.map((wanted) => stored().find(({ id }) => id === wanted)?.createdAt ?? '');
  expect([first, third]).toEqual([first, third].sort().reverse());
  expect(first).not.toBe(third);
  for (const done of [3, 2, 1, 0]) {
    expect(left()).toEqual(new Set(ids.slice(0, done)));
    undo(project, annotatorId);
  }
  redo(project, annotatorId);
  expect(left()).toEqual(new Set(['one']));
  expect([...checkProject(project)]).toEqual([]);
});
