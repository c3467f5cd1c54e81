import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { iterateBundles } from '../../../src-main/services/article-records.ts';
import { exportTo } from '../../../src-main/services/export.ts';
import { type ImportOptions, importFiles } from '../../../src-main/services/import.ts';
import { previewFile } from '../../../src-main/services/import-preview.ts';
import { unwatched } from '../../../src-main/services/job-context.ts';
import { labelMapNamed } from '../../../src-main/services/label-map-file.ts';
import type { OpenProject } from '../../../src-main/services/project.ts';
import { exportOptionsSchema } from '../../../src-shared/contract/exports.ts';
import { readingLabels } from '../../../src-shared/model/label-map.ts';
import { tagSets } from '../../../src-shared/model/tag-sets.ts';
import { defaultCodebook, makeProject, temporaryFolder } from '../../helpers/projects.ts';

const mention = (id: string, label: string, start: number, end: number) => ({
  id,
  annotator: 'سلمى',
  layer: 'entity',
  label,
  spans: [{ role: 'mention', start, end }],
});
const article = (id: string, more: object) => ({
  format: 'hashiya-article/1',
  id,
  title: id,
  offsetUnit: 'utf16',
  text: `باريس والوزير ${id}\nشارك الخبر`,
  annotations: [],
  ...more,
});
const records = [
  article('a', {
    outlet: 'رويترز',
    published: '2026-03-01',
    annotations: [
      mention('a-gpe', 'GPE', 0, 5),
      mention('a-loc', 'LOC', 0, 5),
      mention('a-num', 'NUM', 7, 13),
      {
        ...mention('a-claim', 'claim', 6, 13),
        layer: 'claim',
        spans: [{ role: 'content', start: 6, end: 13 }],
        links: [{ role: 'claimant', target: 'a-num' }],
      },
    ],
    regions: [{ kind: 'boilerplate', start: 15, end: 26, origin: 'human' }],
    status: [{ annotator: 'سلمى', state: 'done' }],
  }),
  article('b', { outlet: 'الجزيرة', published: '2026-04-01', annotations: [mention('b-msc', 'MSC', 0, 5)] }),
  article('c', { published: '2025-04-01', status: [{ annotator: 'سلمى', state: 'doing' }] }),
];
const importing: ImportOptions = { onDuplicate: 'skip', extendCodebook: false, proposals: false };
const sourceOf = (content: string, path = 'r.jsonl') => ({ path, read: async () => Buffer.from(content) });

async function filled(): Promise<OpenProject> {
  const project = await makeProject();
  const lines = records.map((record) => JSON.stringify(record)).join('\n');
  expect((await importFiles(project, [sourceOf(lines)], importing, unwatched)).skipped).toEqual([]);
  return project;
}

async function exported(project: OpenProject, given: object) {
  const folder = temporaryFolder();
  const options = exportOptionsSchema.parse({ format: 'jsonl', ...given });
  const result = await exportTo(project, join(folder, 'd.jsonl'), options, { version: '0' });
  const text = readFileSync(join(folder, 'd.jsonl'), 'utf8');
  const lines: (typeof records)[number][] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const manifest = JSON.parse(readFileSync(join(folder, 'd.manifest.json'), 'utf8'));
  return { ...result, text, manifest, folder, ids: lines.map(({ id }) => id), lines };
}

