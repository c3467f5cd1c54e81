import { z } from 'zod';
import { attributesSchema } from '../../../src-shared/model/annotation.ts';
import { Problem, type ProblemReport } from '../../../src-shared/model/problem.ts';
import type { AnnotatedFile } from '../annotated-file.ts';
import { decodeText } from '../decode-text.ts';
import { type FileDocument, foreignDocument, readAbout, requireShape } from '../foreign-record.ts';
import { fromGraph } from '../graph/from-graph.ts';
import type { GraphRelation, GraphSpan } from '../graph/graph.ts';
import { jsonDocument } from '../json-documents.ts';
import { jsonValues } from '../json-values.ts';
import { nothingLeftOut } from '../left-out.ts';
import { offsetUnitOf } from '../offset-unit-of.ts';
import type { ReadDocument } from '../read-document.ts';
import { isSpacyDocument, isSpacyJson, spacyDocument } from './spacy-json.ts';

const spanSchema = z.object({
  start: z.int(),
  end: z.int(),
  label: z.string().nullish(),
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string().nullish(),
  token_end: z.int().nullish(),
  attributes: attributesSchema.nullish(),
  note: z.string().nullish(),
});

/** What spaCy's documents have: an entity or a span without a text of its own. */
const docSpanSchema = z.object({ start: z.int(), end: z.int(), label: z.string().nullish() });

const relationSchema = z.object({
  head: z.int().nullish(),
  child: z.int().nullish(),
  label: z.string(),
  head_id: z.string().nullish(),
  child_id: z.string().nullish(),
  head_span: z.object({ start: z.int(), end: z.int() }).nullish(),
  child_span: z.object({ start: z.int(), end: z.int() }).nullish(),
});

const taskSchema = z.looseObject({
  text: z.string(),
  /** Of spaCy's documents by the name of their group. */
  spans: z.union([z.array(spanSchema), z.record(z.string(), z.array(docSpanSchema))]).nullish(),
  /** Of spaCy's documents. */
  ents: z.array(docSpanSchema).nullish(),
  relations: z.array(relationSchema).nullish(),
  cats: z.record(z.string(), z.unknown()).nullish(),
  accept: z.array(z.unknown()).nullish(),
  answer: z.string().nullish(),
  meta: z.record(z.string(), z.unknown()).nullish(),
  /** Of spaCy's own dictionaries. */
  entities: z.array(z.tuple([z.int(), z.int(), z.string()])).nullish(),
  _annotator_id: z.string().nullish(),
  _session_id: z.string().nullish(),
});
type Task = z.infer<typeof taskSchema>;

/** True where the beginning of a file is a task of Prodigy, or a text with categories or entities as spaCy has them. */
export const isProdigy = (head: string): boolean => isSpacyJson(head) || isTask(head);

const isTask = (head: string): boolean =>
  /^\s*\{/.test(head) &&
  (/"(?:_input_hash|_task_hash|_view_id|answer|token_start)"\s*:|"cats"\s*:\s*\{/.test(head) ||
    (/"text"\s*:/.test(head) && /"spans"\s*:\s*\[/.test(head)) ||
    (/"text"\s*:/.test(head) && /"ents"\s*:\s*\[/.test(head) && /"tokens"\s*:\s*\[/.test(head)) ||
    (/"entities"\s*:\s*\[\s*\[\s*\d/.test(head) && !/"cats"\s*:\s*\[/.test(head)));

/** The tasks of a file of Prodigy, each an article. Throws `json-damaged`. */
export const readProdigy = (
  bytes: Uint8Array,
  newId: () => string,
  storedText?: AnnotatedFile['storedText'],
): readonly FileDocument[] =>
  jsonValues(decodeText(bytes).text).map((value) => jsonDocument(value, prodigyDocument, newId, storedText));

/** One task of Prodigy, or a document of spaCy 2. Throws the first Problem, which names the field. */
export function prodigyDocument(
  value: unknown,
  newId: () => string,
  storedText: AnnotatedFile['storedText'],
): ReadDocument {
  if (isSpacyDocument(value)) return spacyDocument(value, storedText);
  const task = requireShape(taskSchema, value);
  const { text } = task;
  const isRefused = task.answer === 'reject' || task.answer === 'ignore';
  const raw = isRefused ? [] : rawSpans(task);
  const spans = raw.map(
    ({ id, label, start, end, attributes, note }): GraphSpan => ({
      id: id === null || id === undefined ? newId() : String(id),
      ...{ label: label ?? 'span', start, end, attributes: attributes ?? {}, note },
    }),
  );
  const relations = isRefused
    ? []
    : (task.relations ?? []).map((relation): GraphRelation => {
        const end = (which: 'head' | 'child') => {
          const id = relation[`${which}_id`] ?? spanAt(relation[`${which}_span`], relation[which]);
          if (id === undefined) {
            throw new Problem('link-unknown', { role: relation.label, value: relation[which] ?? which });
          }
          return id;
        };
        return { from: end('head'), to: end('child'), label: relation.label };
      });
  // In files of spans a relation names the last token of each, and repeats their offsets.
  function spanAt(
    place: { readonly start: number; readonly end: number } | null | undefined,
    token: number | null | undefined,
  ) {
    const at = raw.findIndex((span) =>
      place
        ? span.start === place.start && span.end === place.end
        : token !== null && span.token_end === token,
    );
    return spans[at]?.id;
  }
  const { annotations, warnings } = fromGraph({ spans, relations }, newId);
  const unit = offsetUnitOf(
    text,
    raw.map(({ start, end, text: quote }) => ({ start, end, quote: quote ?? null })),
  );
  const annotator = task._annotator_id || task._session_id;
  return foreignDocument({
    ...{ text, unit, about: readAbout(task.meta ?? {}) },
    annotations: annotations.map((each) => ({ ...each, ...(annotator && { annotator }) })),
    warnings: [...warnings, ...leftOut(task, isRefused)],
  });
}

const rawSpans = ({ spans, ents, entities }: Task): readonly z.infer<typeof spanSchema>[] =>
  Array.isArray(spans)
    ? spans
    : [
        ...(ents ?? []),
        ...Object.values(spans ?? {}).flat(),
        ...(entities ?? []).map(([start, end, label]) => ({ start, end, label })),
      ];

function leftOut(task: Task, isRefused: boolean): ProblemReport[] {
  const { cats, accept, answer } = task;
  const left = nothingLeftOut();
  left.add('cats', Object.keys(cats ?? {}).length);
  left.add('accept', accept?.length ?? 0);
  left.add(String(answer), isRefused ? rawSpans(task).length : 0);
  return left.warnings();
}
