import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../../src-main/formats/article-record.ts';
import type { Dataset, OutputFile } from '../../../../src-main/formats/dataset.ts';
import { readDoccano } from '../../../../src-main/formats/doccano/read.ts';
import { writeDoccano } from '../../../../src-main/formats/doccano/write.ts';
import type { FileDocument } from '../../../../src-main/formats/foreign-record.ts';
import type { RawAnnotation } from '../../../../src-main/formats/jsonl/record-schema.ts';
import { readLabelStudio } from '../../../../src-main/formats/label-studio/read.ts';
import { writeLabelStudio } from '../../../../src-main/formats/label-studio/write.ts';
import { readProdigy } from '../../../../src-main/formats/prodigy/read.ts';
import { writeProdigy } from '../../../../src-main/formats/prodigy/write.ts';
import { offsetConverter } from '../../../../src-shared/text/offset-units.ts';
import { defaultCodebook, testEnvironment } from '../../../helpers/projects.ts';
import { recordsArbitrary } from '../../../helpers/random-records.ts';
import { writtenFiles } from '../../../helpers/written-files.ts';

const annotators = ['سلمى', 'يوسف', 'Zoë 😀', 'المراجع'];
const dataset = (articles: readonly ArticleRecord[]): Omit<Dataset, 'lose'> => ({
  articles,
  annotators,
  codebook: defaultCodebook,
  offsetUnit: 'utf16',
});

/** An annotation as it can be compared when its id is not kept: by what it covers, what it says and what its links cover. */
function comparable(
  text: string,
  annotations: readonly RawAnnotation[],
  unit: 'utf16' | 'codepoint',
  without: ReadonlySet<string>,
) {
  const { toUtf16 } = offsetConverter(text, unit);
  const places = (annotation: RawAnnotation | undefined) =>
    annotation?.spans.map(({ role, start, end }) => `${role} ${toUtf16(start)}-${toUtf16(end)}`).join(' ');
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  return annotations
    .map((annotation) => ({
      layer: annotation.layer,
      label: annotation.label,
      places: places(annotation),
      attributes: without.has('attribute') ? {} : annotation.attributes,
      note: without.has('note') ? null : annotation.note,
      links: (annotation.links ?? []).map(({ role, target }) => `${role} ${places(byId.get(target))}`).sort(),
    }))
    .map((each) => JSON.stringify(each, (_key, value: unknown) => value))
    .sort();
}

const byKey = (value: RawAnnotation): RawAnnotation => ({
  ...value,
  attributes: Object.fromEntries(Object.entries(value.attributes ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))),
});

interface Case {
  readonly name: string;
  readonly write: (source: Dataset) => Iterable<OutputFile>;
  readonly read: (bytes: Uint8Array, newId: () => string) => readonly FileDocument[];
  /** Whether attributes and notes have no place. */
  readonly bare: boolean;
}

const cases: readonly Case[] = [
  { name: 'Label Studio', write: writeLabelStudio, read: readLabelStudio, bare: false },
  { name: 'doccano', write: writeDoccano, read: readDoccano, bare: true },
  { name: 'Prodigy', write: writeProdigy, read: readProdigy, bare: false },
];

