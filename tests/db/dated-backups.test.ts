import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { KeepCopy } from '../../src-main/db/dated-copy.ts';
import { migrations } from '../../src-main/db/migrations/all.ts';
import { openDatabase } from '../../src-main/db/open.ts';
import { workerFile } from '../../src-main/hosts/program.ts';
import { createJobs } from '../../src-main/jobs/create-jobs.ts';
import { createAnnotation, removeAnnotations } from '../../src-main/services/annotate.ts';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { articleIds } from '../../src-main/services/article-records.ts';
import { type BackupFile, backupFolderOf, backupsOf } from '../../src-main/services/backup-files.ts';
import { backUpBeforeCommand } from '../../src-main/services/backup-on-opening.ts';
import { superfluous } from '../../src-main/services/backup-rule.ts';
import { changedSinceBackup, makeBackup } from '../../src-main/services/backups.ts';
import { checkProject } from '../../src-main/services/check.ts';
import { makeCopy } from '../../src-main/services/dated-copies.ts';
import { type OpenProject, openProject } from '../../src-main/services/project.ts';
import { restoreBackup } from '../../src-main/services/restore-backup.ts';
import { unexplainedLoss } from '../../src-main/services/unexplained-loss.ts';
import { createWorkbench } from '../../src-main/services/workbench.ts';
import { startOther } from '../helpers/other-process.ts';
import {
  bundleOf,
  filesIn,
  makeProject,
  makeProjectFile,
  resourcesFolder,
  temporaryFolder,
  testEnvironment,
} from '../helpers/projects.ts';

const text = 'زار الوزير باريس أمس.';
const problem = (code: string) => expect.objectContaining({ code });

function mark(project: OpenProject, id: string): void {
  const annotatorId = ensureAnnotator(project, 'سلمى').id;
  const spans = [{ role: 'mention' as const, start: 11, end: 16 }];
  const draft = { layer: 'entity' as const, label: 'GPE', spans, attributes: {}, links: [], note: null };
  createAnnotation(project, { articleId: 'one', annotatorId, id, draft });
}

function opened(path: string): OpenProject {
  const project = openProject(path, testEnvironment());
  onTestFinished(() => project.dispose());
  return project;
}

it('is made once a day before a command changes a project, and never over what has more', async () => {
  const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'), [bundleOf('one', text)]);
  let day = 10;
  const environment = { ...testEnvironment(), now: () => new Date(Date.UTC(2026, 0, day, 12)) };
  const command = (id: string) => {
    const project = openProject(path, environment);
    const { loss, backup } = backUpBeforeCommand(project);
    mark(project, id);
    project.dispose();
    return backup?.reason ?? loss;
  };
  const answers = [10, 10, 11, 9, 9].map((today, index) => {
    day = today;
    return command(`mark ${index}`);
  });
  // On the 9th the clock had been put back.
  expect(answers).toEqual(['opened', null, 'opened', 'opened', null]);
  rmSync(path);
  copyFileSync(join(backupFolderOf(path), backupsOf(path).at(-1)?.name ?? ''), path);
  day = 20;
  expect(command('late')).toMatchObject({ isOlder: true });
  expect(backupsOf(path)).toHaveLength(3);
});

it('is not made of an empty project', async () => {
  const project = await makeProject();
  expect(backUpBeforeCommand(project)).toEqual({ loss: null, backup: null });
});

