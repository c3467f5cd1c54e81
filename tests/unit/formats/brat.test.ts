import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord, RecordAnnotation } from '../../../src-main/formats/article-record.ts';
import { annotationLines } from '../../../src-main/formats/brat/annotation-lines.ts';
import { bratLabel } from '../../../src-main/formats/brat/labels.ts';
import { readBrat } from '../../../src-main/formats/brat/read.ts';
import { storageNames } from '../../../src-main/formats/brat/storage-names.ts';
import { writeBrat } from '../../../src-main/formats/brat/write.ts';
import { offsetConverter } from '../../../src-shared/text/offset-units.ts';
import { defaultCodebook, testEnvironment } from '../../helpers/projects.ts';
import { recordsArbitrary } from '../../helpers/random-records.ts';
import { writtenFiles } from '../../helpers/written-files.ts';

const fixtures = fileURLToPath(new URL('../../../../shared/fixtures/brat', import.meta.url));

// The grammar of a text-bound line and of the two others we write, from brat's documentation of the standoff format.
const entityLine = /^T\d+\t[A-Za-z0-9_-]+ (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/;
const otherLine =
  /^(?:A\d+\t\S+ T\d+ \S+|#\d+\tAnnotatorNotes T\d+\t.+|R\d+\t[A-Za-z0-9_-]+ Arg1:T\d+ Arg2:T\d+)$/u;

/** brat's own reader splits files like Python: at every control but the tab, and at both separators. */
const pythonLines = (file: string) =>
  file.split(/[\p{Zl}\p{Zp}]|(?!\t)\p{Cc}/u).filter((line) => line !== '');

/** Checks a text-bound line as brat's server does: code points, fragments apart and in order, TEXT joined by one space. */
function entityFault(line: string, text: string): string | undefined {
  const match = entityLine.exec(line);
  if (!match) return 'grammar';
  const points = [...text];
  const fragments = (match[1] ?? '').split(';').map((fragment) => fragment.split(' ').map(Number));
  const covered = fragments.map(([start, end]) => points.slice(start, end).join('')).join(' ');
  if (covered !== match[2]) return `text ${JSON.stringify(covered)}`;
  const apart = fragments.every(
    ([start = 0, end = 0], index) => start < end && start >= (fragments[index - 1]?.[1] ?? 0),
  );
  return apart ? undefined : 'fragments';
}

const names = {
  label: bratLabel,
  attribute: storageNames([], () => 'attribute'),
};
const entity = (
  spans: readonly (readonly [number, number])[],
  more: Partial<RecordAnnotation> = {},
): RecordAnnotation => ({
  id: 'a',
  annotator: 'س',
  layer: 'entity',
  label: 'PER',
  spans: spans.map(([start, end]) => ({ role: 'mention', start, end })),
  attributes: {},
  links: [],
  note: null,
  createdAt: '',
  updatedAt: '',
  ...more,
});

describe('the checks of these tests', () => {
  it.skipIf(!existsSync(fixtures))('agree with real files that brat reads', () => {
    const text = readFileSync(join(fixtures, 'edsnlp-discontinuous/doc-1.txt'), 'utf8');
    const lines = readFileSync(join(fixtures, 'edsnlp-discontinuous/doc-1.ann'), 'utf8').split('\n');
    const entities = lines.filter((line) => line.startsWith('T'));
    expect(entities.length).toBeGreaterThan(5);
    expect(entities.map((line) => entityFault(line, text))).toEqual(entities.map(() => undefined));
    const folder = join(fixtures, 'multi-annotator/Lisa');
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.ann'))) {
      const document = readFileSync(join(folder, name.replace('.ann', '.txt')), 'utf8');
      const own = readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('T'));
      expect(own.map((line) => entityFault(line, document)).filter(Boolean)).toEqual([]);
    }
  });
});

