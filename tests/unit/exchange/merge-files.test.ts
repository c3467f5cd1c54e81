import { copyFileSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createAnnotation } from '../../../src-main/services/annotate.ts';
import { ensureAnnotator } from '../../../src-main/services/annotators.ts';
import { backupsOfProject } from '../../../src-main/services/backups.ts';
import { checkProject } from '../../../src-main/services/check.ts';
import { unwatched } from '../../../src-main/services/job-context.ts';
import { mergeProjects } from '../../../src-main/services/merge.ts';
import { copied, type Site, siteAt } from '../../helpers/exchange-histories.ts';
import { dumpOf } from '../../helpers/project-dump.ts';
import { bundleOf, filesIn, makeProjectFile, temporaryFolder } from '../../helpers/projects.ts';

const text = 'قال الوزير في باريس إن الاتفاق قريب.';

/** A project, open, and another copy in which something was done since. */
async function apart(): Promise<{ folder: string; site: Site; other: string }> {
  const folder = temporaryFolder();
  const path = await makeProjectFile(join(folder, 'project.hashiya'), [bundleOf('one', text)]);
  const site = siteAt(path);
  onTestFinished(() => site.project.dispose());
  const annotatorId = ensureAnnotator(site.project, 'سلمى').id;
  const other = copied(site, join(folder, 'other.hashiya'));
  const { project } = siteAt(other);
  for (let start = 0; start < 5; start++) {
    createAnnotation(project, {
      articleId: 'one',
      annotatorId,
      draft: {
        layer: 'entity',
        label: 'GPE',
        spans: [{ role: 'mention', start, end: start + 3 }],
        attributes: {},
        links: [],
        note: 'ن'.repeat(900),
      },
    });
  }
  project.dispose();
  return { folder, site, other };
}

const merge = (
  { project }: Site,
  paths: readonly string[],
  more: { isPreview?: boolean } = {},
  context = unwatched,
) =>
  mergeProjects(
    project,
    { places: paths.map((path) => ({ path })), actorId: null, isPreview: false, ...more },
    context,
  );

const altered = (path: string, target: string, sql: string): string => {
  copyFileSync(path, target);
  const raw = new DatabaseSync(target);
  raw.exec(sql);
  raw.close();
  return target;
};