describe.each(cases)('$name', ({ write, read, bare }) => {
  it('gives back every annotation but what its list of losses names', () => {
    fc.assert(
      fc.property(recordsArbitrary, (records) => {
        const { files, losses } = writtenFiles(write, dataset(records));
        const found = new Map<string, RawAnnotation[]>();
        for (const { path, text } of files) {
          if (path.endsWith('.xml')) continue;
          for (const document of read(Buffer.from(text), testEnvironment().newId)) {
            const { record } = document.read();
            const original = records.find(({ article }) => article.id === record.id);
            expect(record.text).toBe(original?.article.text);
            for (const field of ['title', 'outlet', 'author', 'url', 'published', 'language'] as const) {
              expect(record[field] ?? null).toBe(original?.article[field]);
            }
            for (const annotation of record.annotations ?? []) {
              const key = `${record.id} ${annotation.annotator}`;
              const { fromUtf16 } = offsetConverter(record.text, 'utf16');
              const { toUtf16 } = offsetConverter(record.text, record.offsetUnit ?? 'codepoint');
              const spans = annotation.spans.map(({ role, start, end }) => ({
                role,
                start: fromUtf16(toUtf16(start) ?? -1),
                end: fromUtf16(toUtf16(end) ?? -1),
              }));
              found.set(key, [...(found.get(key) ?? []), byKey({ ...annotation, spans })]);
            }
          }
        }
        for (const { article, annotations } of records) {
          for (const annotator of annotators) {
            const own = annotations.filter((each) => each.annotator === annotator);
            const lost = losses.filter((loss) => loss.article === article.id && loss.annotator === annotator);
            const isLost = (id: string, kind: string) =>
              lost.some((loss) => loss.id === id && loss.kind === kind);
            const expected = own
              .filter(({ id }) => !isLost(id, 'stance'))
              .map((annotation) => ({
                ...annotation,
                attributes: isLost(annotation.id, 'attribute') ? {} : annotation.attributes,
                note: isLost(annotation.id, 'note') ? null : annotation.note,
                links: annotation.links.filter(
                  ({ role }) => role !== 'basis' || !isLost(annotation.id, 'link'),
                ),
              }))
              .map((annotation) =>
                byKey({ ...annotation, spans: [...annotation.spans], links: [...annotation.links] }),
              );
            expect(
              comparable(article.text, found.get(`${article.id} ${annotator}`) ?? [], 'utf16', new Set()),
            ).toEqual(comparable(article.text, expected, 'utf16', new Set()));
            // Nothing is called lost that could be kept.
            for (const { id, kind } of lost) {
              const annotation = own.find((each) => each.id === id);
              if (kind === 'attribute') {
                expect(bare || annotation?.spans.length === 0).toBe(true);
                expect(annotation?.attributes).not.toEqual({});
              }
              if (kind === 'stance') expect(annotation?.spans).toEqual([]);
            }
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('a few lines of another program', () => {
  it('find under the code points of Label Studio and Prodigy, and the UTF-16 of doccano, what was annotated', () => {
    fc.assert(
      fc.property(recordsArbitrary, (records) => {
        const quotes = records
          .flatMap(({ article, annotations }) =>
            annotations.flatMap(({ spans }) =>
              spans.map(({ start, end }) => article.text.substring(start, end)),
            ),
          )
          .sort();
        const [tasks] = writtenFiles(writeLabelStudio, dataset(records)).files;
        const regions = JSON.parse(tasks?.text ?? '').flatMap(
          (task: {
            data: { text: string };
            annotations: { result: { type: string; value: { start: number; end: number } }[] }[];
          }) =>
            task.annotations.flatMap(({ result }) =>
              result
                .filter(({ type }) => type === 'labels')
                .map(({ value }) => Array.from(task.data.text).slice(value.start, value.end).join('')),
            ),
        );
        expect(regions.sort()).toEqual(quotes);
        const lines = (files: readonly { path: string; text: string }[]) =>
          files
            .filter(({ path }) => path.endsWith('.jsonl'))
            .flatMap(({ text }) =>
              text
                .split('\n')
                .filter(Boolean)
                .map((line) => JSON.parse(line)),
            );
        const prodigy = lines(writtenFiles(writeProdigy, dataset(records)).files).flatMap(({ text, spans }) =>
          spans.map(({ start, end }: { start: number; end: number }) =>
            Array.from(text).slice(start, end).join(''),
          ),
        );
        expect(prodigy.sort()).toEqual(quotes);
        const doccano = lines(writtenFiles(writeDoccano, dataset(records)).files).flatMap(
          ({ text, entities }) =>
            entities.map((each: { start_offset: number; end_offset: number }) =>
              text.substring(each.start_offset, each.end_offset),
            ),
        );
        expect(doccano.sort()).toEqual(quotes);
      }),
      { numRuns: 40 },
    );
  });
});
