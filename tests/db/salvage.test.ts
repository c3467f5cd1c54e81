import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readOperations } from '../../src-main/db/operations.ts';
import { createAnnotation, removeAnnotations } from '../../src-main/services/annotate.ts';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { articleIds, iterateBundles } from '../../src-main/services/article-records.ts';
import { checkProject } from '../../src-main/services/check.ts';
import { createProjectFile } from '../../src-main/services/create-project.ts';
import { type OpenProject, openProject } from '../../src-main/services/project.ts';
import { salvageProject } from '../../src-main/services/salvage.ts';
import { importSample } from '../../src-main/services/sample.ts';
import { findArticles } from '../../src-main/services/search.ts';
import { searchInputSchema } from '../../src-shared/contract/search.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { damageCopy } from '../helpers/damage.ts';
import {
  bundleOf,
  defaultCodebook,
  filesIn,
  makeProjectFile,
  resourcesFolder,
  temporaryFolder,
  testEnvironment,
} from '../helpers/projects.ts';

const options = () => ({ environment: testEnvironment('salvaged'), codebook: defaultCodebook });
/** Which damaged files the property is asked of, those that once failed among them; others on demand. */
const seeds = process.env.SALVAGE_SEEDS?.split(',').map(Number) ?? [43, 63, 77];

function opened(path: string): OpenProject {
  const project = openProject(path, testEnvironment());
  onTestFinished(() => project.dispose());
  return project;
}

/** The sample with somebody's work on it, one mark of which was taken back, folded into one file. */
async function workedOn(folder: string): Promise<string> {
  const path = join(folder, 'work.hashiya');
  const fill = (project: OpenProject) => importSample(project, resourcesFolder);
  await createProjectFile(
    path,
    { name: 'عمل', description: '', codebook: defaultCodebook, fill },
    testEnvironment(),
  );
  const project = openProject(path, testEnvironment('worked'));
  const [articleId = ''] = articleIds(project);
  const annotatorId = ensureAnnotator(project, 'نوال').id;
  for (const id of ['mine', 'gone']) {
    const spans = [{ role: 'content' as const, start: 0, end: 4 }];
    const draft = {
      layer: 'claim' as const,
      label: 'claim',
      spans,
      attributes: {},
      links: [],
      note: 'ملاحظة',
    };
    createAnnotation(project, { articleId, annotatorId, id, draft });
  }
  removeAnnotations(project, { articleId, annotatorId, ids: ['gone'] });
  project.dispose();
  return path;
}

const contentOf = (project: OpenProject) =>
  new Map([...iterateBundles(project)].map((bundle) => [bundle.article.id, bundle]));

it('brings everything of a file that is not damaged, its history too', async () => {
  const folder = temporaryFolder();
  const path = await workedOn(folder);
  const report = salvageProject(path, join(folder, 'new.hashiya'), options());
  expect(report).toMatchObject({ damagedPages: 0, aside: [], faults: [] });
  expect(report.parts.filter(({ fromJournal, lost }) => fromJournal + lost > 0)).toEqual([]);
  const [before, after] = [opened(path), opened(join(folder, 'new.hashiya'))];
  expect(contentOf(after)).toEqual(contentOf(before));
  expect(readOperations(after.database.read)).toEqual(readOperations(before.database.read));
  expect([...checkProject(after)]).toEqual([]);
  const found = (project: OpenProject) =>
    findArticles(project, searchInputSchema.parse({ query: 'الوزير' })).total;
  expect(found(after)).toBe(found(before));
  expect([after.id, after.name]).toEqual([before.id, before.name]);
});

