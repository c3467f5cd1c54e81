import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listOwners } from '../../../src-main/services/annotators.ts';
import { articleIds, iterateBundles } from '../../../src-main/services/article-records.ts';
import { currentCodebook } from '../../../src-main/services/codebook.ts';
import { type ImportOptions, type ImportProgress, importFiles } from '../../../src-main/services/import.ts';
import { type ImportSource, sourcesAt, sourcesOf } from '../../../src-main/services/import-sources.ts';
import { createImportUploads } from '../../../src-main/services/import-uploads.ts';
import { unwatched } from '../../../src-main/services/job-context.ts';
import type { OpenProject } from '../../../src-main/services/project.ts';
import {
  makeWorkFolder,
  removeAbandonedFolders,
  removeFoldersOfThread,
} from '../../../src-main/services/work-folder.ts';
import type { ImportReport } from '../../../src-shared/contract/imports.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { bundleOf, filesIn, makeProject, temporaryFolder, testEnvironment } from '../../helpers/projects.ts';

const source = (path: string, content: string): ImportSource => ({
  path,
  read: async () => Buffer.from(content),
});
const line = (fields: object) => JSON.stringify({ format: 'hashiya-article/1', ...fields });

async function run(
  project: OpenProject,
  sources: readonly ImportSource[],
  options: Partial<ImportOptions> = {},
  context: Partial<Parameters<typeof importFiles>[3]> = {},
): Promise<ImportReport> {
  const all = { onDuplicate: 'skip', extendCodebook: false, proposals: true, ...options } as const;
  return importFiles(project, sources, all, { ...unwatched, ...context });
}

const skips = (report: ImportReport) =>
  report.skipped.map(({ path, problem }) => [path, problem.params.line ?? null, problem.code]);

const entity = (changes: object = {}) => ({
  annotator: 'سلمى',
  layer: 'entity',
  label: 'GPE',
  spans: [{ start: 0, end: 3 }],
  ...changes,
});

describe('one bad article', () => {
  it('stops no other of its file, and a bad file no other file', async () => {
    const project = await makeProject();
    const records = [
      line({ id: 'a', text: 'خبر أول' }),
      '{',
      line({ id: 'b', text: 'خبر ثان', annotations: [entity({ label: 'CITY' })] }),
      line({ id: 'c', text: 'خبر ثالث', annotations: [entity()] }),
    ].join('\n');
    const report = await run(project, [
      source('e.txt', ''),
      source('x.png', 'x'),
      source('r.jsonl', records),
      source('t.txt', 'خبر رابع\nمتن'),
    ]);
    expect(report.articles.map(({ title, source: from }) => [title, from])).toEqual([
      ['خبر أول', 'r.jsonl'],
      ['خبر ثالث', 'r.jsonl'],
      ['خبر رابع', 't.txt'],
    ]);
    expect(report.annotations).toBe(1);
    expect(skips(report)).toEqual([
      ['e.txt', null, 'file-empty'],
      ['x.png', null, 'format-unknown'],
      ['r.jsonl', 2, 'record-not-json'],
      ['r.jsonl', 3, 'label-unknown'],
    ]);
    expect(articleIds(project).slice(0, 2)).toEqual(['a', 'c']);
  });

  it('adds nothing to the codebook, only articles that are kept do', async () => {
    const project = await makeProject([bundleOf('old', 'قديم')]);
    const before = currentCodebook(project);
    const records = [
      line({ text: 'قديم', annotations: [entity({ label: 'SEEN' })] }),
      line({ text: 'خبر', annotations: [entity({ label: 'BAD', spans: [{ start: 0, end: 99 }] })] }),
    ].join('\n');
    await run(project, [source('r.jsonl', records)], { extendCodebook: true });
    expect(currentCodebook(project)).toEqual(before);
    const good = line({ text: 'خبر', annotations: [entity({ label: 'CITY' })] });
    await run(project, [source('r.jsonl', good)], { extendCodebook: true });
    expect(currentCodebook(project)).toMatchObject({ version: before.version + 1 });
    expect(currentCodebook(project).codebook.labels.map(({ id }) => id)).toContain('CITY');
  });
});

