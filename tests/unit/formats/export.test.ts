import { createHash } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureAnnotator, listAnnotators } from '../../../src-main/services/annotators.ts';
import { exportTo } from '../../../src-main/services/export.ts';
import { importFiles } from '../../../src-main/services/import.ts';
import { unwatched } from '../../../src-main/services/job-context.ts';
import { type OpenProject, openProject } from '../../../src-main/services/project.ts';
import { type ExportOptions, exportOptionsSchema } from '../../../src-shared/contract/exports.ts';
import { filesIn, makeProject, temporaryFolder, testEnvironment } from '../../helpers/projects.ts';

// «قال» cue, «باريس» inside «وبباريس», boilerplate at the end.
const text = 'وبباريس قال الوزير\nشارك 😀 باريس';
const mention = (id: string, start: number, end: number, annotator = 'سلمى') => ({
  id,
  annotator,
  layer: 'entity',
  label: 'GPE',
  spans: [{ role: 'mention', start, end }],
});
const record = {
  format: 'hashiya-article/1',
  id: 'a',
  title: 'عنوان/مقال',
  text,
  offsetUnit: 'utf16',
  regions: [{ kind: 'boilerplate', start: 19, end: text.length, origin: 'human' }],
  annotations: [
    mention('m1', 2, 7),
    mention('m2', 27, 32),
    {
      ...mention('c', 12, 18),
      layer: 'claim',
      label: 'claim',
      spans: [{ role: 'content', start: 8, end: 18 }],
      links: [{ role: 'claimant', target: 'm2' }],
    },
    mention('m3', 12, 18, 'يوسف'),
  ],
};

async function filled(): Promise<OpenProject> {
  const project = await makeProject();
  const source = { path: 'r.jsonl', read: async () => Buffer.from(JSON.stringify(record)) };
  const options = { onDuplicate: 'skip', extendCodebook: false, proposals: true } as const;
  expect((await importFiles(project, [source], options, unwatched)).skipped).toEqual([]);
  return project;
}

const options = (given: Partial<ExportOptions>) => exportOptionsSchema.parse({ format: 'jsonl', ...given });

async function exported(given: Partial<ExportOptions>) {
  const folder = temporaryFolder();
  await exportTo(await filled(), join(folder, 'data.jsonl'), options(given), { version: '1.2.3' });
  const manifest = JSON.parse(readFileSync(join(folder, 'data.manifest.json'), 'utf8'));
  return { article: JSON.parse(readFileSync(join(folder, 'data.jsonl'), 'utf8')), manifest };
}

const ids = (article: { annotations: { id: string }[] }) => article.annotations.map(({ id }) => id);

describe('what is written', () => {
  it('carries its quotes, and the manifest counts and hashes it', async () => {
    const folder = temporaryFolder();
    await exportTo(await filled(), join(folder, 'data.jsonl'), options({ offsetUnit: 'byte' }), {
      version: '1.2.3',
    });
    expect(filesIn(folder)).toEqual(['data.jsonl', 'data.manifest.json']);
    const bytes = readFileSync(join(folder, 'data.jsonl'));
    const article = JSON.parse(bytes.toString());
    const stored = Buffer.from(article.text);
    for (const annotation of article.annotations) {
      for (const span of annotation.spans)
        expect(stored.subarray(span.start, span.end).toString()).toBe(span.quote);
    }
    expect(JSON.parse(readFileSync(join(folder, 'data.manifest.json'), 'utf8'))).toMatchObject({
      manifest: 'hashiya-export/1',
      tool: { name: 'hashiya', version: '1.2.3' },
      format: 'jsonl',
      offsetUnit: 'byte',
      annotators: ['سلمى', 'يوسف'],
      counts: { articles: 1, annotations: { entity: 3, claim: 1, stance: 0 }, droppedLinks: 0 },
      files: [
        { path: 'data.jsonl', bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
      ],
    });
  });

  it('can be one annotator’s, some layers’, without boilerplate; links to what is left out go too and are counted', async () => {
    const yusuf = await exported({ annotators: ['يوسف'] });
    expect(ids(yusuf.article)).toEqual(['m3']);
    expect(yusuf.manifest.annotators).toEqual(['يوسف']);
    const claims = await exported({ layers: ['claim'] });
    expect(claims.article.annotations).toMatchObject([{ id: 'c', links: [] }]);
    expect(claims.manifest.counts.droppedLinks).toBe(1);
    const clean = await exported({ excludeBoilerplate: true });
    expect(ids(clean.article)).toEqual(['m1', 'c', 'm3']);
    expect(clean.article.text).toBe(text);
    expect(clean.manifest.counts).toMatchObject({ droppedInBoilerplate: 1, droppedLinks: 1 });
    await expect(exported({ annotators: ['سلمى', 'ليلى'] })).rejects.toThrow(/annotator-unknown.*ليلى/);
  });

  it('can widen mentions to the written word', async () => {
    const { article } = await exported({ boundaries: 'whole-word', offsetUnit: 'utf16' });
    expect(article.annotations[0].spans).toEqual([{ role: 'mention', start: 0, end: 7, quote: 'وبباريس' }]);
    expect(article.annotations[2].spans[0]).toMatchObject({ start: 8, end: 18 });
  });

  it('is each text exactly, under a safe name', async () => {
    const folder = join(temporaryFolder(), 'texts');
    await exportTo(await filled(), folder, options({ format: 'txt' }), { version: '0' });
    expect(filesIn(folder)).toEqual(['README.md', 'manifest.json', 'عنوان مقال.txt']);
    expect(readFileSync(join(folder, 'عنوان مقال.txt'), 'utf8')).toBe(text);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest.counts).toMatchObject({ annotations: { entity: 0 }, annotationsNotHeld: 4 });
  });
});

