import { z } from 'zod';
import { Problem, type ProblemReport } from '../../../src-shared/model/problem.ts';
import { type OffsetConverter, offsetConverter } from '../../../src-shared/text/offset-units.ts';
import { atPlace } from '../at-place.ts';
import { checkText } from '../check-text.ts';
import { decodeText } from '../decode-text.ts';
import { type FileDocument, requireShape } from '../foreign-record.ts';
import { addressIn, documentOfSets, type SetAnnotation } from '../gate/sets.ts';
import { jsonDocument } from '../json-documents.ts';
import { jsonValues } from '../json-values.ts';
import { readSpan } from '../jsonl/read-span.ts';
import { nothingLeftOut } from '../left-out.ts';
import type { ReadDocument } from '../read-document.ts';

const features = z.record(z.string(), z.unknown()).nullish();
const offset = z.int().nonnegative();

const annotationSchema = z.object({
  id: z.union([z.int(), z.string()]),
  type: z.string().min(1),
  start: offset,
  end: offset,
  features,
});
const documentSchema = z.object({
  text: z.string(),
  /** Code points as Python counts them, or UTF-16 as Java does. */
  offset_type: z.enum(['p', 'j']).nullish(),
  features,
  annotation_sets: z.record(z.string(), z.object({ annotations: z.array(annotationSchema) })).nullish(),
});

/** True where the beginning of a file is a document of gatenlp. */
export const isBdoc = (head: string): boolean =>
  /^\s*\[?\s*\{/.test(head) && /"annotation_sets"\s*:\s*\{/.test(head);

/** The documents of a file of gatenlp, each an article. Throws `json-damaged`. */
export const readBdoc = (bytes: Uint8Array, newId: () => string): readonly FileDocument[] =>
  jsonValues(decodeText(bytes).text).map((value) => jsonDocument(value, bdocDocument, newId));

/** One document of gatenlp. Throws the first Problem, which names the field. */
export function bdocDocument(value: unknown, newId: () => string): ReadDocument {
  const document = requireShape(documentSchema, value);
  const { text, offset_type: type } = document;
  checkText(text);
  const converter = offsetConverter(text, type === 'j' ? 'utf16' : 'codepoint');
  const sets = Object.entries(document.annotation_sets ?? {}).map(([name, { annotations }]) => ({
    name,
    annotations: annotationsOf(annotations, `annotation_sets.${name}`, text, converter),
    relations: [],
  }));
  const leftOut = nothingLeftOut();
  const about = document.features ?? {};
  const url = addressIn(about['gate.SourceURL']);
  leftOut.add('features', Object.keys(about).length - (url === undefined ? 0 : 1));
  const read = documentOfSets({ text, url, sets, leftOut }, newId);
  const isAssumed = !type && sets.length > 0 && /[\u{10000}-\u{10ffff}]/u.test(text);
  const assumed: ProblemReport[] = isAssumed
    ? [{ code: 'offset-unit-assumed', params: { value: 'codepoint' } }]
    : [];
  return { record: read.record, warnings: [...assumed, ...read.warnings] };
}

function annotationsOf(
  given: readonly z.infer<typeof annotationSchema>[],
  set: string,
  text: string,
  converter: OffsetConverter,
): readonly SetAnnotation[] {
  const ids = new Set<string>();
  return given.map(({ id, type, start, end, features: said }, index) =>
    atPlace(`${set}.annotations[${index}]`, () => {
      if (ids.has(String(id))) throw new Problem('record-duplicate-id', { value: id });
      ids.add(String(id));
      // Places where nothing is marked are told of later, and have to be in the text all the same.
      const edge = converter.toUtf16(start);
      const span =
        start === end && edge !== undefined
          ? { start: edge, end: edge }
          : readSpan({ start, end }, text, converter);
      return { id: String(id), type, ...span, features: new Map(Object.entries(said ?? {})) };
    }),
  );
}