describe('a file that turns out to be wrong at its end', () => {
  it('brings nothing, and leaves nothing that others are judged by', async () => {
    const project = await makeProject();
    const record = line({ id: 'a', text: 'خبر أول', annotations: [entity({ id: 'm', label: 'CITY' })] });
    const changing: ImportSource = {
      ...source('changing.jsonl', record),
      inPieces: async () => ({
        size: record.length,
        beginning: Buffer.from(record),
        async *pieces() {
          yield Buffer.from(`${record}\n{\n`);
          throw new Problem('file-changed');
        },
      }),
    };
    const good = line({ id: 'a', text: 'خبر أول', annotations: [entity({ id: 'm', annotator: 'يوسف' })] });
    const report = await run(project, [changing, source('good.jsonl', good)], { extendCodebook: true });
    expect(skips(report)).toEqual([['changing.jsonl', null, 'file-changed']]);
    expect(report.articles.map(({ source: from }) => from)).toEqual(['good.jsonl']);
    expect(report.annotations).toBe(1);
    const bundles = [...iterateBundles(project)];
    expect(bundles.map(({ annotations }) => annotations.map(({ id, label }) => [id, label]))).toEqual([
      [['m', 'GPE']],
    ]);
    expect(listOwners(project).map(({ name }) => name)).toEqual(['يوسف']);
    expect(JSON.stringify(currentCodebook(project))).not.toContain('CITY');
  });
});