describe('a dated backup', () => {
  it('is a sound project that says what it holds, beside the project', async () => {
    const project = await makeProject([bundleOf('one', text), bundleOf('two', text)]);
    mark(project, 'm');
    const backup = makeBackup(project, 'asked');
    expect(backup).toMatchObject({ reason: 'asked', articles: 2, annotations: 1 });
    expect(filesIn(`${project.path}.backups`)).toEqual([backup.name]);
    expect(backup.bytes).toBe(readFileSync(join(backupFolderOf(project.path), backup.name)).length);
    const copy = opened(join(backupFolderOf(project.path), backup.name));
    expect(articleIds(copy)).toEqual(['one', 'two']);
    expect([...checkProject(copy)]).toEqual([]);
  });

  it('is needed again once something was done, and not before', async () => {
    const project = await makeProject([bundleOf('one', text)]);
    expect(changedSinceBackup(project)).toBe(true);
    makeBackup(project, 'opened');
    expect(changedSinceBackup(project)).toBe(false);
    mark(project, 'm');
    expect(changedSinceBackup(project)).toBe(true);
  });

  it('takes the place of none, also where the clock goes backwards, and what a killed program left is removed', async () => {
    const project = await makeProject([bundleOf('one', text)]);
    const folder = backupFolderOf(project.path);
    const years = [2026, 2020, 2031, 2026];
    const names = years.map((year) => {
      const environment = { ...project.environment, now: () => new Date(Date.UTC(year, 0, 1)) };
      return makeBackup({ ...project, environment }, 'asked').name;
    });
    expect(backupsOf(project.path).map(({ name }) => name)).toEqual(names.toReversed());
    // No process has this number: Linux counts up to 4,194,304.
    writeFileSync(join(folder, '.backup.99999999-0-1.unfinished'), 'half');
    writeFileSync(join(folder, `.backup.${process.pid}-0-99.unfinished`), 'another thread’s');
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    makeBackup(project, 'asked');
    const others = filesIn(folder).filter((name) => !/^\d/.test(name));
    expect(others).toEqual([`.backup.${process.pid}-0-99.unfinished`, 'notes.txt']);
  });

  it('is made before an older project is brought up to date', async () => {
    const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'), [bundleOf('one', text)]);
    const environment = testEnvironment();
    const next = { name: '9998-test', sql: 'CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT' };
    const beforeMigrating = (copy: KeepCopy) => void makeCopy(copy, path, 'migration', environment);
    openDatabase(path, { migrations: [...migrations, next], beforeMigrating }).dispose();
    expect(backupsOf(path)).toMatchObject([{ reason: 'migration', articles: 1 }]);
    const [{ name } = { name: '' }] = backupsOf(path);
    expect(articleIds(opened(join(backupFolderOf(path), name)))).toEqual(['one']);
    expect(filesIn(join(path, '..'))).toEqual(['a.hashiya', 'a.hashiya.backups']);
  });
});

