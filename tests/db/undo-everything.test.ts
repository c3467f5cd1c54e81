import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideUnit, takeBackDecision } from '../../src-main/services/adjudicate.ts';
import { adjudicatedArticle } from '../../src-main/services/adjudication.ts';
import { reopenAdjudication } from '../../src-main/services/adjudication-close.ts';
import { mergeByRule } from '../../src-main/services/adjudication-merge.ts';
import {
  createAnnotation,
  listAnnotations,
  removeAnnotations,
  updateAnnotation,
} from '../../src-main/services/annotate.ts';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { editMetadata } from '../../src-main/services/article-metadata.ts';
import { articleIds, iterateBundles, readBundle } from '../../src-main/services/article-records.ts';
import { setArticleState } from '../../src-main/services/article-states.ts';
import { assignArticles, setStates } from '../../src-main/services/assignments.ts';
import { checkProject } from '../../src-main/services/check.ts';
import { currentCodebook } from '../../src-main/services/codebook.ts';
import { discardDraft, saveDraft } from '../../src-main/services/codebook-drafts.ts';
import { exportTo } from '../../src-main/services/export.ts';
import { historyState, redo, undo } from '../../src-main/services/history.ts';
import { importFiles } from '../../src-main/services/import.ts';
import { unwatched } from '../../src-main/services/job-context.ts';
import { type OpenProject, openProject } from '../../src-main/services/project.ts';
import { publishDraft } from '../../src-main/services/publish-codebook.ts';
import { confirmRegions, markRegions } from '../../src-main/services/regions.ts';
import { createEntry, linkMentions, removeEntry, updateEntry } from '../../src-main/services/registry.ts';
import { mergeEntries, splitEntry } from '../../src-main/services/registry-merge.ts';
import { removeArticles } from '../../src-main/services/remove-articles.ts';
import { decide, keepTogether } from '../../src-main/services/verdicts.ts';
import type { Choice } from '../../src-shared/contract/adjudication.ts';
import { exportOptionsSchema } from '../../src-shared/contract/exports.ts';
import { articleStates, regionKinds } from '../../src-shared/model/article.ts';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import { layers } from '../../src-shared/model/layers.ts';
import { verdicts } from '../../src-shared/model/near-duplicate.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { entryIdOf, type RegistryEntry } from '../../src-shared/model/registry.ts';
import { closeNow, seenOf } from '../helpers/adjudication-projects.ts';
import { makeProjectFile, temporaryFolder, testEnvironment } from '../helpers/projects.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];

/** The first two, and the next two, resemble one another. */
function textOf(id: string): string {
  const subject = { a: 'الوزير', b: 'الوزير', c: 'البرلمان', d: 'البرلمان', e: 'الميناء' }[id] ?? '';
  const words = Array.from(
    { length: 60 },
    (_, index) => `${subject.slice(2)}${'ابتثجحخدرزسشصضطظ'[index % 16]}${index}`,
  );
  return `${id} قال ${subject} في باريس 🇪🇬 إن ${words.join(' ')}\nشارك`;
}

/** A record as another program would write it: with somebody's annotations, one of a label the project does not have. */
const lineOf = (id: string): string =>
  JSON.stringify({
    format: 'hashiya-article/1',
    id,
    title: `عنوان ${id}`,
    outlet: 'الأفق',
    text: textOf(id),
    offsetUnit: 'utf16',
    status: [{ annotator: `واسم ${id}`, state: 'doing' }],
    annotations: ['GPE', `NEW-${id}`].map((label, index) => ({
      id: `${id}-${index}`,
      annotator: `واسم ${id}`,
      layer: 'entity',
      label,
      spans: [{ role: 'mention', start: 2, end: 5 }],
    })),
  });

