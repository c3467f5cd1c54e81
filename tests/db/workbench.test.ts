import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { workerFile } from '../../src-main/hosts/program.ts';
import { createJobs } from '../../src-main/jobs/create-jobs.ts';
import { articleIds } from '../../src-main/services/article-records.ts';
import { checkProject } from '../../src-main/services/check.ts';
import { createProjectFile } from '../../src-main/services/create-project.ts';
import { createWorkbench } from '../../src-main/services/workbench.ts';
import { defaultPreferences } from '../../src-shared/model/preferences.ts';
import type { Problem } from '../../src-shared/model/problem.ts';
import { runOther } from '../helpers/other-process.ts';
import {
  defaultCodebook,
  filesIn,
  makeProjectFile,
  resourcesFolder,
  temporaryFolder,
  testEnvironment,
} from '../helpers/projects.ts';

function workbenchIn(folder: string, resources = resourcesFolder) {
  const workbench = createWorkbench({
    environment: testEnvironment(),
    preferencesFolder: join(folder, 'preferences'),
    resourcesFolder: resources,
    jobs: createJobs(workerFile),
  });
  onTestFinished(() => workbench.dispose());
  return workbench;
}

const problem = (code: Problem['code']) => expect.objectContaining({ code });

describe('the workbench', () => {
  it('makes a project that is there complete and opens it', async () => {
    const folder = temporaryFolder();
    const workbench = workbenchIn(folder);
    const project = await workbench.create(join(folder, 'a.hashiya'), { name: 'أخبار' });
    expect(workbench.project).toBe(project);
    expect(project).toMatchObject({ name: 'أخبار', description: '' });
    workbench.close();
    expect(workbench.project).toBe(null);
    expect(filesIn(folder)).toEqual(['a.hashiya', 'preferences']);
  });

  it('fills a sample project with sound articles', async () => {
    const folder = temporaryFolder();
    const workbench = workbenchIn(folder);
    const project = await workbench.create(join(folder, 'a.hashiya'), { name: 'عيّنة', sample: true });
    const lines = readFileSync(join(resourcesFolder, 'sample.jsonl'), 'utf8').trim().split('\n');
    expect(articleIds(project)).toHaveLength(lines.length);
    expect([...checkProject(project)]).toEqual([]);
    expect(project.description).toContain('invented sample');
  });

  it('never overwrites and leaves nothing of a project that could not be made', async () => {
    const folder = temporaryFolder();
    const workbench = workbenchIn(folder, folder);
    writeFileSync(join(folder, 'a.hashiya'), 'mine');
    await expect(workbench.create(join(folder, 'a.hashiya'), { name: 'x' })).rejects.toEqual(
      problem('file-not-found'),
    );
    const codebook = defaultCodebook;
    await expect(workbench.create(join(folder, 'a.hashiya'), { name: 'x', codebook })).rejects.toEqual(
      problem('file-exists'),
    );
    await expect(workbench.create(join(folder, 'no', 'a.hashiya'), { name: 'x', codebook })).rejects.toEqual(
      problem('file-not-found'),
    );
    // The sample is not in this folder: half of the project is made when that is found out.
    await expect(
      workbench.create(join(folder, 'b.hashiya'), { name: 'x', codebook, sample: true }),
    ).rejects.toEqual(problem('file-not-found'));
    expect(filesIn(folder)).toEqual(['a.hashiya']);
    expect(readFileSync(join(folder, 'a.hashiya'), 'utf8')).toBe('mine');
    expect(workbench.project).toBe(null);
  });

  it('does not overwrite what appears while the project is made', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.hashiya');
    const fill = async () => writeFileSync(path, 'theirs');
    const seed = { name: 'x', description: '', codebook: defaultCodebook, fill };
    await expect(createProjectFile(path, seed, testEnvironment())).rejects.toEqual(problem('file-exists'));
    expect(filesIn(folder)).toEqual(['a.hashiya']);
    expect(readFileSync(path, 'utf8')).toBe('theirs');
  });

  it('keeps the open project when another cannot be opened', async () => {
    const folder = temporaryFolder();
    const workbench = workbenchIn(folder);
    const project = workbench.open(await makeProjectFile(join(folder, 'a.hashiya')));
    expect(() => workbench.open(join(folder, 'missing.hashiya'))).toThrow(problem('project-missing'));
    expect(workbench.project).toBe(project);
    expect(articleIds(project)).toEqual([]);
    expect(workbench.open(project.path).id).toBe(project.id);
  });

  it('remembers projects by tokens of this run, latest first, while their file is there', async () => {
    const folder = temporaryFolder();
    const [first = '', second = ''] = await Promise.all(
      ['a', 'b'].map((name) => makeProjectFile(join(folder, `${name}.hashiya`))),
    );
    const before = workbenchIn(folder);
    before.open(first);
    before.open(second);
    before.open(first);
    before.dispose();
    const workbench = workbenchIn(folder);
    const [recent, older] = workbench.recent();
    expect(JSON.stringify(workbench.recent())).not.toContain(folder);
    expect(workbench.openRecent(recent?.token ?? '').path).toBe(first);
    expect(workbench.openRecent(older?.token ?? '').path).toBe(second);
    expect(() => workbench.openRecent('another')).toThrow(problem('project-missing'));
    rmSync(first);
    expect(workbench.recent().map(({ token }) => token)).toEqual([older?.token]);
  });

  it('keeps preferences through a restart and takes defaults for what is damaged', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'preferences', 'preferences.json');
    expect(workbenchIn(folder).preferences.get()).toEqual(defaultPreferences);
    expect(existsSync(path)).toBe(false);
    workbenchIn(folder).preferences.set({ theme: 'dark', snap: undefined });
    expect(workbenchIn(folder).preferences.get()).toEqual({ ...defaultPreferences, theme: 'dark' });
    expect(filesIn(join(folder, 'preferences'))).toEqual(['preferences.json']);
    writeFileSync(path, '{"theme": "dark", "snap": 7, "language": "en"');
    expect(workbenchIn(folder).preferences.get()).toEqual(defaultPreferences);
    writeFileSync(path, '{"theme": "dark", "snap": 7, "other": 1}');
    expect(workbenchIn(folder).preferences.get()).toEqual({ ...defaultPreferences, theme: 'dark' });
  });

  it('keeps who the person is in each project, whichever windows choose at the same time', () => {
    const folder = temporaryFolder();
    const [one, other] = [workbenchIn(folder).preferences, workbenchIn(folder).preferences];
    one.set({ annotators: { a: 'سلمى' } });
    other.set({ annotators: { b: 'يوسف' }, theme: 'dark' });
    one.set({ annotators: { a: 'نوال' } });
    one.set({ annotators: undefined });
    expect(other.get()).toEqual({
      ...defaultPreferences,
      theme: 'dark',
      annotators: { a: 'نوال', b: 'يوسف' },
    });
  });

  it('tells of what another program did to the open project while somebody listens', async () => {
    const folder = temporaryFolder();
    const workbench = workbenchIn(folder);
    const { path } = workbench.open(await makeProjectFile(join(folder, 'a.hashiya')));
    const events = workbench.changes.subscribe();
    await runOther('commit', path, 'سلمى');
    expect((await events.next()).value).toMatchObject({ articleId: null });
    await events.return();
    expect(workbench.changes.listeners).toBe(0);
  });
});
