import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordLine } from '../../../src-main/formats/jsonl/record-line.ts';
import { listAnnotators } from '../../../src-main/services/annotators.ts';
import { iterateBundles } from '../../../src-main/services/article-records.ts';
import { checkProject } from '../../../src-main/services/check.ts';
import { exportTo } from '../../../src-main/services/export.ts';
import { importFiles } from '../../../src-main/services/import.ts';
import { sourcesAt } from '../../../src-main/services/import-sources.ts';
import { unwatched } from '../../../src-main/services/job-context.ts';
import type { OpenProject } from '../../../src-main/services/project.ts';
import { exportOptionsSchema } from '../../../src-shared/contract/exports.ts';
import { makeProject, temporaryFolder } from '../../helpers/projects.ts';
import { recordsArbitrary } from '../../helpers/random-records.ts';

const options = { onDuplicate: 'skip', extendCodebook: true, proposals: false } as const;

/** What is stored, by id, its owner by name. */
function stored(project: OpenProject) {
  const names = new Map(listAnnotators(project).map(({ id, name }) => [id, name]));
  return new Map(
    [...iterateBundles(project)].flatMap(({ annotations }) =>
      annotations.map(({ annotatorId, articleId: _article, ...annotation }) => [
        annotation.id,
        { ...annotation, annotator: names.get(annotatorId) },
      ]),
    ),
  );
}

// The work of all annotators is in folders of their own, whose files join one article.
describe('an exported project, imported into an empty one', () => {
  it.each(['uima-json', 'uima-xmi'] as const)(
    'has every annotation that %s lists no loss of',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(recordsArbitrary, async (records) => {
          // Articles of one text would be one article.
          fc.pre(new Set(records.map(({ article }) => article.text)).size === records.length);
          const first = await makeProject();
          const lines = Buffer.from(records.map((record) => recordLine(record, 'utf16')).join(''));
          await importFiles(first, [{ path: 'a.jsonl', read: async () => lines }], options, unwatched);
          const folder = join(temporaryFolder(), 'out');
          const result = await exportTo(first, folder, exportOptionsSchema.parse({ format }), {
            version: '0',
          });
          const second = await makeProject();
          await importFiles(second, await sourcesAt([folder]), options, unwatched);
          const listed: { id: string }[] = result.files.some(({ path }) => path === 'losses.json')
            ? JSON.parse(readFileSync(join(folder, 'losses.json'), 'utf8')).losses
            : [];
          const lost = new Set(listed.map(({ id }) => id));
          const found = stored(second);
          for (const [id, annotation] of stored(first)) {
            if (!lost.has(id)) expect(found.get(id)).toEqual(annotation);
          }
          expect([...checkProject(second)].filter((fault) => fault.code !== 'span-on-control')).toEqual([]);
        }),
        { numRuns: 8 },
      );
    },
    // Each run writes two project files through to the disk, on a machine that may be busy.
    180_000,
  );
});
