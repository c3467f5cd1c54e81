import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import type { ArticleRecord, RecordAnnotation } from '../../../src-main/formats/article-record.ts';
import { recordLine } from '../../../src-main/formats/jsonl/record-line.ts';
import type { ReportedLoss } from '../../../src-main/formats/loss.ts';
import { listAnnotators } from '../../../src-main/services/annotators.ts';
import { iterateBundles } from '../../../src-main/services/article-records.ts';
import { checkProject } from '../../../src-main/services/check.ts';
import { exportTo } from '../../../src-main/services/export.ts';
import { exportZip } from '../../../src-main/services/export-zip.ts';
import { importFiles } from '../../../src-main/services/import.ts';
import { sourcesAt } from '../../../src-main/services/import-sources.ts';
import { unwatched } from '../../../src-main/services/job-context.ts';
import { type OpenProject, openProject } from '../../../src-main/services/project.ts';
import { type ExportOptions, exportOptionsSchema } from '../../../src-shared/contract/exports.ts';
import { describeFormat } from '../../../src-shared/i18n/format-list.ts';
import { exportFacts } from '../../../src-shared/model/format-facts.ts';
import { type ExportFormat, exportFormats } from '../../../src-shared/model/interchange.ts';
import { oddRecordsArbitrary } from '../../helpers/odd-records.ts';
import { makeProjectFile, temporaryFolder, testEnvironment } from '../../helpers/projects.ts';
import { recordsArbitrary } from '../../helpers/random-records.ts';

const importing = { onDuplicate: 'skip', extendCodebook: true, proposals: false } as const;

/** Empty projects as copies of one: to make each anew would take most of the time. */
async function emptyProjects(): Promise<() => OpenProject> {
  const folder = temporaryFolder();
  const empty = await makeProjectFile(join(folder, 'empty.hashiya'));
  let count = 0;
  return () => {
    const path = join(folder, `${++count}.hashiya`);
    copyFileSync(empty, path);
    const project = openProject(path, testEnvironment(`p${count}`));
    onTestFinished(() => project.dispose());
    return project;
  };
}

async function projectOf(records: readonly ArticleRecord[], next: () => OpenProject): Promise<OpenProject> {
  const project = next();
  const lines = Buffer.from(records.map((record) => recordLine(record, 'utf16')).join(''));
  const source = { path: 'a.jsonl', read: async () => lines };
  expect((await importFiles(project, [source], importing, unwatched)).skipped).toEqual([]);
  return project;
}

interface Written {
  readonly path: string;
  readonly losses: readonly ReportedLoss[];
  /** Of every file by its path. */
  readonly hashes: ReadonlyMap<string, string>;
}

async function written(
  project: OpenProject,
  format: ExportFormat,
  more: Partial<ExportOptions> = {},
): Promise<Written> {
  const folder = temporaryFolder();
  const path = join(folder, exportFacts[format].oneFile ? `d.${format}` : 'd');
  const options = exportOptionsSchema.parse({ format, ...more });
  const { files, manifest } = await exportTo(project, path, options, { version: '0' });
  const base = exportFacts[format].oneFile ? folder : path;
  const read = (name: string) => readFileSync(join(base, name));
  const hashes = new Map(
    [...files.map((file) => file.path), manifest].map((name) => [
      name,
      createHash('sha256').update(read(name)).digest('hex'),
    ]),
  );
  const list = files.find((file) => /(?:^|\.)losses\.json$/.test(file.path));
  return { path, losses: list ? JSON.parse(read(list.path).toString()).losses : [], hashes };
}

/** The articles of a project by their texts, owners by name. */
function contentOf(project: OpenProject) {
  const names = new Map(listAnnotators(project).map(({ id, name }) => [id, name]));
  return new Map(
    [...iterateBundles(project)].map(({ article, annotations, status }) => [
      article.text,
      {
        id: article.id,
        annotations: annotations.map(
          ({ annotatorId, articleId: _article, ...annotation }): RecordAnnotation => ({
            ...annotation,
            annotator: names.get(annotatorId) ?? '',
          }),
        ),
        status: status.map(({ annotatorId, state }) => `${names.get(annotatorId)} ${state}`).sort(),
      },
    ]),
  );
}

/** What of an annotation a format keeps by what it says of itself, as a key; ids are told by place. */
function keysOf(annotations: readonly RecordAnnotation[], format: ExportFormat) {
  const { loses } = exportFacts[format];
  const placeOf = ({ layer, label, spans }: RecordAnnotation) => [
    layer,
    label,
    spans.map(({ role, start, end }) => `${role} ${start} ${end}`).sort(),
  ];
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const hasTimes = !loses.includes('times') && !loses.includes('identity');
  return annotations.map((annotation) => {
    const { annotator, attributes, note, origin, createdAt, updatedAt } = annotation;
    const rest = [
      ...[annotator, placeOf(annotation), note],
      Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)),
      ...(hasTimes ? [origin ?? null, createdAt, updatedAt] : []),
    ];
    const links = annotation.links.map(({ role, target }) => {
      const found = byId.get(target);
      return `${role} ${JSON.stringify(found && placeOf(found))}`;
    });
    return { annotation, bare: JSON.stringify(rest), whole: JSON.stringify([rest, links.sort()]) };
  });
}

