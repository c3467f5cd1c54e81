import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleIds } from '../../src-main/services/article-records.ts';
import { checkProject } from '../../src-main/services/check.ts';
import { type OpenProject, openProject } from '../../src-main/services/project.ts';
import { storeBundles } from '../../src-main/services/store-bundles.ts';
import { hashiya } from '../helpers/command-line.ts';
import { bundleOf, filesIn, makeProjectFile, temporaryFolder, testEnvironment } from '../helpers/projects.ts';

let opened = 0;

function inProject<Result>(path: string, work: (project: OpenProject) => Result): Result {
  const project = openProject(path, testEnvironment(`c${++opened}`));
  try {
    return work(project);
  } finally {
    project.dispose();
  }
}

describe('packet and merge', () => {
  it('hand out work and bring it back, once', async () => {
    const folder = temporaryFolder();
    const at = (name: string) => join(folder, name);
    await makeProjectFile(
      at('p'),
      ['one', 'two', 'three'].map((id) => bundleOf(id, `قال الوزير في باريس ${id}`)),
    );
    expect(
      await hashiya(['packet', at('p'), '--annotator', 'سلمى', '--articles', 'one', 'two', '--out', at('s')]),
    ).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/2 articles for سلمى\.\n$/) });
    expect(inProject(at('s'), articleIds)).toEqual(['one', 'two']);
    expect(filesIn(at('p.backups'))).toEqual([expect.stringMatching(/_opened_3_0_/)]);
    // Two were given out just now.
    expect(
      await hashiya(['packet', at('p'), '--annotator', 'نورة', '--unassigned', '5', '--out', at('n')]),
    ).toMatchObject({ status: 0, stdout: expect.stringMatching(/1 article for نورة\.\n$/) });
    inProject(at('s'), (project) =>
      storeBundles(project, { bundles: [bundleOf('four', 'نص رابع')], annotators: [], codebook: null }, null),
    );

    const preview = await hashiya(['merge', at('p'), at('s'), at('n'), '--dry-run', '--json']);
    expect(JSON.parse(preview.stdout)).toMatchObject({ changed: true, backup: null });
    expect(inProject(at('p'), articleIds)).toEqual(['one', 'two', 'three']);
    const merged = await hashiya(['merge', at('p'), at('s'), at('n'), '--annotator', 'سلمى', '--json']);
    expect({ ...merged, stdout: JSON.parse(merged.stdout) }).toMatchObject({
      status: 0,
      stderr: '',
      stdout: {
        changed: true,
        backup: expect.stringMatching(/_merge_.*\.hashiya$/),
        files: [
          {
            file: 's',
            merged: true,
            articles: { added: 1, changed: 0, removed: 0 },
            conflicts: [],
            packet: { annotator: 'سلمى' },
          },
          { file: 'n', merged: true, articles: { added: 0, changed: 0, removed: 0 } },
        ],
      },
    });
    expect(inProject(at('p'), articleIds)).toEqual(['one', 'two', 'three', 'four']);
    expect(inProject(at('p'), (project) => [...checkProject(project)])).toEqual([]);
    const backups = filesIn(at('p.backups'));
    expect(await hashiya(['merge', at('p'), at('n'), at('s')])).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/Nothing new\.\n$/),
    });
    expect(filesIn(at('p.backups'))).toEqual(backups);
  });

  it('say what they refuse, and do nothing by half', async () => {
    const folder = temporaryFolder();
    const at = (name: string) => join(folder, name);
    await makeProjectFile(at('p'));
    await hashiya(['new', at('q')]);
    const files = filesIn(folder);
    expect(await hashiya(['merge', at('p'), at('q'), at('none')])).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'hashiya: q: This file belongs to another project; nothing of it was taken.\nhashiya: none: There is no such file or folder.\n',
    });
    const empty = await hashiya(['packet', at('p'), '--annotator', 'سلمى', '--out', at('s')]);
    expect(empty).toMatchObject({ status: 1, stderr: 'hashiya: There is no article to give to “سلمى”.\n' });
    expect(filesIn(folder)).toEqual(files);
  });
});
