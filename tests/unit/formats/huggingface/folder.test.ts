import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { listAnnotators } from '../../../../src-main/services/annotators.ts';
import { exportTo } from '../../../../src-main/services/export.ts';
import { importFiles } from '../../../../src-main/services/import.ts';
import { unwatched } from '../../../../src-main/services/job-context.ts';
import { type OpenProject, openProject } from '../../../../src-main/services/project.ts';
import { type ExportOptions, exportOptionsSchema } from '../../../../src-shared/contract/exports.ts';
import { reportOf } from '../../../helpers/agreement-projects.ts';
import { foreignFixture, foreignFixtures, hasForeignFixtures } from '../../../helpers/foreign-fixtures.ts';
import {
  filesIn,
  makeProjectFile,
  resourcesFolder,
  temporaryFolder,
  testEnvironment,
} from '../../../helpers/projects.ts';

// The articles and annotations that the program brings along; exports change nothing in them.
const home = mkdtempSync(join(tmpdir(), 'hashiya-test-'));
let project: OpenProject;

beforeAll(async () => {
  project = openProject(await makeProjectFile(join(home, 'project.hashiya')), testEnvironment());
  const path = join(resourcesFolder, 'sample.jsonl');
  const source = { path, read: async () => readFileSync(path) };
  const settings = { onDuplicate: 'skip', extendCodebook: true, proposals: false } as const;
  expect((await importFiles(project, [source], settings, unwatched)).skipped).toEqual([]);
});

afterAll(() => {
  project.dispose();
  rmSync(home, { recursive: true, force: true });
});

const split: ExportOptions['split'] = { shares: [60, 20, 20], seed: 3, stratify: 'outlet' };

async function exported(given: Partial<ExportOptions>): Promise<string> {
  const folder = join(temporaryFolder(), 'data');
  await exportTo(project, folder, exportOptionsSchema.parse({ format: 'huggingface', ...given }), {
    version: '1.2.3',
  });
  return folder;
}

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

const rowsIn = (folder: string, path: string) =>
  read(folder, path)
    .trimEnd()
    .split('\n')
    .map((line): Row => JSON.parse(line));

interface Row {
  readonly id: string;
  readonly split: string;
  readonly entities: readonly { readonly label: string }[];
  readonly claims: readonly { readonly label: string }[];
  readonly stances: readonly { readonly polarity: string }[];
}

const parts = ['train', 'validation', 'test'];

// A reader of its own: front matter is what stands between the first two lines of dashes.
function cardOf(folder: string) {
  const [, front = '', text = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(read(folder, 'README.md')) ?? [];
  return { front: frontSchema.parse(parse(front)), text, source: front };
}

// The words that the Hub takes: https://github.com/huggingface/hub-docs/blob/main/datasetcard.md
const frontSchema = z.strictObject({
  pretty_name: z.string(),
  language: z.array(z.string().regex(/^[a-z]{2,3}$/)),
  license: z.literal('unknown'),
  annotations_creators: z.array(
    z.enum(['crowdsourced', 'found', 'expert-generated', 'machine-generated', 'no-annotation', 'other']),
  ),
  language_creators: z.array(
    z.enum(['crowdsourced', 'found', 'expert-generated', 'machine-generated', 'other']),
  ),
  multilinguality: z.array(z.enum(['monolingual', 'multilingual', 'translation', 'other'])),
  size_categories: z.array(z.string()),
  source_datasets: z.array(z.string()),
  task_categories: z.array(z.enum(['token-classification', 'text-classification'])),
  task_ids: z.array(z.enum(['named-entity-recognition'])),
  tags: z.array(z.string()),
  configs: z.array(
    z.strictObject({
      config_name: z.string(),
      default: z.boolean(),
      data_files: z.array(z.strictObject({ split: z.string(), path: z.string() })),
    }),
  ),
  dataset_info: z.strictObject({
    config_name: z.string(),
    features: z.array(z.looseObject({ name: z.string() })),
    splits: z.array(z.strictObject({ name: z.string(), num_examples: z.int() })),
    download_size: z.int(),
  }),
});

/** Rows of a table of the card by their first cells, numbers as numbers. */
const tableRows = (text: string, first: RegExp) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2, -2).split(/(?<!\\) \| /))
    .filter(([cell = '']) => first.test(cell));