describe('which backups are kept', () => {
  const day = 24 * 60 * 60 * 1_000;
  const backup = (number: number, at: number, reason: BackupFile['reason'] = 'opened'): BackupFile => ({
    name: String(number),
    number,
    at: new Date(at).toISOString(),
    reason,
    bytes: 1,
    articles: 1,
    annotations: 1,
    mark: '',
    lastPlace: 0,
    project: '',
  });

  it('is the last five, one a day for a week, one a week for a month', () => {
    // Three a day for sixty days, latest first; the rule counted by hand: 5 of the last two days, 5 more days, 2 more weeks.
    const monday = Date.UTC(2026, 5, 1);
    const all = Array.from({ length: 180 }, (_, index) => backup(180 - index, monday - (index / 3) * day));
    const gone = new Set(superfluous(all));
    const kept = all.filter((each) => !gone.has(each)).map(({ at }) => at.slice(5, 10));
    expect(kept).toEqual([
      ...['06-01', '05-31', '05-31', '05-31', '05-30', '05-29', '05-28', '05-27', '05-26'],
      ...['05-24', '05-17'],
    ]);
  });

  it('always has the last five of them, all that were asked for, and no more the more there are', () => {
    const reasons = fc.constantFrom('opened', 'asked', 'migration', 'merge', 'restore');
    const times = fc.integer({ min: 0, max: 2_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(times, reasons), { maxLength: 120 }), (made) => {
        const all = made.map(([days, reason], index) => backup(made.length - index, days * day, reason));
        const gone = new Set(superfluous(all));
        const kept = all.filter((each) => !gone.has(each));
        const of = (reason: BackupFile['reason']) => all.filter((each) => each.reason === reason);
        expect(kept).toEqual(
          expect.arrayContaining([...of('asked'), ...of('migration'), ...of('opened').slice(0, 5)]),
        );
        expect(kept.length - of('asked').length - of('migration').length).toBeLessThanOrEqual(5 + 7 + 4 + 10);
        // What is kept once is kept when asked again.
        expect(superfluous(kept)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('restoring a backup', () => {
  it('puts it in the project’s place and keeps what was there', async () => {
    const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'), [bundleOf('one', text)]);
    const project = openProject(path, testEnvironment());
    mark(project, 'before');
    const { name } = makeBackup(project, 'asked');
    mark(project, 'after');
    project.dispose();
    restoreBackup(path, name, testEnvironment());
    const ids = (file: string) =>
      opened(file)
        .database.read.all<{ id: string }>('SELECT id FROM annotation ORDER BY seq')
        .map(({ id }) => id);
    expect(ids(path)).toEqual(['before']);
    const [again, kept] = backupsOf(path);
    expect(again).toMatchObject({ reason: 'opened', annotations: 1 });
    expect(unexplainedLoss(opened(path))).toBe(null);
    expect(kept).toMatchObject({ reason: 'restore', annotations: 2 });
    expect(ids(join(backupFolderOf(path), kept?.name ?? ''))).toEqual(['before', 'after']);
    // By its number, too.
    expect(() => restoreBackup(path, '77', testEnvironment())).toThrow(problem('backup-unknown'));
  });

  it('is refused while another program has the project open, and for a backup that is damaged', async () => {
    const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'), [bundleOf('one', text)]);
    const project = openProject(path, testEnvironment());
    const { name } = makeBackup(project, 'asked');
    project.dispose();
    const other = await startOther('hold', path);
    const bytes = readFileSync(path);
    expect(() => restoreBackup(path, name, testEnvironment())).toThrow(problem('project-in-use'));
    expect(readFileSync(path).equals(bytes)).toBe(true);
    await other.kill();
    const backup = join(backupFolderOf(path), name);
    const broken = readFileSync(backup);
    writeFileSync(backup, broken.fill(0xa5, 4096, 40_960));
    const present = readFileSync(path);
    expect(() => restoreBackup(path, name, testEnvironment())).toThrow(problem('backup-unsound'));
    expect(readFileSync(path).equals(present)).toBe(true);
    expect(filesIn(join(path, '..')).filter((file) => file.includes('unfinished'))).toEqual([]);
  });

  it('brings back a project that is damaged or gone; the damaged file is kept as it is', async () => {
    const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'), [bundleOf('one', text)]);
    const project = openProject(path, testEnvironment());
    const { name } = makeBackup(project, 'asked');
    project.dispose();
    const damaged = readFileSync(path).fill(0, 0, 100);
    writeFileSync(path, damaged);
    restoreBackup(path, name, testEnvironment());
    expect(articleIds(opened(path))).toEqual(['one']);
    const kept = filesIn(backupFolderOf(path)).find((file) => file.startsWith('damaged_')) ?? '';
    expect(readFileSync(join(backupFolderOf(path), kept)).equals(damaged)).toBe(true);
    rmSync(path);
    restoreBackup(path, '2', testEnvironment());
    expect(existsSync(path)).toBe(true);
  });
});

describe('fewer rows than the last backup had', () => {
  /** A project with three marks and its backup, after `change` and this SQL by somebody else. */
  async function lossAfter(sql: string, change: (project: OpenProject) => void = () => {}) {
    const project = await makeProject([bundleOf('one', text), bundleOf('two', text)]);
    for (const id of ['a', 'b', 'c']) mark(project, id);
    makeBackup(project, 'opened');
    change(project);
    project.database.connection.exec(sql);
    return unexplainedLoss(project);
  }
  const removeB = (project: OpenProject) =>
    removeAnnotations(project, {
      articleId: 'one',
      annotatorId: ensureAnnotator(project, 'سلمى').id,
      ids: ['b'],
    });

  it('is nobody’s business where the journal tells of it', async () => {
    expect(await lossAfter('')).toBe(null);
    expect(await lossAfter('', removeB)).toBe(null);
    expect(await lossAfter('', (project) => mark(project, 'd'))).toBe(null);
  });

  it('is told where it does not', async () => {
    const gone = (id: string) => `DELETE FROM annotation WHERE id = '${id}'`;
    expect(await lossAfter(gone('a'))).toMatchObject({ annotations: 1, articles: 0, isOlder: false });
    expect(await lossAfter(gone('a'), removeB)).toMatchObject({ annotations: 1 });
    const { annotations, articles } = (await lossAfter(
      "DELETE FROM annotation; DELETE FROM article_status; DELETE FROM article WHERE id = 'two'",
    )) ?? { annotations: 0, articles: 0 };
    expect([annotations, articles]).toEqual([3, 1]);
  });

  it('is told where an old copy was put in the place of the file, and of another project’s file not', async () => {
    const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'), [bundleOf('one', text)]);
    copyFileSync(path, `${path}.old`);
    const project = openProject(path, testEnvironment());
    mark(project, 'm');
    makeBackup(project, 'opened');
    project.dispose();
    copyFileSync(`${path}.old`, path);
    expect(unexplainedLoss(opened(path))).toMatchObject({ isOlder: true, annotations: 1 });
    expect(unexplainedLoss({ ...opened(path), id: 'another' })).toBe(null);
  });
});

describe('the workbench', () => {
  const workbenchIn = (folder: string) => {
    const workbench = createWorkbench({
      environment: testEnvironment(),
      preferencesFolder: join(folder, 'preferences'),
      resourcesFolder,
      jobs: createJobs(workerFile),
      backsUp: true,
    });
    onTestFinished(() => workbench.dispose());
    return workbench;
  };

  it('backs up what it opens where that changed, and says what is missing instead of backing that up', async () => {
    const folder = temporaryFolder();
    const path = await makeProjectFile(join(folder, 'a.hashiya'), [bundleOf('one', text)]);
    const workbench = workbenchIn(folder);
    const first = workbench.open(path);
    await workbench.backups.settled();
    mark(first, 'm');
    workbench.open(path);
    await workbench.backups.settled();
    expect(backupsOf(path).map(({ reason }) => reason)).toEqual(['opened', 'opened']);
    workbench.open(path);
    await workbench.backups.settled();
    expect(backupsOf(path)).toHaveLength(2);
    workbench.project?.database.connection.exec('DELETE FROM annotation');
    workbench.open(path);
    await workbench.backups.settled();
    expect(workbench.backups.state.loss).toMatchObject({ annotations: 1 });
    expect(backupsOf(path)).toHaveLength(2);
    const [last] = backupsOf(path);
    await workbench.restore('project', last?.name ?? '');
    expect(workbench.backups.state.loss).toBe(null);
    expect([...checkProject(workbench.open(path))]).toEqual([]);
    expect(workbench.backups.state.loss).toBe(null);
  });

  it('offers the backups of a file that is damaged', async () => {
    const folder = temporaryFolder();
    const path = await makeProjectFile(join(folder, 'a.hashiya'), [bundleOf('one', text)]);
    makeBackup(opened(path), 'asked');
    const [{ name } = { name: '' }] = backupsOf(path);
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xa5, 4096));
    const workbench = workbenchIn(folder);
    expect(() => workbench.open(path)).toThrow(problem('project-damaged'));
    expect(workbench.backups.state.refused).toMatchObject({
      name: 'a.hashiya',
      problem: { code: 'project-damaged' },
    });
    expect(workbench.backups.list('refused').backups).toMatchObject([{ name }]);
    expect(articleIds(await workbench.restore('refused', name))).toEqual(['one']);
    expect(workbench.backups.state.refused).toBe(null);
    expect(readdirSync(folder).filter((file) => file.includes('unfinished'))).toEqual([]);
  });
});