const which = fc.subarray(ids, { minLength: 1 });
const at = fc.nat({ max: 8 });
const named = <Name extends string>(name: Name) => fc.constant(name);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: named('import'), which, extend: fc.boolean() }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: named('mark'),
      at,
      layer: fc.constantFrom('entity', 'entity', 'claim', 'stance'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('change', 'unmark', 'link', 'unlink'), at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('state', 'states'), which, at }) },
  { weight: 1, arbitrary: fc.record({ do: named('assign'), which, at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('edit', 'lines', 'confirm'), at }) },
  { weight: 1, arbitrary: fc.record({ do: named('delete'), which }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('enter', 'merge', 'split', 'rename', 'drop'), at }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('publish', 'merge-label'), at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('decide', 'group'), at }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('gold', 'gold', 'combine', 'withdraw', 'close', 'open'),
      at,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo', 'redo', 'reopen') }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const tables = [
  'article',
  'region',
  'annotator',
  'annotation',
  'annotation_span',
  'annotation_link',
  'article_status',
  'codebook_in_force',
  'registry_entry',
  'registry_form',
  'registry_mention',
  'verdict',
  'decision',
  'adjudication',
];

/** Every row that undo is about, with its place. */
const rowsOf = (project: OpenProject): string =>
  JSON.stringify(
    tables.map((table) => [table, project.database.read.all(`SELECT * FROM ${table} ORDER BY 1, 2`)]),
  );

async function exported(project: OpenProject, path: string): Promise<string> {
  if (articleIds(project).length === 0) return '';
  await exportTo(project, path, exportOptionsSchema.parse({ format: 'jsonl', allWithVotes: true }), {
    version: '1.2.3',
  });
  return readFileSync(path, 'utf8');
}

/** One of some, by number; undefined of none. */
const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % (items.length || 1)];

const entriesOf = (project: OpenProject): { id: string; updatedAt: string }[] =>
  project.database.read.all('SELECT id, updated_at AS updatedAt FROM registry_entry ORDER BY seq');

const draftOf = (
  name: string,
): Pick<RegistryEntry, 'label' | 'names' | 'aliases' | 'identifiers' | 'note'> => ({
  label: 'GPE',
  names: { ar: name, en: null },
  aliases: [],
  identifiers: [],
  note: null,
});