describe('which articles', () => {
  it('by id, outlet, day and what is finished; all conditions hold together', async () => {
    const project = await filled();
    const idsOf = async (articles: object) => (await exported(project, { articles })).ids;
    expect(await idsOf({ ids: ['c', 'a'] })).toEqual(['a', 'c']);
    expect(await idsOf({ filter: { outlets: ['الجزيرة', null] } })).toEqual(['b', 'c']);
    expect(await idsOf({ filter: { publishedFrom: '2026-01-01' }, ids: ['a', 'c'] })).toEqual(['a']);
    expect(await idsOf({ isDone: true })).toEqual(['a']);
    expect(await idsOf({ query: 'شارك' })).toEqual(['a', 'b', 'c']);
    await expect(idsOf({ ids: ['a', 'x'] })).rejects.toThrow(/article-unknown.*x/);
    await expect(idsOf({ isDone: true, filter: { outlets: ['الجزيرة'] } })).rejects.toThrow(
      /nothing-to-export/,
    );
  });

  it('formats of tokens leave out the lines of regions that are not wanted', async () => {
    const folder = join(temporaryFolder(), 'conll');
    const options = exportOptionsSchema.parse({
      format: 'conll',
      excludeRegions: ['boilerplate'],
      articles: { ids: ['a'] },
    });
    const { outcome } = await exportTo(await filled(), folder, options, { version: '0' });
    const [name = ''] = readdirSync(join(folder, 'سلمى'));
    expect(readFileSync(join(folder, 'سلمى', name), 'utf8')).not.toMatch(/شارك|الخبر/);
    expect(outcome.losses['text: in-region']).toBe(1);
  });
});

describe('parts', () => {
  it('never part articles that nearly say the same, whatever the seed, and say how near the shares came', async () => {
    const words = Array.from({ length: 80 }, (_item, at) => `كلمة${at}`);
    // Three reposts of one text, each with another word, among ten that have nothing in common.
    const reposts = ['x', 'y', 'z'].map((word) => [...words.slice(0, 79), word].join(' '));
    const others = Array.from({ length: 10 }, (_item, at) => words.map((word) => `${word}${at}`).join(' '));
    const project = await makeProject();
    const lines = [...reposts, ...others].map((text, at) =>
      JSON.stringify({
        format: 'hashiya-article/1',
        id: `n${at}`,
        title: '',
        text,
        outlet: at % 2 ? 'أ' : 'ب',
      }),
    );
    await importFiles(project, [sourceOf(lines.join('\n'))], importing, unwatched);
    for (const seed of [1, 2, 3]) {
      const path = join(temporaryFolder(), 'd');
      const split = { shares: [60, 20, 20], seed, stratify: seed === 2 ? 'label' : 'outlet' };
      const options = exportOptionsSchema.parse({ format: 'jsonl', split });
      const { outcome } = await exportTo(project, path, options, { version: '0' });
      const { split: said } = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8'));
      const partOf = (id: string) =>
        Object.entries<string[]>(said.articles).find(([, ids]) => ids.includes(id))?.[0];
      expect(new Set(['n0', 'n1', 'n2'].map(partOf)).size).toBe(1);
      expect(said.sizes).toEqual(outcome.parts);
      const counted = Object.entries<string[]>(said.articles).map(([name, ids]) => [name, ids.length]);
      expect(counted.map(([, count]) => Number(count)).reduce((sum, count) => sum + count)).toBe(13);
      expect(Object.fromEntries(counted)).toEqual(
        Object.fromEntries(
          Object.entries(outcome.parts ?? {}).map(([name, { articles }]) => [name, articles]),
        ),
      );
    }
  });
});

