import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../src-main/formats/article-record.ts';
import { recordLine } from '../../../src-main/formats/jsonl/record-line.ts';
import { listAnnotators } from '../../../src-main/services/annotators.ts';
import { iterateBundles } from '../../../src-main/services/article-records.ts';
import { checkProject } from '../../../src-main/services/check.ts';
import { exportTo } from '../../../src-main/services/export.ts';
import { selectForExport } from '../../../src-main/services/export-selection.ts';
import { importFiles } from '../../../src-main/services/import.ts';
import { unwatched } from '../../../src-main/services/job-context.ts';
import type { OpenProject } from '../../../src-main/services/project.ts';
import { exportOptionsSchema } from '../../../src-shared/contract/exports.ts';
import type { ImportReport } from '../../../src-shared/contract/imports.ts';
import { type OffsetUnit, offsetUnits } from '../../../src-shared/text/offset-units.ts';
import { makeProject, temporaryFolder } from '../../helpers/projects.ts';
import { recordsArbitrary } from '../../helpers/random-records.ts';

const options = { onDuplicate: 'skip', extendCodebook: false, proposals: true } as const;

async function importBytes(project: OpenProject, bytes: Uint8Array): Promise<ImportReport> {
  const source = { path: 'data.jsonl', read: async () => bytes };
  return importFiles(project, [source], options, unwatched);
}

async function exported(project: OpenProject, offsetUnit: OffsetUnit): Promise<Buffer> {
  const path = join(temporaryFolder(), 'data.jsonl');
  await exportTo(project, path, exportOptionsSchema.parse({ format: 'jsonl', offsetUnit }), { version: '0' });
  return readFileSync(path);
}

const whole = { boundaries: 'as-annotated', excludeBoilerplate: false, excludeRegions: [] } as const;

/** What the database holds, as records. */
function stored(project: OpenProject): ArticleRecord[] {
  const names = new Map(listAnnotators(project).map(({ id, name }) => [id, name]));
  return [...iterateBundles(project)].map(
    (bundle) => selectForExport(bundle, whole, (id) => names.get(id) ?? '?').record,
  );
}

const sorted = (records: readonly ArticleRecord[]) =>
  records.map((record) => ({
    ...record,
    status: [...record.status].sort((a, b) => (a.annotator < b.annotator ? -1 : 1)),
  }));

describe('export, then import into an empty project', () => {
  it.each(offsetUnits)('gives the same database and the same bytes in %s', async (unit) => {
    await fc.assert(
      fc.asyncProperty(recordsArbitrary, fc.constantFrom(...offsetUnits), async (records, written) => {
        const lines = Buffer.from(records.map((record) => recordLine(record, written)).join(''));
        const first = await makeProject();
        const report = await importBytes(first, lines);
        expect(report.skipped).toEqual([]);
        expect(sorted(stored(first))).toEqual(sorted(records));

        const bytes = await exported(first, unit);
        const second = await makeProject();
        expect((await importBytes(second, bytes)).skipped).toEqual([]);
        expect(stored(second)).toEqual(stored(first));
        expect((await exported(second, unit)).equals(bytes)).toBe(true);
        expect([...checkProject(second)].filter((fault) => fault.code !== 'span-on-control')).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a damaged line', () => {
  it('is never stored as anything but what the file says, whichever character is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(
        recordsArbitrary,
        fc.constantFrom(...offsetUnits),
        fc.nat(),
        fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), fc.constantFrom('0', '9', '"', '-', ',', 'x')),
        async ([record], unit, at, replacement) => {
          if (!record) return;
          const line = [...recordLine(record, unit).trimEnd()];
          line.splice(at % line.length, 1, replacement);
          const project = await makeProject();
          const report = await importBytes(project, Buffer.from(line.join('')));
          const [found] = stored(project);
          if (!found) {
            // Two where the wrong character is a line break.
            expect(report.skipped).not.toEqual([]);
            return;
          }
          // Hash and quotes guard the text and every span; a field whose name was hit is left out, and said to be.
          const hit = report.warnings.some((warning) => warning.code === 'record-field-unknown');
          if (!hit) expect(found.article.text).toBe(record.article.text);
          for (const [index, annotation] of found.annotations.entries()) {
            const spans = record.annotations[index]?.spans;
            if (!hit) {
              expect(annotation.spans.map(({ start, end }) => [start, end])).toEqual(
                spans?.map(({ start, end }) => [start, end]),
              );
            }
          }
          expect([...checkProject(project)].filter((fault) => fault.code !== 'span-on-control')).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
    // 150 project files, each written through to the disk, on a machine that may be busy.
  }, 180_000);
});