async function act(project: OpenProject, people: readonly string[], who: number, given: Step): Promise<void> {
  const actorId = people[who] ?? '';
  const annotatorId = actorId;
  if (given.do === 'import') return bring(project, actorId, given.which, given.extend);
  if (given.do === 'undo' || given.do === 'redo' || given.do === 'reopen') return;
  const there = articleIds(project);
  const number = 'at' in given ? given.at : 0;
  const some = 'which' in given ? given.which.filter((id) => there.includes(id)) : [];
  const articleId = some[0] ?? pick(there, number) ?? '';
  if (given.do === 'publish' || given.do === 'merge-label')
    return publish(project, annotatorId, given.do, number);
  const entries = entriesOf(project);
  const entry = pick(entries, number);
  if (given.do === 'enter') {
    createEntry(project, { annotatorId, entry: draftOf(`مدينة ${number}`), link: [] });
    return;
  }
  if (articleId === '') return;
  const acting = { actorId, articleId };
  const own = listAnnotations(project, { articleId, annotatorId });
  const mine = pick(own, number);
  const all = [...iterateBundles(project)].flatMap(({ annotations }) => annotations);
  switch (given.do) {
    case 'mark': {
      const mention = own.find(({ layer }) => layer === 'entity');
      const { layer } = given;
      createAnnotation(project, {
        articleId,
        annotatorId,
        draft: {
          layer,
          label: { entity: 'GPE', claim: 'claim', stance: 'against' }[layer],
          spans: [
            {
              role: ({ entity: 'mention', claim: 'content', stance: 'evidence' } as const)[layer],
              start: number,
              end: number + 3,
            },
          ],
          attributes: {},
          links:
            layer === 'entity' || !mention
              ? []
              : [{ role: layer === 'claim' ? 'claimant' : 'holder', target: mention.id }],
          note: number % 2 ? 'ملاحظة' : null,
        },
      });
      return;
    }
    case 'change':
      if (mine)
        updateAnnotation(project, {
          id: mine.id,
          annotatorId,
          updatedAt: mine.updatedAt,
          patch: { note: `${mine.note}+` },
        });
      return;
    case 'unmark':
      if (mine) removeAnnotations(project, { articleId, annotatorId, ids: [mine.id] });
      return;
    case 'link':
    case 'unlink': {
      const annotationIds = own.filter(({ layer }) => layer === 'entity').map(({ id }) => id);
      if (entry)
        linkMentions(project, { annotatorId, annotationIds, entryId: given.do === 'link' ? entry.id : null });
      return;
    }
    case 'state':
      setArticleState(
        project,
        articleId,
        annotatorId,
        articleStates[number % articleStates.length] ?? 'todo',
      );
      return;
    case 'states':
      if (some.length > 0)
        setStates(project, {
          actorId,
          articleIds: some,
          annotatorIds: people,
          state: number % 2 ? 'done' : null,
        });
      return;
    case 'assign':
      if (some.length > 0)
        assignArticles(project, {
          actorId,
          articleIds: some,
          annotatorIds: people,
          overlap: 50,
          seed: number,
        });
      return;
    case 'edit': {
      const { title, outlet, author, url, published } = readBundle(project, articleId).article;
      const before = { title, outlet, author, url, published };
      editMetadata(project, {
        actorId,
        articleId,
        before,
        after: { ...before, title: `جديد ${number}`, author: 'كاتبة' },
      });
      return;
    }
    case 'lines':
      markRegions(project, {
        actorId,
        articleId,
        span: { start: number, end: number },
        mark: { kind: regionKinds[number % regionKinds.length] ?? 'body' },
      });
      return;
    case 'confirm':
      confirmRegions(project, { actorId, articleId, span: null });
      return;
    case 'delete':
      if (some.length > 0) removeArticles(project, { actorId, articleIds: some });
      return;
    case 'merge': {
      const other = pick(entries, number + 1);
      if (entry && other) mergeEntries(project, { annotatorId, from: entry.id, into: other.id });
      return;
    }
    case 'split': {
      const linked = all.find((annotation) => entryIdOf(annotation) !== null);
      const id = linked && entryIdOf(linked);
      if (linked && id)
        splitEntry(project, { annotatorId, id, annotationIds: [linked.id], entry: draftOf(`جزء ${number}`) });
      return;
    }
    case 'rename':
      if (entry) updateEntry(project, { annotatorId, ...entry, entry: draftOf(`اسم ${number}`) });
      return;
    case 'drop':
      if (entry) removeEntry(project, { annotatorId, id: entry.id });
      return;
    case 'decide': {
      const [one = '', other = ''] = number % 2 ? ['a', 'b'] : ['c', 'd'];
      decide(project, {
        actorId,
        articleId: one,
        otherId: other,
        verdict: pick([...verdicts, null], number) ?? null,
      });
      return;
    }
    case 'group':
      keepTogether(project, actorId, articleId);
      return;
    case 'gold': {
      const { units } = adjudicatedArticle(project, { articleId, layers: [...layers] });
      const unit = pick(units, number);
      const annotationId = unit?.annotations[0]?.id ?? '';
      const choices: readonly Choice[] = [
        { outcome: 'accepted', annotationId },
        { outcome: 'rejected' },
        { outcome: 'deferred' },
      ];
      const choice = pick(choices, number) ?? { outcome: 'deferred' };
      if (unit)
        decideUnit(project, {
          ...acting,
          key: unit.key,
          seen: seenOf(unit),
          choice,
          reason: 'سبب',
          isUnclear: number > 4,
        });
      return;
    }
    case 'combine':
      mergeByRule(project, {
        articleIds: there,
        rule: 'all-who-marked',
        votes: 2,
        layers: [...layers],
        actorId,
      });
      return;
    case 'withdraw': {
      const { units } = adjudicatedArticle(project, { articleId, layers: [...layers] });
      const decided = pick(
        units.flatMap(({ decision }) => decision ?? []),
        number,
      );
      if (decided) takeBackDecision(project, { actorId, decisionId: decided.id });
      return;
    }
    case 'close':
      closeNow(project, acting);
      return;
    case 'open':
      reopenAdjudication(project, acting);
      return;
    default:
      given.do satisfies never;
  }
}