describe('duplicates', () => {
  it('of text or id are skipped, in the project and in the batch', async () => {
    const project = await makeProject([bundleOf('old', 'قديم')]);
    const report = await run(project, [
      source('1.txt', 'قديم'),
      source('2.txt', 'جديد'),
      source('3.txt', '\ufeffجديد'),
      source(
        '4.jsonl',
        `${line({ id: 'old', text: 'آخر' })}\n${line({ id: 'new', text: 'غير' })}\n${line({ id: 'new', text: 'سواه' })}`,
      ),
    ]);
    expect(report.articles.map(({ title }) => title)).toEqual(['جديد', 'غير']);
    expect(report.skipped.map(({ path, problem }) => [path, problem.code, problem.params.title])).toEqual([
      ['1.txt', 'article-duplicate', 'old'],
      ['3.txt', 'article-duplicate', 'جديد'],
      ['4.jsonl', 'article-duplicate', 'old'],
      ['4.jsonl', 'article-duplicate', 'غير'],
    ]);
  });

  it('are kept when asked for, under new ids that links follow', async () => {
    const project = await makeProject();
    const claim = entity({
      id: 'm2',
      layer: 'claim',
      label: 'claim',
      links: [{ role: 'claimant', target: 'm1' }],
    });
    const record = line({ id: 'a', text: 'خبر', annotations: [entity({ id: 'm1' }), claim] });
    for (const _ of [1, 2]) await run(project, [source('r.jsonl', record)], { onDuplicate: 'keep' });
    const [first, second] = [...iterateBundles(project)];
    expect(first?.article.id).toBe('a');
    expect(second?.article.id).not.toBe('a');
    const [mention, other] = second?.annotations ?? [];
    expect(mention?.id).not.toBe('m1');
    expect(other?.links).toEqual([{ role: 'claimant', target: mention?.id }]);
  });

  it('are not what a file of records says are different articles', async () => {
    const project = await makeProject();
    const same = [line({ id: 'a', text: 'خبر' }), line({ id: 'b', text: 'خبر' }), line({ text: 'خبر' })].join(
      '\n',
    );
    const report = await run(project, [source('r.jsonl', same)]);
    expect(report.articles.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('of annotation ids refuse the later article', async () => {
    const project = await makeProject();
    const records = ['خبر', 'نبأ']
      .map((text) => line({ text, annotations: [entity({ id: 'm' })] }))
      .join('\n');
    const report = await run(project, [source('r.jsonl', records)]);
    expect(skips(report)).toEqual([['r.jsonl', 2, 'record-duplicate-id']]);
  });
});

describe('cancelling', () => {
  it('leaves nothing, while files are read and while articles are stored', async () => {
    const project = await makeProject();
    const abort = new AbortController();
    const aborting = {
      path: '2.txt',
      async read() {
        abort.abort();
        return Buffer.from('ثان');
      },
    };
    const sources = [source('1.txt', 'أول'), aborting];
    await expect(run(project, sources, {}, { signal: abort.signal })).rejects.toThrow(/cancelled/);
    const many = Array.from({ length: 10 }, (_, index) => source(`${index}.txt`, `خبر ${index}`));
    const told: string[] = [];
    const storing = new AbortController();
    const progress = ({ phase, done, total }: ImportProgress) => {
      told.push(`${phase} ${done}/${total}`);
      if (phase === 'storing' && done === 5) storing.abort();
    };
    await expect(run(project, many, {}, { signal: storing.signal, progress })).rejects.toThrow(/cancelled/);
    expect(told.slice(8)).toEqual([
      'reading 8/10',
      'reading 9/10',
      ...[0, 1, 2, 3, 4, 5].map((done) => `storing ${done}/10`),
    ]);
    expect(articleIds(project)).toEqual([]);
    expect((await run(project, many)).articles).toHaveLength(10);
  });

  it('is felt in the middle of a long file', async () => {
    const project = await makeProject();
    const abort = new AbortController();
    const records = Array.from({ length: 20_000 }, (_, index) => line({ text: `خبر ${index}` })).join('\n');
    setImmediate(() => setImmediate(() => abort.abort()));
    await expect(run(project, [source('r.jsonl', records)], {}, { signal: abort.signal })).rejects.toThrow(
      /cancelled/,
    );
    expect(articleIds(project)).toEqual([]);
  });

  it('says once what is wrong for all files', async () => {
    const project = await makeProject();
    await expect(run(project, [source('1.txt', 'أ')], { encoding: 'cp9999' })).rejects.toThrow(
      /encoding-unknown/,
    );
    await expect(run(project, [source('1.txt', 'أ')], { annotator: ' ' })).rejects.toThrow(/annotator-name/);
  });
});

describe('sources', () => {
  it('in folders come sorted, without hidden files; links and wrong paths fail by themselves', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'b', '.hidden'), { recursive: true });
    mkdirSync(join(folder, 'empty'));
    for (const name of ['ب.txt', 'أ.txt', 'b/1.txt', 'b/.x.txt', 'b/.hidden/2.txt'])
      writeFileSync(join(folder, name), name);
    symlinkSync(folder, join(folder, 'b', 'loop'));
    symlinkSync(join(folder, 'أ.txt'), join(folder, 'link.txt'));
    const sources = await sourcesAt([folder, join(folder, 'empty'), join(folder, 'no.txt')]);
    expect(sources.map(({ path }) => path.slice(folder.length + 1))).toEqual([
      'b/1.txt',
      'أ.txt',
      'ب.txt',
      'link.txt',
      'b/loop',
      'empty',
      'no.txt',
    ]);
    const problems = await Promise.all(sources.slice(3).map(({ read }) => read().catch(String)));
    expect(problems.map((problem) => /Problem: ([\w-]+)/.exec(String(problem))?.[1])).toEqual([
      'link-not-followed',
      'link-not-followed',
      'folder-empty',
      'file-not-found',
    ]);
  });

  // The kernel's own files say they are empty and are not: to a reader the same as a file that grows meanwhile.
  it.skipIf(!existsSync('/proc/self/status'))('that change while they are read are refused', async () => {
    const [changing] = await sourcesAt(['/proc/self/status']);
    await expect(changing?.read()).rejects.toThrow(/file-changed/);
    const [device] = await sourcesAt(['/dev/zero']);
    await expect(device?.read()).rejects.toThrow(/file-unreadable/);
  });

  it('too large are refused by their size, without being read', async () => {
    const path = join(temporaryFolder(), 'large.txt');
    writeFileSync(path, '');
    truncateSync(path, 200 * 1024 * 1024);
    const [large] = await sourcesAt([path]);
    await expect(large?.read()).rejects.toThrow(/file-too-large \{"size":200,"limit":100\}/);
  });
});

