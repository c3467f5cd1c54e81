import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnnotation, listAnnotations, updateAnnotation } from '../../src-main/services/annotate.ts';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { checkProject } from '../../src-main/services/check.ts';
import { historyState, redo, undo } from '../../src-main/services/history.ts';
import { type OpenProject, openProject } from '../../src-main/services/project.ts';
import { createEntry, linkMentions, removeEntry, updateEntry } from '../../src-main/services/registry.ts';
import { importRegistry } from '../../src-main/services/registry-file.ts';
import { mergeEntries, splitEntry } from '../../src-main/services/registry-merge.ts';
import { listOccurrences, listRegistry, lookAtEntry } from '../../src-main/services/registry-view.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import type { RegistryDraft } from '../../src-shared/model/registry.ts';
import {
  bundleOf,
  makeProject,
  makeProjectFile,
  temporaryFolder,
  testEnvironment,
} from '../helpers/projects.ts';

// By hand: «داعش» 0–4, «والتنظيم» 5–13 («التنظيم» 6–13), «وداعش» 14–19 («داعش» 15–19).
const text = 'داعش والتنظيم وداعش';
const places = [
  [0, 4],
  [6, 13],
  [15, 19],
] as const;
const bundles = ['a', 'b'].map((id) => bundleOf(id, text));

const draft = (ar: string, more: Partial<RegistryDraft> = {}): RegistryDraft => ({
  label: 'ORG',
  names: { ar, en: null },
  aliases: [],
  identifiers: [],
  note: null,
  ...more,
});

/** Three mentions of the annotator in each article; their ids. */
function mark(project: OpenProject, annotatorId: string): string[] {
  return bundles.flatMap(({ article }) =>
    places.map(([start, end]) => {
      const spans = [{ role: 'mention' as const, start, end }];
      const mention = {
        layer: 'entity' as const,
        label: 'ORG',
        spans,
        attributes: {},
        links: [],
        note: null,
      };
      return createAnnotation(project, { articleId: article.id, annotatorId, draft: mention }).id;
    }),
  );
}

const stateOf = ({ database: { read } }: OpenProject) => ({
  entries: read.all('SELECT * FROM registry_entry ORDER BY seq'),
  forms: read.all('SELECT * FROM registry_form ORDER BY form, entry'),
  mentions: read.all('SELECT * FROM registry_mention ORDER BY annotation'),
  annotations: read.all('SELECT * FROM annotation ORDER BY seq'),
});

const idsOf = (project: OpenProject): string[] =>
  listRegistry(project, { query: '', label: null, sort: 'name', offset: 0, limit: 1000 }).rows.map(
    ({ entry }) => entry.id,
  );