describe('files to be merged', () => {
  it('that are not, or not whole, or not of this project are refused by name, and stop no other', async () => {
    const { folder, site, other } = await apart();
    const file = (name: string) => join(folder, name);
    const stranger = await makeProjectFile(file('stranger.hashiya'), [bundleOf('one', text)]);
    // The environment of the helper names every project alike.
    altered(stranger, file('another.hashiya'), "UPDATE project SET id = 'another'");
    copyFileSync(other, file('cut.hashiya'));
    truncateSync(file('cut.hashiya'), 8_192);
    writeFileSync(file('page.html'), '<p>نص</p>');
    symlinkSync(site.path, file('link.hashiya'));
    const withoutTrigger = 'DROP TRIGGER article_text_is_immutable;';
    const trigger = `CREATE TRIGGER article_text_is_immutable BEFORE UPDATE OF id, text, text_sha256 ON article
BEGIN SELECT RAISE(ABORT, 'the text of an article is never changed'); END;`;
    altered(other, file('newer.hashiya'), 'PRAGMA user_version = 999');
    altered(other, file('noted.hashiya'), "UPDATE annotation SET note = 'غيري'");
    altered(
      other,
      file('text.hashiya'),
      `${withoutTrigger} UPDATE article SET text = 'نص آخر تمامًا من أربعين حرفًا أو يزيد قليلا.', text_sha256 = '${await hashOf('نص آخر تمامًا من أربعين حرفًا أو يزيد قليلا.')}'; ${trigger}`,
    );
    const names = [
      'another.hashiya',
      'cut.hashiya',
      'page.html',
      'link.hashiya',
      'newer.hashiya',
      'noted.hashiya',
      'text.hashiya',
      'none.hashiya',
    ];
    const before = filesIn(folder);
    const sent = names.filter((name) => !/^(link|none)/.test(name));
    const bytes = sent.map((name) => readFileSync(file(name)));
    const report = await merge(site, [...names.map(file), other]);
    expect(report.files.map(({ file: name, problem }) => [name, problem?.code ?? null])).toEqual([
      ['another.hashiya', 'merge-other-project'],
      ['cut.hashiya', 'project-damaged'],
      ['page.html', 'project-not-a-project'],
      ['link.hashiya', 'merge-itself'],
      ['newer.hashiya', 'project-newer'],
      ['noted.hashiya', 'merge-unsound'],
      ['text.hashiya', 'merge-text-differs'],
      ['none.hashiya', 'file-not-found'],
      ['other.hashiya', null],
    ]);
    for (const { problem } of report.files) if (problem) expect(problem.params.file).toMatch(/^\w+\.\w+$/);
    expect(report.files.at(-1)?.annotations.added).toBe(5);
    // Nothing was done to what was sent.
    expect(filesIn(folder)).toEqual([...before, 'project.hashiya.backups'].sort());
    sent.forEach((name, index) => {
      expect(readFileSync(file(name)).equals(bytes[index] ?? Buffer.alloc(0))).toBe(true);
    });
  });

  it('may be open elsewhere: what is only in the log comes along', async () => {
    const { site, other } = await apart();
    const raw = new DatabaseSync(other);
    onTestFinished(() => raw.close());
    raw.exec(
      "PRAGMA wal_autocheckpoint = 0; INSERT INTO work_time SELECT 'one', id, 61 FROM annotator WHERE name = 'سلمى'",
    );
    expect((await merge(site, [other])).files[0]).toMatchObject({ problem: null, workTimes: 1 });
  });

  it('are only looked at by a preview, which says what the merge then does', async () => {
    const { site, other } = await apart();
    const before = dumpOf(site.project);
    const operations = () => site.project.database.read.all('SELECT id FROM operation').length;
    const many = operations();
    const { files, isChanged, backup } = await merge(site, [other], { isPreview: true });
    expect({ isChanged, backup, operations: operations(), dump: dumpOf(site.project) }).toEqual({
      isChanged: true,
      backup: null,
      operations: many,
      dump: before,
    });
    const done = await merge(site, [other]);
    expect(done.files).toEqual(files);
    expect(backupsOfProject(site.project).map(({ name, reason }) => [name, reason])).toEqual([
      [done.backup, 'merge'],
    ]);
  });

  it('bring nothing where the merge is cancelled or the disk is full, and all of it once it is not', async () => {
    const { site, other } = await apart();
    const { connection } = site.project.database;
    const before = dumpOf(site.project);
    let isAborted = false;
    const signal = {
      get aborted() {
        return isAborted;
      },
    };
    const cancelling = {
      ...unwatched,
      signal,
      exclusively: async <Result>(work: () => Result) => {
        isAborted = true;
        return work();
      },
    };
    await expect(merge(site, [other], {}, cancelling)).rejects.toMatchObject({ code: 'cancelled' });
    expect(dumpOf(site.project)).toBe(before);
    for (const pages of [0, 2]) {
      connection.pragma(
        `max_page_count = ${Number(connection.pragma('page_count', { simple: true })) + pages}`,
      );
      await expect(merge(site, [other])).rejects.toMatchObject({ code: 'disk-full' });
      connection.pragma('max_page_count = 4294967294');
      expect(dumpOf(site.project)).toBe(before);
      expect([...checkProject(site.project)]).toEqual([]);
    }
    expect((await merge(site, [other])).isChanged).toBe(true);
  });
});

async function hashOf(value: string): Promise<string> {
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(value, 'utf8').digest('hex');
}