describe('the target', () => {
  it('is replaced as a whole where it is a file or an earlier export', async () => {
    const project = await filled();
    const folder = temporaryFolder();
    const run = { version: '0' };
    writeFileSync(join(folder, 'data.jsonl'), 'old');
    await exportTo(project, join(folder, 'data.jsonl'), options({}), run);
    expect(statSync(join(folder, 'data.jsonl')).size).toBeGreaterThan(100);
    for (const _ of [1, 2]) await exportTo(project, join(folder, 'brat'), options({ format: 'brat' }), run);
    expect(readdirSync(join(folder, 'brat')).sort()).toEqual(
      ['README.md', 'annotation.conf', 'manifest.json', 'visual.conf', 'سلمى', 'يوسف'].sort(),
    );
    expect(filesIn(folder)).toEqual(['brat', 'data.jsonl', 'data.manifest.json']);
  });

  it('is left alone where it is anything else, and nothing else is left', async () => {
    const project = await filled();
    const folder = temporaryFolder();
    const run = { version: '0' };
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'folder', 'mine.txt'), 'mine');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));
    const before = filesIn(folder);
    const refused = async (name: string, given: Partial<ExportOptions>, code: RegExp) => {
      await expect(exportTo(project, join(folder, name), options(given), run)).rejects.toThrow(code);
      expect(filesIn(folder)).toEqual(before);
    };
    await refused('folder', { format: 'txt' }, /file-exists/);
    await refused('folder', {}, /file-exists/);
    await refused('link', {}, /file-exists/);
    await refused('folder/mine.txt/x', {}, /file-not-found/);
    await refused('no/x', { format: 'brat' }, /file-not-found/);
    await expect(exportTo(project, project.path, options({}), run)).rejects.toThrow(/file-exists/);
    const aborted = { ...run, signal: AbortSignal.abort() };
    await expect(exportTo(project, join(folder, 'x'), options({}), aborted)).rejects.toThrow(/cancelled/);
    expect(filesIn(folder)).toEqual(before);
    expect(readFileSync(join(folder, 'folder', 'mine.txt'), 'utf8')).toBe('mine');
  });

  it('never takes the place of a project, by whatever name, nor of a manifest that is none', async () => {
    const project = await filled();
    const other = await makeProject();
    const folder = temporaryFolder();
    symlinkSync(project.path, join(folder, 'link.jsonl'));
    symlinkSync(dirname(project.path), join(folder, 'same'));
    linkSync(project.path, join(folder, 'hard.jsonl'));
    writeFileSync(join(folder, 'data.manifest.json'), '{"mine": true}');
    const before = readFileSync(other.path);
    const places = [
      ...['link.jsonl', 'hard.jsonl', 'data.jsonl'].map((name) => join(folder, name)),
      ...['', '-wal', '-shm'].map((suffix) => join(folder, 'same', `${basename(project.path)}${suffix}`)),
      other.path,
      `${other.path}-wal`,
    ];
    for (const path of places) {
      await expect(exportTo(project, path, options({}), { version: '0' })).rejects.toThrow(/file-exists/);
    }
    expect(readFileSync(other.path)).toEqual(before);
    expect(readFileSync(join(folder, 'data.manifest.json'), 'utf8')).toBe('{"mine": true}');
    expect(filesIn(folder).filter((name) => !name.startsWith('same'))).toEqual(
      ['data.manifest.json', 'hard.jsonl', 'link.jsonl'].toSorted(),
    );
    // A link to the project still leads to it, and what is written reaches it.
    const { id } = ensureAnnotator(project, 'ليلى');
    project.dispose();
    const again = openProject(join(folder, 'link.jsonl'), testEnvironment());
    expect(listAnnotators(again)).toContainEqual({ id, name: 'ليلى' });
    again.dispose();
  });

  it('is not made where there is nothing to export', async () => {
    const target = join(temporaryFolder(), 'x');
    await expect(exportTo(await makeProject(), target, options({}), { version: '0' })).rejects.toThrow(
      /nothing-to-export/,
    );
  });
});
