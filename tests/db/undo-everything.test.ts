import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { articleIds } from '../../src-main/services/article-records.ts';
import { checkProject } from '../../src-main/services/check.ts';
import { exportTo } from '../../src-main/services/export.ts';
import { historyState, redo, undo } from '../../src-main/services/history.ts';
import { type OpenProject, openProject } from '../../src-main/services/project.ts';
import { exportOptionsSchema } from '../../src-shared/contract/exports.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { makeProjectFile, temporaryFolder, testEnvironment } from '../helpers/projects.ts';
import { bring } from '../helpers/undo/brought-articles.ts';
import { act, beginnings, step } from '../helpers/undo/steps.ts';

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
  'remark',
  'rejected_suggestion',
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
        fc.constantFrom(...beginnings),
        fc.array(fc.record({ who: fc.nat({ max: 1 }), step }), { minLength: 10, maxLength: 24 }),
        async (prepared, chosen) => {
          const sequence = [...prepared, ...chosen];
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