describe('label maps', () => {
  it('the published ones speak of every entity type of the default codebook', () => {
    const types = defaultCodebook.labels.filter(({ layer }) => layer === 'entity').map(({ id }) => id);
    for (const { labels, reading } of Object.values(tagSets)) {
      expect(Object.keys(labels).sort()).toEqual([...types].sort());
      for (const label of Object.values(reading)) if (label !== null) expect(types).toContain(label);
    }
  });

  it('write other labels, tell what becomes the same and what has no place, and leave other layers alone', async () => {
    const { lines, outcome, folder, manifest } = await exported(await filled(), {
      labelMap: tagSets.anercorp,
      articles: { ids: ['a', 'b'] },
    });
    const labelled = lines.flatMap(({ annotations }) => annotations as { id: string; label: string }[]);
    expect(labelled.map(({ id, label }) => `${id} ${label}`)).toEqual([
      'a-gpe LOC',
      'a-loc LOC',
      'a-claim claim',
      'b-msc MISC',
    ]);
    expect(outcome.losses).toEqual({
      'label: merged-label': 3,
      'label: unmapped-label': 1,
      'link: unmapped-label': 1,
    });
    const listed = JSON.parse(readFileSync(join(folder, 'd.losses.json'), 'utf8')).losses;
    expect(listed.map(({ id, kind }: { id: string; kind: string }) => `${id} ${kind}`)).toEqual([
      'a-gpe label',
      'a-loc label',
      'a-num label',
      'a-claim link',
      'b-msc label',
    ]);
    expect(manifest).toMatchObject({
      losses: outcome.losses,
      labelMap: { name: 'ANERCorp', unmappedLabels: {} },
    });
  });

  it('refuse, keep or leave out what they do not name, as asked', async () => {
    const project = await filled();
    const map = (unmapped: string) => ({ labelMap: { labels: { GPE: 'X' }, unmapped }, layers: ['entity'] });
    await expect(exported(project, map('refuse'))).rejects.toThrow(/label-unmapped.*LOC/);
    const kept = await exported(project, map('keep'));
    expect(kept.outcome.unmapped).toEqual({ 'entity LOC': 1, 'entity NUM': 1, 'entity MSC': 1 });
    expect(kept.outcome.annotations.entity).toBe(4);
    expect((await exported(project, map('drop'))).outcome.annotations.entity).toBe(1);
  });

  it('are told apart from other files', async () => {
    expect(await labelMapNamed('wojood')).toBe(tagSets.wojood);
    await expect(labelMapNamed('/nowhere/map.json')).rejects.toThrow(/file-not-found/);
    await expect(labelMapNamed(import.meta.filename)).rejects.toThrow(/label-map-file/);
  });

  it('read a file of another tag set: what is known, what is not wanted, what nobody named', async () => {
    const conll = 'باريس B-LOC\nقالت O\nليلى B-PERS\nأمس B-CURR\n\n';
    const labels = { ...readingLabels(tagSets.wojood), LOC: 'LOC' };
    const imported = async (given: Partial<ImportOptions>) => {
      const project = await makeProject();
      const options = { ...importing, annotator: 'سلمى', ...given };
      const report = await importFiles(project, [sourceOf(conll, 'w.conll')], options, unwatched);
      const found = [...iterateBundles(project)].flatMap(({ annotations }) => annotations);
      return { found: found.map(({ label }) => label), report };
    };
    const all = await imported({ labels });
    expect(all.found).toEqual(['LOC', 'PER']);
    expect(all.report.warnings).toContainEqual({
      path: 'w.conll',
      code: 'annotations-left-out',
      params: { value: 'CURR', count: 1 },
    });
    const refused = await imported({ labels: { LOC: 'GPE' }, unmapped: 'refuse', extendCodebook: true });
    expect(refused.report.skipped).toMatchObject([
      { problem: { code: 'label-unmapped', params: { value: 'PERS' } } },
    ]);
    expect((await imported({ labels: { LOC: 'GPE' }, unmapped: 'drop' })).found).toEqual(['GPE']);
    expect((await imported({ labels: { LOC: 'GPE' }, extendCodebook: true })).found).toEqual([
      'GPE',
      'PERS',
      'CURR',
    ]);

    const preview = await previewFile(await makeProject(), sourceOf(conll, 'w.conll'), {
      ...importing,
      annotator: 'سلمى',
      labels: { PERS: 'PER', CURR: null },
    });
    expect(preview.labels).toEqual([
      { layer: 'entity', label: 'LOC', count: 1, isKnown: true },
      { layer: 'entity', label: 'PERS', count: 1, becomes: 'PER', isKnown: true },
      { layer: 'entity', label: 'CURR', count: 1, becomes: null, isKnown: true },
    ]);
  });
});
