import { z } from 'zod';
import type { AttributeValue } from '../../../src-shared/model/annotation.ts';
import type { AnnotationGraph, GraphRelation, GraphSpan } from '../graph/graph.ts';

/** One entry of an annotation's `result`: a region, something said of one, or a relation. */
export const resultSchema = z.looseObject({
  id: z.string().nullish(),
  type: z.string(),
  from_name: z.string().nullish(),
  value: z.record(z.string(), z.unknown()).nullish(),
  meta: z.object({ text: z.union([z.string(), z.array(z.string())]).nullish() }).nullish(),
  from_id: z.string().nullish(),
  to_id: z.string().nullish(),
  labels: z.array(z.string()).nullish(),
});
type Result = z.infer<typeof resultSchema>;

interface ResultGraph {
  readonly graph: AnnotationGraph;
  readonly quotes: readonly { readonly start: number; readonly end: number; readonly quote: string | null }[];
  /** How many results of each type have no counterpart here. */
  readonly others: ReadonlyMap<string, number>;
}

/** Prefix of the controls that hold attributes in files of ours. */
export const attributePrefix = 'attribute:';

/** What the results of one annotation say. A region of several labels is as many spans. */
export function graphOfResults(results: readonly Result[]): ResultGraph {
  const others = new Map<string, number>();
  const leaveOut = (type: string) => others.set(type, (others.get(type) ?? 0) + 1);
  const attributes = new Map<string, Record<string, AttributeValue>>();
  const regions = results.filter(isRegion);
  const regionIds = new Set(regions.map(({ id }) => id));
  const relations: GraphRelation[] = [];
  for (const result of results) {
    if (isRegion(result)) continue;
    const { type, id, from_id: from, to_id: to } = result;
    const value = attributeOf(result);
    if (type === 'relation' && from && to) {
      for (const label of result.labels?.length ? result.labels : ['relation'])
        relations.push({ from, to, label });
    } else if (id && regionIds.has(id) && value !== undefined) {
      const name = (result.from_name ?? type).replace(attributePrefix, '');
      attributes.set(id, { ...attributes.get(id), [name]: value });
    } else leaveOut(type);
  }
  const seen = new Set<string>();
  const spans = regions.flatMap((region, at): GraphSpan[] => {
    const { start, end } = region.value;
    const note = region.meta?.text;
    return region.value.labels.map((label, index) => {
      const wanted = region.id ?? `region ${at + 1}`;
      const id = index > 0 || seen.has(wanted) ? `${wanted}#${at + 1}.${index + 1}` : wanted;
      seen.add(id);
      return {
        ...{ id, label, start, end },
        attributes: attributes.get(wanted),
        note: Array.isArray(note) ? note.join('\n') : note,
      };
    });
  });
  const quotes = regions.map(({ value: { start, end, text } }) => ({
    start,
    end,
    quote: typeof text === 'string' ? text : null,
  }));
  return { graph: { spans, relations }, quotes, others };
}

interface Region extends Result {
  readonly value: {
    readonly start: number;
    readonly end: number;
    readonly labels: readonly string[];
    readonly text?: unknown;
  };
}

// Places in web pages are paths, which are strings.
const isRegion = (result: Result): result is Region =>
  result.type === 'labels' &&
  typeof result.value?.start === 'number' &&
  typeof result.value.end === 'number' &&
  Array.isArray(result.value.labels) &&
  result.value.labels.every((label) => typeof label === 'string');

function attributeOf({ type, value }: Result): AttributeValue | undefined {
  const found = value?.[type === 'textarea' ? 'text' : type];
  if (type === 'number' || type === 'rating') return typeof found === 'number' ? found : undefined;
  const list = Array.isArray(found) ? found : [found];
  if (type === 'taxonomy') return list.map((path) => (Array.isArray(path) ? path.join(' / ') : String(path)));
  if (type !== 'choices' && type !== 'textarea') return undefined;
  const texts = list.filter((each) => typeof each === 'string');
  const [only] = texts;
  if (only === undefined || texts.length !== 1) return texts.length > 0 ? texts : undefined;
  return type === 'choices' && (only === 'true' || only === 'false') ? only === 'true' : only;
}