it(`of ${seeds.length} files damaged at random places brings all that is whole, and only what passes the check`, async () => {
  const folder = temporaryFolder();
  const path = await workedOn(folder);
  const before = openProject(path, testEnvironment());
  const whole = contentOf(before);
  before.dispose();
  // SQLite's own account of which page holds what.
  const raw = new BetterSqlite(path, { readonly: true });
  const pages = new Map(
    raw
      .prepare<[], { pageno: number; name: string; pagetype: string; ncell: number }>(
        'SELECT pageno, name, pagetype, ncell FROM dbstat',
      )
      .all()
      .map((page) => [page.pageno, page]),
  );
  raw.close();
  for (const seed of seeds) {
    const damaged = join(folder, `${seed}.damaged`);
    const { how, pages: hit } = damageCopy(path, damaged, seed);
    const bytes = readFileSync(damaged);
    const target = join(folder, `${seed}.hashiya`);
    const said = `seed ${seed}: ${how}`;
    try {
      expect(salvageProject(damaged, target, options()).faults, said).toEqual([]);
    } catch (error) {
      if (error instanceof Problem && error.code === 'salvage-nothing') continue;
      throw new Error(said, { cause: error });
    }
    expect(readFileSync(damaged).equals(bytes), said).toBe(true);
    const after = openProject(target, testEnvironment());
    expect([...checkProject(after)], said).toEqual([]);
    const left = contentOf(after);
    after.dispose();
    const hitIn = (...names: string[]) =>
      [...hit].flatMap((page) => pages.get(page) ?? []).filter(({ name }) => names.includes(name));
    const mayBeLost = hitIn('article').reduce(
      (sum, { pagetype, ncell }) => sum + (pagetype === 'leaf' ? ncell : pagetype === 'overflow' ? 1 : 0),
      0,
    );
    expect(whole.size - left.size, said).toBeLessThanOrEqual(mayBeLost);
    for (const [id, { article, annotations }] of left) {
      expect(article.text, said).toBe(whole.get(id)?.article.text);
      // Each mark is kept twice: as rows, and in the journal.
      const rowsHit = hitIn('annotation', 'annotation_span', 'annotation_link', 'annotator').length;
      if (rowsHit > 0 && hitIn('operation').length > 0) continue;
      const before = new Map(whole.get(id)?.annotations.map((annotation) => [annotation.id, annotation]));
      expect(annotations.length, said).toBe(before.size);
      // A flipped bit may leave a row that is possible and another; without one in these pages every row is as it was.
      const other = annotations.filter(
        (annotation) => !isDeepStrictEqual(annotation, before.get(annotation.id)),
      );
      expect(other.length, said).toBeLessThanOrEqual(rowsHit);
    }
  }
  expect(filesIn(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
}, 600_000);

describe('salvaging', () => {
  it('reads what is only in the log beside the file', async () => {
    const folder = temporaryFolder();
    const path = await makeProjectFile(join(folder, 'a.hashiya'), [bundleOf('one', 'نص أول هنا')]);
    const project = opened(path);
    const annotatorId = ensureAnnotator(project, 'سلمى').id;
    const spans = [{ role: 'mention' as const, start: 0, end: 2 }];
    const draft = { layer: 'entity' as const, label: 'GPE', spans, attributes: {}, links: [], note: null };
    createAnnotation(project, { articleId: 'one', annotatorId, id: 'm', draft });
    for (const suffix of ['', '-wal']) copyFileSync(`${path}${suffix}`, join(folder, `killed${suffix}`));
    salvageProject(join(folder, 'killed'), join(folder, 'new'), options());
    expect(opened(join(folder, 'new')).database.read.all('SELECT id FROM annotation')).toEqual([{ id: 'm' }]);
  });

  it('keeps an article aside whose text is not the one that was stored, and says so', async () => {
    const folder = temporaryFolder();
    const path = await makeProjectFile(join(folder, 'a.hashiya'), [
      bundleOf('one', 'قال الوزير كلمة'),
      bundleOf('two', 'نص آخر'),
    ]);
    const bytes = readFileSync(path);
    const at = bytes.indexOf('الوزير');
    bytes[at + 1] = (bytes[at + 1] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const report = salvageProject(path, join(folder, 'new'), options());
    expect(report.aside).toEqual(['one']);
    expect(report.parts).toContainEqual({ part: 'articles', kept: 1, fromJournal: 0, lost: 1 });
    expect(articleIds(opened(join(folder, 'new')))).toEqual(['two']);
  });

  it('refuses what is open, what has nothing of a project in it, and to overwrite', async () => {
    const folder = temporaryFolder();
    const path = await makeProjectFile(join(folder, 'a.hashiya'));
    const project = opened(path);
    const refusal = (damaged: string, target: string) => {
      try {
        salvageProject(damaged, target, options());
      } catch (error) {
        return error instanceof Problem ? error.code : error;
      }
      return null;
    };
    expect(refusal(path, join(folder, 'new'))).toBe('project-in-use');
    project.dispose();
    writeFileSync(join(folder, 'text'), 'خبر'.repeat(10_000));
    writeFileSync(join(folder, 'empty'), '');
    expect(refusal(join(folder, 'text'), join(folder, 'new'))).toBe('salvage-nothing');
    expect(refusal(join(folder, 'empty'), join(folder, 'new'))).toBe('salvage-nothing');
    expect(refusal(join(folder, 'none'), join(folder, 'new'))).toBe('file-not-found');
    expect(refusal(path, join(folder, 'text'))).toBe('file-exists');
    expect(filesIn(folder)).toEqual(['a.hashiya', 'empty', 'text']);
  });
});