/** What of the first list is not in the second, each counted once. */
function missing(wanted: readonly string[], found: readonly string[]): string[] {
  const left = [...found];
  return wanted.filter((key) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Formats that are both written and read. */
const bothWays = exportFormats.filter((format) => describeFormat(format).reads);
/** Whose texts are made of their tokens: such files are annotations of texts that are here. */
const needsTexts = (format: ExportFormat) => exportFacts[format].loses.includes('text');

const lettersOf = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}\p{Z}]+/gu, '');

async function expectBack(
  records: readonly ArticleRecord[],
  format: ExportFormat,
  next: () => OpenProject,
): Promise<void> {
  // Articles of the same letters would be one article.
  fc.pre(new Set(records.map(({ article }) => lettersOf(article.text))).size === records.length);
  const held = exportFacts[format].layers;
  const first = await projectOf(records, next);
  const { path, losses } = await written(first, format);
  const second = next();
  if (needsTexts(format)) {
    const texts = await written(first, 'jsonl', { layers: [] });
    await importFiles(second, await sourcesAt([texts.path]), importing, unwatched);
  }
  // What holds texts alone does not say how they are encoded.
  const options =
    held.length === 0 ? ({ ...importing, format: 'txt', encoding: 'utf-8' } as const) : importing;
  const report = await importFiles(second, await sourcesAt([path]), options, unwatched);
  const isKnown = (code: string) =>
    code === 'article-duplicate' || (format === 'txt' && code === 'file-not-text');
  expect(report.skipped.filter(({ problem }) => !isKnown(problem.code))).toEqual([]);
  expect([...checkProject(second)].filter(({ code }) => code !== 'span-on-control')).toEqual([]);
  const before = contentOf(first);
  const after = contentOf(second);
  const lostTexts = new Set(losses.flatMap(({ kind, article }) => (kind === 'text' ? [article] : [])));
  const isWhole = (text: string) => needsTexts(format) || !lostTexts.has(before.get(text)?.id ?? '');
  const wholeTexts = [...before.keys()].filter(isWhole);
  expect(missing(wholeTexts, [...after.keys()])).toEqual([]);
  expect(after.size).toBe(
    before.size - report.skipped.filter(({ problem }) => problem.code === 'file-not-text').length,
  );
  const isLost = (id: string) => losses.some((loss) => loss.id === id);
  for (const [text, { annotations, status }] of before) {
    if (!isWhole(text)) continue;
    const found = keysOf(after.get(text)?.annotations ?? [], format);
    const wanted = keysOf(annotations, format).filter(
      ({ annotation }) => held.includes(annotation.layer) && !isLost(annotation.id),
    );
    // What links to something that changed is told by all but its links.
    const [loose, firm] = [true, false].map((toLost) =>
      wanted.filter(({ annotation }) => annotation.links.some(({ target }) => isLost(target)) === toLost),
    );
    expect(
      missing(
        (firm ?? []).map(({ whole }) => whole),
        found.map(({ whole }) => whole),
      ),
    ).toEqual([]);
    expect(
      missing(
        (loose ?? []).map(({ bare }) => bare),
        found.map(({ bare }) => bare),
      ),
    ).toEqual([]);
    // Nothing is there that was nowhere: what else was found is of one whose work was changed.
    const more = missing(
      found.map(({ bare }) => bare),
      wanted.map(({ bare }) => bare),
    );
    const lost = annotations.filter(({ id }) => isLost(id));
    expect(more.length === 0 || lost.length > 0).toBe(true);
    if (exportFacts[format].keeps.includes('status')) expect(after.get(text)?.status).toEqual(status);
  }
}

it.each(bothWays)(
  '%s through files: an imported export has every annotation, but for what its list of losses names',
  async (format) => {
    const next = await emptyProjects();
    const property = (records: fc.Arbitrary<ArticleRecord[]>) =>
      fc.asyncProperty(records, (each) => expectBack(each, format, next));
    await fc.assert(property(recordsArbitrary), { numRuns: 3 });
    // The same every time: what is this odd is looked for with other seeds and many more runs when somebody works on a format.
    await fc.assert(property(oddRecordsArbitrary), { numRuns: 3, seed: 9_001 });
  },
  60_000,
);

it('the same export twice has the same bytes in every format, and so has its zip', async () => {
  const [records = []] = fc.sample(recordsArbitrary, { numRuns: 1, seed: 7 });
  const project = await projectOf(records, await emptyProjects());
  for (const format of exportFormats) {
    const one = await written(project, format);
    const other = await written(project, format);
    expect([format, ...other.hashes]).toEqual([format, ...one.hashes]);
  }
  const zips = [];
  for (const name of ['one.zip', 'other.zip']) {
    const path = join(temporaryFolder(), name);
    const options = exportOptionsSchema.parse({ format: 'brat', split: { shares: [1, 1, 1], seed: 1 } });
    await exportZip(project, { path, options, version: '0' }, unwatched);
    zips.push(readFileSync(path).toString('latin1'));
  }
  expect(zips[1] === zips[0]).toBe(true);
}, 60_000);