async function bring(
  project: OpenProject,
  actorId: string,
  which: readonly string[],
  extend: boolean,
): Promise<void> {
  const read = async () => Buffer.from(which.map(lineOf).join('\n'));
  const options = { onDuplicate: 'skip', extendCodebook: extend, proposals: true, actorId } as const;
  await importFiles(project, [{ path: 'given.jsonl', read }], options, unwatched);
}

function publish(
  project: OpenProject,
  annotatorId: string,
  how: 'publish' | 'merge-label',
  number: number,
): void {
  const { version, codebook } = currentCodebook(project);
  const changed: Codebook =
    how === 'publish'
      ? { ...codebook, name: { ar: `المخطط ${number}`, en: `Codebook ${number}` } }
      : {
          ...codebook,
          labels: codebook.labels.map((label) =>
            label.layer === 'entity' && label.id === 'GPE'
              ? { ...label, retired: true, mergedInto: 'LOC', key: null }
              : label,
          ),
        };
  discardDraft(project, annotatorId);
  saveDraft(project, { annotatorId, revision: 0, codebook: changed });
  publishDraft(project, { annotatorId, onto: version });
}

/** Does it; what is refused leaves everything as it was. */
async function refusedOr(project: OpenProject, work: () => unknown): Promise<void> {
  const before = rowsOf(project);
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(rowsOf(project)).toBe(before);
  }
}

describe('undo of everything', () => {
  it('goes back to the empty project and forth to the same bytes, whatever two people did, also after a restart', async () => {
    const folder = temporaryFolder();
    const done: Record<string, number> = {};
    const beginning = await makeProjectFile(join(folder, 'beginning.hashiya'));
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ who: fc.nat({ max: 1 }), step }), { minLength: 10, maxLength: 24 }),
        async (sequence) => {
          const path = join(folder, `${runs++}.hashiya`);
          copyFileSync(beginning, path);
          const environment = testEnvironment();
          let project = openProject(path, environment);
          const reopen = (): void => {
            project.dispose();
            project = openProject(path, environment);
          };
          const people = ['سلمى', 'يوسف'].map((name) => ensureAnnotator(project, name).id);
          const empty = rowsOf(project);
          /** Whose step came when: what undo takes back last first. */
          const order: string[] = [];
          await bring(project, people[0] ?? '', ['a', 'b'], true);
          order.push(people[0] ?? '');
          for (const { who, step: given } of sequence) {
            const annotatorId = people[who] ?? '';
            if (given.do === 'reopen') reopen();
            else if (given.do === 'undo') {
              // A step that another has built upon is refused, and stays.
              await refusedOr(project, () => {
                if (undo(project, annotatorId)) order.splice(order.lastIndexOf(annotatorId), 1);
              });
            } else if (given.do === 'redo') {
              await refusedOr(project, () => redo(project, annotatorId) && order.push(annotatorId));
            } else {
              const newest = historyState(project, annotatorId).undo?.id;
              await refusedOr(project, () => act(project, people, who, given));
              const after = historyState(project, annotatorId).undo;
              if (after && after.id !== newest) {
                order.push(annotatorId);
                done[after.kind] = (done[after.kind] ?? 0) + 1;
              }
            }
          }
          const bytes = await exported(project, `${path}.end.jsonl`);
          const states: string[] = [];
          for (const annotatorId of order.toReversed()) {
            states.push(rowsOf(project));
            expect(undo(project, annotatorId)).not.toBeNull();
            if (states.length === Math.ceil(order.length / 2)) reopen();
          }
          expect(rowsOf(project)).toBe(empty);
          expect(articleIds(project)).toEqual([]);
          reopen();
          for (const annotatorId of order) {
            expect(redo(project, annotatorId)).not.toBeNull();
            expect(rowsOf(project)).toBe(states.pop());
          }
          expect(await exported(project, `${path}.again.jsonl`)).toBe(bytes);
          expect([...checkProject(project)]).toEqual([]);
          project.dispose();
        },
      ),
      { numRuns: 12 },
    );
    // Steps of many kinds were among them.
    expect(Object.keys(done).length).toBeGreaterThan(6);
    // Many files are written to the disk, each step through to it.
  }, 60_000);
});