describe('uploads', () => {
  const uploadsAt = (now: () => number) => {
    const uploads = createImportUploads({ ...testEnvironment(), now: () => new Date(now()) });
    onTestFinished(() => uploads.dispose());
    const add = (path: string) => uploads.add(path, 3, async () => new Uint8Array([1, 2, 3]).buffer);
    return { ...uploads, add };
  };
  const hour = 60 * 60 * 1000;

  it('are handed out once, in files that are gone when they were read', async () => {
    const uploads = uploadsAt(() => 0);
    const token = await uploads.add('a.txt');
    expect([...(await uploads.look(token).read())]).toEqual([1, 2, 3]);
    const { places, forget } = uploads.take([token]);
    const [source] = await sourcesOf(places);
    expect(source?.path).toBe('a.txt');
    expect([...((await source?.read()) ?? [])]).toEqual([1, 2, 3]);
    expect(() => uploads.take([token])).toThrow(/upload-unknown/);
    await forget();
    await expect(source?.read()).rejects.toThrow(/file-not-found/);
    const other = await uploads.add('b.txt');
    expect([...(await uploads.readOnce(other))]).toEqual([1, 2, 3]);
    await expect(uploads.readOnce(other)).rejects.toThrow(/upload-unknown/);
  });

  it('are kept as long as files come or are looked at, and forgotten when nobody comes for them', async () => {
    let now = 0;
    const uploads = uploadsAt(() => now);
    const first = await uploads.add('a.txt');
    now += hour;
    const second = await uploads.add('b.txt');
    now += hour;
    expect(uploads.look(first).path).toBe('a.txt');
    now += hour + 1;
    await uploads.add('c.txt');
    for (const token of [first, second]) expect(() => uploads.take([token])).toThrow(/upload-unknown/);
  });

  it('too large, alone or together, are refused before they are fetched', async () => {
    const uploads = createImportUploads(testEnvironment());
    const never = () => Promise.reject(new Error('fetched'));
    await expect(uploads.add('a', 101 * 1024 * 1024, never)).rejects.toThrow(/file-too-large/);
    const waiting = Array.from({ length: 20 }, () =>
      uploads.add('a', 100 * 1024 * 1024, () => new Promise(() => {})),
    );
    await expect(uploads.add('a', 100 * 1024 * 1024, never)).rejects.toThrow(/uploads-too-large/);
    expect(waiting).toHaveLength(20);
  });

  it('of a thread that was ended in the middle are gone, and no other', () => {
    const folder = temporaryFolder();
    const own = makeWorkFolder(folder);
    writeFileSync(join(own, 'plain'), 'x');
    mkdirSync(join(folder, `hashiya-work-${process.pid}-${threadId}9-abcdef`));
    removeFoldersOfThread(threadId, folder);
    expect(filesIn(folder)).toEqual([`hashiya-work-${process.pid}-${threadId}9-abcdef`]);
  });

  it('leave a folder behind only where the program was ended, which its next start removes', async () => {
    const folder = temporaryFolder();
    const ended = spawnSync(process.execPath, ['--version']).pid;
    mkdirSync(join(folder, `hashiya-work-${ended}-abcdef`));
    writeFileSync(join(folder, `hashiya-work-${ended}-abcdef`, 'upload'), 'x');
    mkdirSync(join(folder, 'hashiya-work-notes'));
    const own = makeWorkFolder(folder);
    removeAbandonedFolders(folder);
    expect(filesIn(folder).map((name) => join(folder, name))).toEqual([
      own,
      join(folder, 'hashiya-work-notes'),
    ]);
  });
});