describe('annotation lines', () => {
  it.skipIf(!existsSync(fixtures))('cut a mention at a line end as brat’s own editor did', () => {
    const text = readFileSync(join(fixtures, 'edsnlp-discontinuous/doc-1.txt'), 'utf8');
    const { lines } = annotationLines(text, [entity([[75, 98]], { label: 'pathologie' })], names);
    // Line T4 of the fixture but for its number.
    expect(lines).toEqual(['T1\tpathologie 75 83;85 98\tproblème de locomotion']);
  });

  it('count code points and join fragments in reading order', () => {
    const { lines, losses } = annotationLines(
      '😀 باريس أو لندن',
      [
        entity([
          [12, 16],
          [3, 8],
        ]),
      ],
      names,
    );
    expect(lines).toEqual(['T1\tPER 2 7;11 15\tباريس لندن']);
    expect(losses).toEqual([{ id: 'a', kind: 'span', reason: 'order' }]);
  });

  it('store attributes without blanks and notes on one line, and say what changed', () => {
    const attributes = {
      mention: 'name',
      canonical: 'الأمم المتحدة',
      empty: ' ',
      many: ['a', 'b'],
      sure: true,
    };
    const annotation = entity([[0, 3]], { attributes, note: 'سطر\nآخر' });
    const { lines, losses } = annotationLines('خبر', [annotation], names);
    expect(lines).toEqual([
      'T1\tPER 0 3\tخبر',
      'A1\tmention T1 name',
      'A2\tcanonical T1 الأمم_المتحدة',
      'A3\tmany T1 a+b',
      'A4\tsure T1 true',
      '#1\tAnnotatorNotes T1\tسطر آخر',
    ]);
    expect(losses.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual([
      'attribute changed',
      'attribute empty',
      'attribute changed',
      'attribute changed',
      'note changed',
    ]);
  });

  it('name labels of any script in what brat can store, none the same', () => {
    const nameOf = storageNames(['PER', 'شخص', 'بلد', 'label2'], () => 'label');
    expect(['PER', 'شخص', 'بلد', 'label2', 'منصب'].map(nameOf)).toEqual([
      'PER',
      'label2_',
      'label3',
      'label2',
      'label5',
    ]);
  });
});

describe('a collection', () => {
  it('is one brat can read, whatever is in the articles', () => {
    fc.assert(
      fc.property(recordsArbitrary, (records) => {
        const annotators = ['سلمى', 'يوسف', 'Zoë 😀', 'المراجع'];
        const { files, losses } = collection(records, annotators);
        const documents = [...files].filter(([path]) => path.endsWith('.ann'));
        expect(documents).toHaveLength(records.length * annotators.length);
        let entities = 0;
        for (const [path, content] of documents) {
          const text = files.get(path.replace(/\.ann$/, '.txt')) ?? '';
          for (const line of pythonLines(content)) {
            if (line.startsWith('T')) {
              if (!line.includes('\tCUE ')) entities++;
              expect(entityFault(line, text)).toBeUndefined();
            } else expect(line).toMatch(otherLine);
          }
        }
        const all = records.flatMap((record) => record.annotations);
        const lost = losses.filter(({ kind, reason }) => kind === 'span' && reason === 'nothing-visible');
        const placed = all.filter(({ spans }) => spans.length > 0);
        expect(entities + lost.length).toBe(placed.length);
        // Every attribute that occurs is declared, with its values: brat wants no blank in a line's arguments.
        const configuration = files.get('annotation.conf') ?? '';
        for (const [, name, value] of documents.flatMap(([, content]) => [
          ...content.matchAll(/^A\d+\t(\S+) T\d+ (\S+)$/gmu),
        ])) {
          const line = configuration.split('\n').find((candidate) => candidate.startsWith(`${name}\t`));
          expect(line?.split('Value:')[1]?.split('|')).toContain(value);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives everything back but what its list of losses names', async () => {
    await fc.assert(
      fc.asyncProperty(recordsArbitrary, async (records) => {
        const { files, losses } = collection(records, ['سلمى', 'يوسف', 'Zoë 😀', 'المراجع']);
        const found: string[] = [];
        for (const [path, content] of files) {
          if (!path.endsWith('.ann')) continue;
          const [folder = '', name = ''] = path.split('/');
          const [document] = await readBrat({
            ...{ bytes: Buffer.from(content), name, folder, newId: testEnvironment().newId },
            sibling: async (beside) => {
              const wanted = beside.startsWith('../') ? beside.slice(3) : `${folder}/${beside}`;
              const other = files.get(wanted);
              return other === undefined ? undefined : Buffer.from(other);
            },
            storedText: () => undefined,
          });
          const { record } = document?.read() ?? {};
          const { toUtf16 } = offsetConverter(record?.text ?? '', record?.offsetUnit ?? 'codepoint');
          found.push(
            ...comparable(
              (record?.annotations ?? []).map((annotation) => ({
                ...annotation,
                annotator: annotation.annotator ?? '',
                spans: annotation.spans.map(({ role, start, end }) => ({
                  role: role ?? '',
                  start: toUtf16(start) ?? -1,
                  end: toUtf16(end) ?? -1,
                })),
              })),
            ),
          );
        }
        const whole = records.flatMap(({ annotations }) =>
          comparable(annotations).filter((_each, at) => {
            const own = annotations[at];
            const linked = [own?.id, ...(own?.links ?? []).map(({ target }) => target)];
            return !losses.some(({ id }) => linked.includes(id));
          }),
        );
        for (const each of whole) expect(found).toContain(each);
      }),
      { numRuns: 40 },
    );
  });

  it('has its documents at the top where nobody annotates yet', () => {
    const [record] = fc.sample(recordsArbitrary, 1)[0] ?? [];
    if (!record) throw new Error('no record');
    const { files } = collection([record], []);
    expect([...files.keys()].filter((path) => path.includes('/'))).toEqual([]);
  });
});

interface Comparable {
  readonly id?: string | null | undefined;
  readonly annotator: string;
  readonly layer: string;
  readonly label: string;
  readonly spans: readonly { readonly role: string; readonly start: number; readonly end: number }[];
  readonly attributes?: unknown;
  readonly links?: readonly { readonly role: string; readonly target: string }[] | null | undefined;
  readonly note?: string | null | undefined;
}

/** What annotations say, without ids and the order of their spans, which the files do not keep. */
function comparable(annotations: readonly Comparable[]): string[] {
  const places = (annotation: Comparable | undefined) =>
    annotation?.spans.map(({ role, start, end }) => `${role} ${start} ${end}`).sort();
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  return annotations.map((annotation) =>
    JSON.stringify([
      ...[annotation.annotator, annotation.layer, annotation.label, places(annotation), annotation.note],
      Object.entries(annotation.attributes ?? {}).sort(),
      annotation.links?.map(({ role, target }) => [role, places(byId.get(target))]).sort(),
    ]),
  );
}

function collection(articles: readonly ArticleRecord[], annotators: readonly string[]) {
  const dataset = { articles, annotators, codebook: defaultCodebook, offsetUnit: 'codepoint' } as const;
  const { files, losses } = writtenFiles(writeBrat, dataset);
  return { files: new Map(files.map(({ path, text }) => [path, text])), losses };
}
