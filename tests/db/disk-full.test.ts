import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createAnnotation } from '../../src-main/services/annotate.ts';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { articleIds } from '../../src-main/services/article-records.ts';
import { backupProject } from '../../src-main/services/backup.ts';
import { checkProject } from '../../src-main/services/check.ts';
import { unwatched } from '../../src-main/services/job-context.ts';
import { mergeProjects } from '../../src-main/services/merge.ts';
import { type OpenProject, openProject } from '../../src-main/services/project.ts';
import { findArticles } from '../../src-main/services/search.ts';
import { storeBundles } from '../../src-main/services/store-bundles.ts';
import { searchInputSchema } from '../../src-shared/contract/search.ts';
import { runCramped, runOther } from '../helpers/other-process.ts';
import {
  bundleOf,
  filesIn,
  makeProject,
  makeProjectFile,
  temporaryFolder,
  testEnvironment,
} from '../helpers/projects.ts';

const text = 'زار الوزير باريس أمس.';
const full = expect.objectContaining({ code: 'disk-full' });

/** From then on the file may grow by no more than this many pages: SQLite says the same as on a full disk (SQLITE_FULL). */
function leaveRoomFor(pages: number, { database: { connection } }: OpenProject): void {
  const used = Number(connection.pragma('page_count', { simple: true }));
  connection.pragma(`max_page_count = ${used + pages}`);
}

const makeRoom = ({ database: { connection } }: OpenProject) =>
  connection.pragma('max_page_count = 4294967294');

it('an import that the disk has no room for leaves nothing, and goes through once there is', async () => {
  const project = await makeProject([bundleOf('one', text)]);
  const bundles = Array.from({ length: 300 }, (_, index) => bundleOf(`n${index}`, `${text} بغداد ${index}`));
  const store = () => storeBundles(project, { bundles, annotators: [], codebook: null }, null);
  const found = () => findArticles(project, searchInputSchema.parse({ query: 'بغداد' })).total;
  for (const pages of [0, 3, 40]) {
    leaveRoomFor(pages, project);
    expect(store).toThrow(full);
    expect(articleIds(project)).toEqual(['one']);
    expect(found()).toBe(0);
    makeRoom(project);
    expect([...checkProject(project)]).toEqual([]);
  }
  store();
  expect(found()).toBe(300);
});

it('a mark that the disk has no room for is refused and leaves nothing; those before it stay', async () => {
  const project = await makeProject([bundleOf('one', text)]);
  const annotatorId = ensureAnnotator(project, 'سلمى').id;
  const spans = [{ role: 'mention' as const, start: 11, end: 16 }];
  const note = 'ملاحظة طويلة '.repeat(200);
  let stored = 0;
  const mark = () => {
    const draft = { layer: 'entity' as const, label: 'GPE', spans, attributes: {}, links: [], note };
    createAnnotation(project, { articleId: 'one', annotatorId, id: `m${stored}`, draft });
    stored++;
  };
  mark();
  leaveRoomFor(8, project);
  expect(() => {
    for (;;) mark();
  }).toThrow(full);
  expect(stored).toBeGreaterThan(1);
  makeRoom(project);
  const rows = project.database.read.all<{ id: string }>('SELECT id FROM annotation ORDER BY seq');
  expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: stored }, (_, index) => `m${index}`));
  expect([...checkProject(project)]).toEqual([]);
  mark();
});

it('a merge that the disk has no room for leaves nothing, and goes through once there is', async () => {
  const project = await makeProject([bundleOf('one', text)]);
  const actorId = ensureAnnotator(project, 'سلمى').id;
  const folder = temporaryFolder();
  const path = join(folder, 'copy.hashiya');
  backupProject(project, path);
  const copy = openProject(path, testEnvironment('copy'));
  const spans = [{ role: 'mention' as const, start: 11, end: 16 }];
  const draft = { layer: 'entity' as const, label: 'GPE', spans, attributes: {}, links: [], note: null };
  for (let index = 0; index < 300; index++) {
    createAnnotation(copy, { articleId: 'one', annotatorId: actorId, id: `m${index}`, draft });
  }
  copy.dispose();
  const merge = () => mergeProjects(project, { places: [{ path }], actorId, isPreview: false }, unwatched);
  const count = () => project.database.read.all('SELECT id FROM annotation').length;
  for (const pages of [0, 20]) {
    leaveRoomFor(pages, project);
    await expect(merge()).rejects.toEqual(full);
    expect(count()).toBe(0);
    makeRoom(project);
    expect([...checkProject(project)]).toEqual([]);
  }
  expect(await merge()).toMatchObject({ isChanged: true });
  expect(count()).toBe(300);
});

const limits = it.skipIf(process.platform === 'win32');

limits('a backup that finds no room leaves nothing of itself, and is made once there is', async () => {
  const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'), [
    bundleOf('one', `${text} `.repeat(9_000)),
  ]);
  const folder = `${path}.backups`;
  expect(await runCramped(200, 'datedBackup', path)).toMatch(/^file-unwritable /);
  expect(filesIn(folder)).toEqual([]);
  expect(await runOther('datedBackup', path)).toBe('done');
  expect(filesIn(folder)).toHaveLength(1);
});

limits('an export that finds no room leaves the one before as it was', async () => {
  const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'), [
    bundleOf('one', `${text} `.repeat(9_000)),
  ]);
  const folder = temporaryFolder();
  const target = join(folder, 'texts');
  expect(await runCramped(200, 'export', path, target)).toBe('export-unwritable');
  expect(filesIn(folder)).toEqual([]);
  expect(await runOther('export', path, target)).toBe('done');
  const before = filesIn(target);
  expect(await runCramped(200, 'export', path, target)).toBe('export-unwritable');
  expect([filesIn(folder), filesIn(target)]).toEqual([['texts'], before]);
});
