import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { iterateBundles } from '../../src-main/services/article-records.ts';
import { backupProject } from '../../src-main/services/backup.ts';
import { openProject } from '../../src-main/services/project.ts';
import { runCramped, runOther, startOther } from '../helpers/other-process.ts';
import {
  bundleOf,
  filesIn,
  makeProject,
  makeProjectFile,
  temporaryFolder,
  testEnvironment,
} from '../helpers/projects.ts';

describe('a backup', () => {
  it('is the whole project in one file, also while another program writes', async () => {
    const project = await makeProject([bundleOf('one', 'نص'), bundleOf('two', 'نص آخر')]);
    ensureAnnotator(project, 'سلمى');
    const writer = await startOther('commitAndBegin', project.path);
    const folder = temporaryFolder();
    backupProject(project, join(folder, 'copy.hashiya'));
    await writer.kill();
    expect(filesIn(folder)).toEqual(['copy.hashiya']);
    const copy = openProject(join(folder, 'copy.hashiya'), testEnvironment());
    onTestFinished(() => copy.dispose());
    expect(copy.id).toBe(project.id);
    expect([...iterateBundles(copy)]).toEqual([...iterateBundles(project)]);
    expect(ensureAnnotator(copy, 'سلمى')).toEqual(ensureAnnotator(project, 'سلمى'));
  });

  it('never overwrites and leaves no half of itself', async () => {
    const project = await makeProject();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'mine'), 'mine');
    expect(() => backupProject(project, join(folder, 'mine'))).toThrow(
      expect.objectContaining({ code: 'file-exists', params: { file: 'mine' } }),
    );
    expect(() => backupProject(project, join(folder, 'no', 'copy'))).toThrow(
      expect.objectContaining({ code: 'file-not-found' }),
    );
    expect(() => backupProject(project, join(folder, 'mine', 'copy'))).toThrow(
      expect.objectContaining({ code: 'file-not-found' }),
    );
    expect(filesIn(folder)).toEqual(['mine']);
    expect(readFileSync(join(folder, 'mine'), 'utf8')).toBe('mine');
  });

  it.skipIf(process.platform === 'win32')(
    'removes what it wrote when there is no room for the rest',
    async () => {
      const folder = temporaryFolder();
      const path = await makeProjectFile(join(folder, 'a.hashiya'), [
        bundleOf('long', 'نص '.repeat(100_000)),
      ]);
      expect(await runCramped(300, 'backup', path, join(folder, 'copy.hashiya'))).toBe(
        'file-unwritable copy.hashiya',
      );
      expect(filesIn(folder)).toEqual(['a.hashiya']);
    },
  );

  it.skipIf(process.platform === 'win32')('leaves a project whole when a change finds no room', async () => {
    const folder = temporaryFolder();
    const path = await makeProjectFile(join(folder, 'a.hashiya'));
    expect(await runCramped(300, 'commitTooMuch', path)).toBe('file-unwritable a.hashiya done');
    expect(await runOther('list', path)).toBe('b');
    expect(filesIn(folder)).toEqual(['a.hashiya']);
  });
});