const names = fc.constantFrom('داعش', 'تنظيم الدولة', 'القاعدة', 'ISIS', 'الأمم المتحدة');
const aliases = fc.uniqueArray(fc.constantFrom('الدولة الإسلامية', 'داعِش', 'التنظيم', 'IS'), {
  maxLength: 3,
});
const some = fc.nat();
const step = fc.oneof(
  fc.record({
    do: fc.constant('create' as const),
    name: names,
    aliases,
    which: fc.array(some, { maxLength: 3 }),
  }),
  fc.record({ do: fc.constant('update' as const), at: some, name: names, aliases }),
  fc.record({ do: fc.constant('merge' as const), at: some, into: some }),
  fc.record({
    do: fc.constant('split' as const),
    at: some,
    name: names,
    which: fc.array(some, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ do: fc.constant('remove' as const), at: some }),
  fc.record({
    do: fc.constant('link' as const),
    at: some,
    which: fc.array(some, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ do: fc.constant('nudge' as const), which: fc.array(some, { minLength: 1, maxLength: 1 }) }),
  fc.record({ do: fc.constant('import' as const), name: names, aliases }),
  fc.record({ do: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const, 'reopen' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Does one thing; what cannot be done (a name twice, nothing there) is refused and changes nothing. */
function act(project: OpenProject, annotatorId: string, mentions: readonly string[], given: Step): void {
  const ids = idsOf(project);
  const entryAt = (at: number): string => ids[at % ids.length] ?? '';
  const mentionsAt = (which: readonly number[]) => which.map((at) => mentions[at % mentions.length] ?? '');
  try {
    if (given.do === 'create') {
      const entry = draft(given.name, { aliases: given.aliases });
      createEntry(project, { annotatorId, entry, link: mentionsAt(given.which) });
    } else if (given.do === 'import') {
      const entries = [draft(given.name, { aliases: given.aliases }), draft('أخرى')];
      const bytes = new TextEncoder().encode(JSON.stringify({ entries }));
      importRegistry(project, { annotatorId, bytes });
    } else if (given.do === 'nudge') {
      const [id] = mentionsAt(given.which);
      const own = bundles.flatMap(({ article }) =>
        listAnnotations(project, { articleId: article.id, annotatorId }),
      );
      const mention = own.find((annotation) => annotation.id === id);
      const [span] = mention?.spans ?? [];
      if (!mention || !span) return;
      const patch = { spans: [{ ...span, end: span.end === 4 ? 3 : span.end }] };
      updateAnnotation(project, { id: mention.id, annotatorId, updatedAt: mention.updatedAt, patch });
    } else if (ids.length === 0 || !('at' in given)) return;
    else if (given.do === 'update') {
      const { entry } = lookAtEntry(project, entryAt(given.at));
      const changed = draft(given.name, { aliases: given.aliases });
      updateEntry(project, { annotatorId, id: entry.id, updatedAt: entry.updatedAt, entry: changed });
    } else if (given.do === 'merge') {
      mergeEntries(project, { annotatorId, from: entryAt(given.at), into: entryAt(given.into) });
    } else if (given.do === 'split') {
      const linked = listOccurrences(project, {
        id: entryAt(given.at),
        offset: 0,
        limit: 100,
        context: 5,
      }).rows;
      const chosen = given.which.flatMap((at) => linked[at % linked.length]?.annotationId ?? []);
      if (chosen.length === 0) return;
      splitEntry(project, {
        annotatorId,
        id: entryAt(given.at),
        annotationIds: chosen,
        entry: draft(given.name),
      });
    } else if (given.do === 'remove') removeEntry(project, { annotatorId, id: entryAt(given.at) });
    else
      linkMentions(project, {
        annotatorId,
        entryId: entryAt(given.at),
        annotationIds: mentionsAt(given.which),
      });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

describe('the registry in the journal', () => {
  it('undoes and redoes whatever is done to entries and links, to the last byte, also after a restart', async () => {
    const folder = temporaryFolder();
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
        const path = await makeProjectFile(join(folder, `${runs++}.hashiya`), bundles);
        const environment = testEnvironment();
        let project = openProject(path, environment);
        const annotatorId = ensureAnnotator(project, 'سلمى').id;
        const mentions = mark(project, annotatorId);
        const marked = mentions.length;
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
            // The mentions were made before: what undo finds then is not of this test.
            if (!expected) continue;
            expect((given.do === 'undo' ? undo : redo)(project, annotatorId)).not.toBeNull();
            to.push(before);
            expect(stateOf(project)).toEqual(expected);
          } else {
            const newest = historyState(project, annotatorId).undo?.id;
            act(project, annotatorId, mentions, given);
            if (JSON.stringify(stateOf(project)) === JSON.stringify(before)) {
              expect(historyState(project, annotatorId).undo?.id).toBe(newest);
            } else {
              done.push(before);
              undone.length = 0;
            }
          }
        }
        expect([...checkProject(project)]).toEqual([]);
        const end = stateOf(project);
        for (const expected of done.toReversed()) {
          undo(project, annotatorId);
          expect(stateOf(project)).toEqual(expected);
        }
        for (const _ of done) redo(project, annotatorId);
        expect(stateOf(project)).toEqual(end);
        expect(mentions.length).toBe(marked);
        project.dispose();
      }),
      { numRuns: 40 },
    );
  });

  it('refuses to undo what somebody has gone on with, and changes nothing then', async () => {
    const project = await makeProject(bundles);
    const [salma = '', yusuf = ''] = ['سلمى', 'يوسف'].map((name) => ensureAnnotator(project, name).id);
    const entry = createEntry(project, { annotatorId: salma, entry: draft('داعش'), link: [] });
    updateEntry(project, {
      annotatorId: yusuf,
      id: entry.id,
      updatedAt: entry.updatedAt,
      entry: draft('القاعدة'),
    });
    const before = stateOf(project);
    expect(() => undo(project, salma)).toThrow(expect.objectContaining({ code: 'entry-changed' }));
    expect(stateOf(project)).toEqual(before);
  });
});