describe('the folder', () => {
  it('has what its card and metadata say, in numbers and hashes', async () => {
    const folder = await exported({ split });
    expect(filesIn(folder)).toEqual([
      'README.md',
      'croissant.json',
      'manifest.json',
      'test',
      'train',
      'validation',
    ]);
    const { front, text } = cardOf(folder);
    const rows = parts.map((part) => rowsIn(folder, `${part}/data.jsonl`));
    expect(rows.flatMap((own, at) => own.filter((row) => row.split !== parts[at]))).toEqual([]);

    expect(front.configs[0]?.data_files).toEqual(
      parts.map((part) => ({ split: part, path: `${part}/data.jsonl` })),
    );
    expect(front.dataset_info.splits).toEqual(
      parts.map((name, at) => ({ name, num_examples: rows[at]?.length })),
    );
    expect(front.dataset_info.features.map(({ name }) => name)).toEqual(Object.keys(rows[0]?.[0] ?? {}));
    expect(front.size_categories).toEqual(['n<1K']);
    expect(front.language).toEqual(['ar']);

    const numbers = (of: (own: readonly Row[]) => number) => [...rows.map(of), of(rows.flat())].map(String);
    const [english = '', arabic = ''] = text.split('<div dir="rtl" lang="ar">');
    const articles = numbers((own) => new Set(own.map(({ id }) => id)).size);
    expect(tableRows(english, /^articles$/)[0]?.slice(1)).toEqual(articles);
    expect(tableRows(arabic, /^مقالات$/)[0]?.slice(1)).toEqual(articles);
    for (const [words, layer] of [
      ['entity mentions', 'entities'],
      ['claims', 'claims'],
      ['stances', 'stances'],
    ] as const) {
      const counts = numbers((own) => own.reduce((sum, row) => sum + row[layer].length, 0));
      expect(
        tableRows(english, new RegExp(`^${words}$`))
          .find((cells) => cells.length === 5)
          ?.slice(1),
      ).toEqual(counts);
    }
    const labels = tableRows(english, /^entity mentions$/).filter((cells) => cells.length === 8);
    expect(labels.length).toBeGreaterThan(5);
    for (const [, label = '', , , ...counts] of labels) {
      const own = (row: Row) => row.entities.filter((entity) => `\`${entity.label}\`` === label).length;
      expect(counts).toEqual(numbers((part) => part.reduce((sum, row) => sum + own(row), 0)));
    }
    const manifest = JSON.parse(read(folder, 'manifest.json'));
    expect(manifest.files.map(({ path }: { path: string }) => path)).toEqual([
      ...parts.map((part) => `${part}/data.jsonl`),
      ...['README.md', 'croissant.json'],
    ]);
  });

  it('leaves to a person what only a person can say, in both languages', async () => {
    const { text, source } = cardOf(await exported({}));
    expect(source).toContain('license: unknown # TO BE FILLED IN · يُستكمل\n');
    const [english = '', arabic = ''] = text.split('<div dir="rtl" lang="ar">');
    expect(english.match(/\*\*TO BE FILLED IN\*\*/g)?.length).toBeGreaterThan(5);
    expect(arabic.match(/\*\*يُستكمل\*\*/g)?.length).toBe(english.match(/\*\*TO BE FILLED IN\*\*/g)?.length);
    // Each has all of it.
    const shape = (part: string) => part.match(/^(?:#+|-|\|)/gm);
    expect(shape(arabic)).toEqual(shape(english));
  });

  it('says of agreement what the comparison of the annotators says', async () => {
    const report = reportOf(
      project,
      listAnnotators(project).map(({ id }) => id),
    );
    const { value } = report.metrics.f1Exact ?? {};
    expect(value).toBeGreaterThan(0.5);
    const { text } = cardOf(await exported({}));
    expect(text.match(/(?<=F1 (?:= )?)0\.\d\d/g)).toEqual([value?.toFixed(2), value?.toFixed(2)]);
  });

  it('is one part where nothing is split, and the same bytes each time', async () => {
    for (const format of ['huggingface', 'huggingface-parquet'] as const) {
      const [one, other] = [await exported({ format }), await exported({ format })];
      const name = format === 'huggingface' ? 'data.jsonl' : 'data.parquet';
      expect(filesIn(one)).toEqual(['README.md', 'croissant.json', name, 'manifest.json']);
      for (const file of filesIn(one)) {
        expect(readFileSync(join(one, file)).equals(readFileSync(join(other, file)))).toBe(true);
      }
      expect(cardOf(one).front.configs[0]?.data_files).toEqual([{ split: 'train', path: name }]);
    }
  });
});

const reference = z.strictObject({ '@id': z.string() });
const source = z.strictObject({
  fileSet: reference,
  extract: z.strictObject({ column: z.string() }),
  transform: z.unknown().optional(),
});
const fieldSchema = z.strictObject({
  '@type': z.literal('cr:Field'),
  '@id': z.string(),
  name: z.string(),
  description: z.string().optional(),
  repeated: z.literal(true).optional(),
  dataType: z.enum(['sc:Text', 'sc:Integer', 'sc:Float', 'sc:Boolean']).optional(),
  source: source.optional(),
  references: z.unknown().optional(),
  get subField() {
    return z.array(fieldSchema).optional();
  },
});
// The properties that Croissant 1.0 asks for: https://docs.mlcommons.org/croissant/docs/croissant-spec.html
const croissantSchema = z.looseObject({
  '@context': z.record(z.string(), z.unknown()),
  '@type': z.literal('sc:Dataset'),
  conformsTo: z.literal('http://mlcommons.org/croissant/1.0'),
  name: z.string().regex(/^[A-Za-z0-9_-]+$/),
  description: z.string().min(1),
  license: z.string().min(1),
  url: z.url(),
  creator: z.looseObject({ name: z.string() }),
  datePublished: z.iso.date(),
  distribution: z.array(
    z.looseObject({
      '@type': z.enum(['cr:FileObject', 'cr:FileSet']),
      '@id': z.string(),
      encodingFormat: z.string(),
    }),
  ),
  recordSet: z.array(
    z.looseObject({ '@type': z.literal('cr:RecordSet'), '@id': z.string(), field: z.array(fieldSchema) }),
  ),
});

describe('the Croissant metadata', () => {
  it('has the context word for word, the hashes of the files, and a field for every column', async () => {
    for (const format of ['huggingface', 'huggingface-parquet'] as const) {
      const folder = await exported({ split, format });
      const metadata = croissantSchema.parse(JSON.parse(read(folder, 'croissant.json')));
      // Of the published context, in the order of its keys (fixtures of mlcommons/croissant at 401f6fff81db, datasets/1.0).
      const context = createHash('sha256').update(JSON.stringify(metadata['@context'])).digest('hex');
      expect(context).toBe('e2c1192adf08e08d4933bbca1eb4c171df26a051b7fa1a8018d59c45cf0d1a0e');
      const objects = metadata.distribution.filter((each) => each['@type'] === 'cr:FileObject');
      expect(objects).toHaveLength(3);
      for (const { contentUrl, contentSize, sha256, encodingFormat } of objects) {
        const bytes = readFileSync(join(folder, String(contentUrl)));
        expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
        expect(contentSize).toBe(`${bytes.length} B`);
        expect(encodingFormat).toBe(
          format === 'huggingface' ? 'application/jsonlines' : 'application/x-parquet',
        );
      }
      const rows = metadata.recordSet.find((set) => set['@id'] === 'rows');
      const { front } = cardOf(folder);
      expect(rows?.field.map((field) => field['@id'])).toEqual(
        front.dataset_info.features.map(({ name }) => `rows/${name}`),
      );
      const entities = rows?.field.find((field) => field['@id'] === 'rows/entities');
      expect(entities?.repeated).toBe(true);
      const start = entities?.subField?.find((field) => field['@id'] === 'rows/entities/start');
      expect(start).toMatchObject({
        dataType: 'sc:Integer',
        repeated: true,
        source: {
          fileSet: { '@id': 'data-files' },
          extract: { column: 'entities' },
          transform: { jsonPath: 'start' },
        },
      });
      expect(start?.description).toContain('unit');
      // Every leaf has a type and a source, every structure neither.
      const leaves = (
        fields: readonly z.infer<typeof fieldSchema>[],
      ): readonly z.infer<typeof fieldSchema>[] =>
        fields.flatMap((field) => (field.subField ? leaves(field.subField) : [field]));
      for (const leaf of leaves(rows?.field ?? []))
        expect([leaf.dataType, leaf.source]).not.toContain(undefined);
    }
  });

  it.runIf(hasForeignFixtures)('says nothing in a way that the published examples do not', async () => {
    const folder = await exported({ split });
    const own = JSON.parse(read(folder, 'croissant.json'));
    const known = new Map<string, Set<string>>();
    for (const path of foreignFixtures('croissant', 'metadata.json')) {
      const example = JSON.parse(Buffer.from(foreignFixture(path)).toString());
      if (example.conformsTo === own.conformsTo) expect(own['@context']).toEqual(example['@context']);
      gather(example, known);
    }
    // Asked for by the specification or defined by schema.org, and in none of the examples.
    for (const name of ['datePublished', 'inLanguage', 'isLiveDataset']) known.get('sc:Dataset')?.add(name);
    const used = new Map<string, Set<string>>();
    gather({ ...own, creator: undefined }, used);
    for (const [type, names] of used)
      expect([...names].filter((name) => !known.get(type)?.has(name))).toEqual([]);
  });
});

/** The names of properties by the type of what has them. */
function gather(node: unknown, names: Map<string, Set<string>>): void {
  if (typeof node !== 'object' || node === null) return;
  const type = '@type' in node ? String(node['@type']) : undefined;
  if (type !== undefined) names.set(type, new Set([...(names.get(type) ?? []), ...Object.keys(node)]));
  for (const value of Object.values(node)) gather(value, names);
}
