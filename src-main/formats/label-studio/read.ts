import { z } from 'zod';
import { Problem, type ProblemReport } from '../../../src-shared/model/problem.ts';
import { decodeText } from '../decode-text.ts';
import { type FileDocument, foreignDocument, readAbout, requireShape } from '../foreign-record.ts';
import { fromGraph } from '../graph/from-graph.ts';
import { jsonDocument } from '../json-documents.ts';
import { jsonValues } from '../json-values.ts';
import type { RawAnnotation } from '../jsonl/record-schema.ts';
import { offsetUnitOf } from '../offset-unit-of.ts';
import type { ReadDocument } from '../read-document.ts';
import { graphOfResults, resultSchema } from './results.ts';

const workSchema = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  completed_by: z
    .union([
      z.number(),
      z.string(),
      z.object({
        id: z.number().nullish(),
        email: z.string().nullish(),
        first_name: z.string().nullish(),
        last_name: z.string().nullish(),
      }),
    ])
    .nullish(),
  result: z.array(resultSchema),
  was_cancelled: z.boolean().nullish(),
});

const taskSchema = z.object({
  data: z.record(z.string(), z.unknown()),
  annotations: z.array(workSchema).nullish(),
  /** What the key was called before 2021. */
  completions: z.array(workSchema).nullish(),
  predictions: z.array(z.unknown()).nullish(),
});

/** True where the beginning of a file is a task of Label Studio. */
export const isLabelStudio = (head: string): boolean =>
  /^\s*\[?\s*\{/.test(head) &&
  /"data"\s*:\s*\{/.test(head) &&
  /"(?:annotations|completions|predictions|total_annotations|inner_id)"\s*:|^\s*\[?\s*\{\s*"data"\s*:/.test(
    head,
  );

/** The tasks of a Label Studio file, each an article with the work of all its annotators. Throws `json-damaged`. */
export const readLabelStudio = (bytes: Uint8Array, newId: () => string): readonly FileDocument[] =>
  jsonValues(decodeText(bytes).text).map((value) => jsonDocument(value, labelStudioDocument, newId));

/** One task of Label Studio. Throws the first Problem, which names the field. */
export function labelStudioDocument(value: unknown, newId: () => string): ReadDocument {
  const { data, annotations, completions, predictions } = requireShape(taskSchema, value);
  const text = textOf(data);
  const works = annotations ?? completions ?? [];
  const kept = works.filter((work) => work.was_cancelled !== true);
  const warnings: ProblemReport[] = [];
  const leaveOut = (name: string, count: number) => {
    if (count > 0) warnings.push({ code: 'annotations-left-out', params: { value: name, count } });
  };
  leaveOut('was_cancelled', works.length - kept.length);
  leaveOut('predictions', predictions?.length ?? 0);
  const graphs = kept.map((work) => ({ work, ...graphOfResults(work.result) }));
  const unit = offsetUnitOf(
    text,
    graphs.flatMap(({ quotes }) => quotes),
    // The editor writes a line end as two characters.
    (covered, quote) => withWrittenLineEnds(covered) === withWrittenLineEnds(quote),
  );
  const used = new Set<string>();
  const read = graphs.flatMap(({ work, graph, others }): readonly RawAnnotation[] => {
    others.forEach((count, type) => {
      leaveOut(type, count);
    });
    const { annotations: own, warnings: odd } = fromGraph(graph, newId);
    warnings.push(...odd);
    const annotator = nameOf(work);
    return withFreeIds(own, used, newId).map((annotation) => ({ ...annotation, annotator }));
  });
  return foreignDocument({ text, unit, about: readAbout(data), annotations: read, warnings });
}

const withWrittenLineEnds = (text: string): string => text.replaceAll('\n', '\\n');

function textOf(data: Readonly<Record<string, unknown>>): string {
  const texts = Object.entries(data).filter(([key]) => !key.startsWith('article_'));
  const named =
    texts.find(([key]) => key === 'text') ??
    texts.find(([, value]) => isArticle(value) && /\s/.test(String(value))) ??
    texts.find(([, value]) => isArticle(value));
  if (typeof named?.[1] !== 'string') throw new Problem('record-field-missing', { field: 'data.text' });
  return named[1];
}

/** Neither an address nor a file that was put into the program, as pictures are. */
const isArticle = (value: unknown): boolean =>
  typeof value === 'string' && !/^(?:\S+:\/\/|\/data\/)\S*$/.test(value);

/** Ids are their annotator's own in that program: those that another one has already are made new, links with them. */
function withFreeIds(
  annotations: readonly RawAnnotation[],
  used: Set<string>,
  newId: () => string,
): RawAnnotation[] {
  const ids = new Map(annotations.map(({ id }) => [id, id && used.has(id) ? newId() : id]));
  for (const id of ids.values()) if (id) used.add(id);
  return annotations.map((annotation) => ({
    ...annotation,
    id: ids.get(annotation.id),
    links: (annotation.links ?? []).map(({ role, target }) => ({ role, target: ids.get(target) ?? target })),
  }));
}

function nameOf({ completed_by: by }: z.infer<typeof workSchema>): string | undefined {
  if (typeof by !== 'object' || by === null) return by === null || by === undefined ? undefined : String(by);
  const name = [by.first_name, by.last_name].filter(Boolean).join(' ');
  return name || by.email || (by.id === null || by.id === undefined ? undefined : String(by.id));
}
