import { z } from 'zod';
import { Problem, type ProblemReport } from '../../../src-shared/model/problem.ts';
import { graphemesOf } from '../../../src-shared/text/graphemes.ts';
import { type OffsetUnit, offsetConverter, offsetUnits } from '../../../src-shared/text/offset-units.ts';
import { decodeText } from '../decode-text.ts';
import { type FileDocument, foreignDocument, readAbout, requireShape } from '../foreign-record.ts';
import { fromGraph } from '../graph/from-graph.ts';
import type { GraphSpan } from '../graph/graph.ts';
import { jsonDocument } from '../json-documents.ts';
import { jsonValues } from '../json-values.ts';
import { nothingLeftOut } from '../left-out.ts';
import type { ReadDocument } from '../read-document.ts';

const idSchema = z.union([z.string(), z.number()]);
const triples = z.array(z.tuple([z.int(), z.int(), z.string()]));

const exampleSchema = z.looseObject({
  text: z.string(),
  /** Spans; names of classes where the project has no spans. */
  label: z.union([triples, z.array(z.string())]).nullish(),
  labels: z.union([triples, z.array(z.string())]).nullish(),
  entities: z
    .union([
      triples,
      z.array(z.object({ id: idSchema, label: z.string(), start_offset: z.int(), end_offset: z.int() })),
    ])
    .nullish(),
  relations: z
    .array(z.object({ id: idSchema.nullish(), from_id: idSchema, to_id: idSchema, type: z.string() }))
    .nullish(),
  Comments: z.array(z.unknown()).nullish(),
  cats: z.array(z.unknown()).nullish(),
  annotator: z.string().nullish(),
  offset_unit: z.enum(offsetUnits).nullish(),
});
type Example = z.infer<typeof exampleSchema>;

/** True where the beginning of a file is an example of doccano: labels as triples, or entities with their offsets. */
export const isDoccano = (head: string): boolean =>
  /^\s*\{/.test(head) &&
  (/"labels?"\s*:\s*\[\s*\[\s*\d+\s*,\s*\d+\s*,\s*"/.test(head) ||
    /"(?:start_offset|Comments)"\s*:|"cats"\s*:\s*\[/.test(head) ||
    (/"labels?"\s*:\s*\[\s*\]/.test(head) && /"text"\s*:/.test(head)));

/** The examples of a doccano file, each an article. Throws `json-damaged`. */
export const readDoccano = (bytes: Uint8Array, newId: () => string): readonly FileDocument[] =>
  jsonValues(decodeText(bytes).text).map((value) => jsonDocument(value, doccanoDocument, newId));

/** One example of doccano. Throws the first Problem, which names the field. */
export function doccanoDocument(value: unknown, newId: () => string): ReadDocument {
  const example = requireShape(exampleSchema, value);
  const { text, annotator } = example;
  const given = spansOf(example);
  // In the file an id is a number of its example only.
  const ids = new Map(given.map(({ id }) => [id, newId()]));
  if (ids.size < given.length) {
    const twice = given.find(({ id }, index) => given.findIndex((each) => each.id === id) < index);
    throw new Problem('record-duplicate-id', { value: twice?.id ?? '' });
  }
  const idOf = (id: string): string => ids.get(id) ?? id;
  const { annotations, warnings } = fromGraph(
    {
      spans: given.map((span) => ({ ...span, id: idOf(span.id) })),
      relations: (example.relations ?? []).map(({ from_id, to_id, type }) => ({
        ...{ from: idOf(String(from_id)), to: idOf(String(to_id)), label: type },
      })),
    },
    newId,
  );
  const unit = example.offset_unit ?? likelyUnit(text, given);
  return foreignDocument({
    ...{ text, unit, about: readAbout(example) },
    annotations: annotations.map((each) => ({ ...each, ...(annotator && { annotator }) })),
    warnings: [...warnings, ...leftOut(example)],
  });
}

function spansOf({ label, labels, entities }: Example): GraphSpan[] {
  if (entities) {
    return entities.map((entity, index) => {
      if (Array.isArray(entity))
        return { id: String(index), label: entity[2], start: entity[0], end: entity[1] };
      const { id, label: name, start_offset: start, end_offset: end } = entity;
      return { id: String(id), label: name, start, end };
    });
  }
  return (label ?? labels ?? []).flatMap((each, index) =>
    typeof each === 'string' ? [] : [{ id: String(index), label: each[2], start: each[0], end: each[1] }],
  );
}

function leftOut({ label, labels, Comments, cats }: Example): ProblemReport[] {
  const classes = (label ?? labels ?? []).filter((each) => typeof each === 'string').length;
  const left = nothingLeftOut();
  left.add('label', classes);
  left.add('cats', cats?.length ?? 0);
  left.add('Comments', Comments?.length ?? 0);
  return left.warnings();
}

/**
 * doccano quotes nothing, and what it counts depends on the project. Where code points and UTF-16 differ, the one is taken under which
 * alone no span is empty, begins or ends in white space, or inside a character. Throws `offset-unit-unclear` where both or none are.
 */
function likelyUnit(text: string, spans: readonly GraphSpan[]): OffsetUnit {
  const { length } = text;
  // In UTF-16 a text is longest.
  for (const { start, end } of spans) {
    if (Math.max(start, end) > length) throw new Problem('span-outside-text', { start, end, length });
  }
  const furthest = spans.reduce((most, { end }) => Math.max(most, end), 0);
  if (!/[\ud800-\udfff]/.test(text.slice(0, furthest))) return 'utf16';
  const graphemes = graphemesOf(text);
  const isFit = (unit: OffsetUnit): boolean => {
    const { toUtf16 } = offsetConverter(text, unit);
    return spans.every((span) => {
      const [start, end] = [toUtf16(span.start), toUtf16(span.end)];
      if (
        start === undefined ||
        end === undefined ||
        !graphemes.isBoundary(start) ||
        !graphemes.isBoundary(end)
      ) {
        return false;
      }
      const covered = text.slice(start, end);
      return covered !== '' && covered.trim() === covered;
    });
  };
  const [only, another] = (['utf16', 'codepoint'] as const).filter(isFit);
  if (only && !another) return only;
  const [first] = spans;
  throw new Problem('offset-unit-unclear', {
    ...{ matched: 0, count: spans.length, start: first?.start ?? 0, end: first?.end ?? 0, quote: '?' },
  });
}
