import { z } from 'zod';
import type { AttributeDefinition, Codebook } from './codebook.ts';

/** Parts of a codebook that people speak of. */
export const codebookParts = ['codebook', 'label', 'attribute', 'value', 'topic'] as const;

/** Something that is different in a later codebook. `id` names the part: `entity/PER`, `entity/subtype`, `entity/subtype/party`, a topic. */
export const codebookChangeSchema = z.object({
  part: z.enum(codebookParts),
  kind: z.enum(['added', 'removed', 'retired', 'restored', 'merged', 'moved', 'changed']),
  id: z.string(),
  /** As people call it, in both languages. */
  name: z.object({ ar: z.string(), en: z.string() }),
  /** The fields that differ, for `changed`. */
  fields: z.array(z.string()),
});
export type CodebookChange = Readonly<z.infer<typeof codebookChangeSchema>>;

interface Part {
  readonly part: CodebookChange['part'];
  readonly id: string;
  readonly name: CodebookChange['name'];
  /** What is compared field by field. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly retired: boolean;
  readonly merged: boolean;
}

/** What became of each part from one codebook to another, in the order of the later one; what is gone comes last. */
export function codebookChanges(before: Codebook, after: Codebook): CodebookChange[] {
  const earlier = new Map(partsOf(before).map((part) => [keyOf(part), part]));
  const parts = partsOf(after);
  const later = new Set(parts.map(keyOf));
  const changes = parts.flatMap((part) => changeOf(earlier.get(keyOf(part)), part));
  const removed = [...earlier.values()]
    .filter((part) => !later.has(keyOf(part)))
    .map((part) => change(part, 'removed'));
  return [...changes, ...moved(before, after), ...removed];
}

function changeOf(before: Part | undefined, after: Part): CodebookChange[] {
  if (!before) return [change(after, after.merged ? 'merged' : after.retired ? 'retired' : 'added')];
  const state: CodebookChange[] = [];
  if (after.merged && !sameJson(before.fields.mergedInto, after.fields.mergedInto)) {
    state.push(change(after, 'merged'));
  } else if (after.retired && !before.retired) state.push(change(after, 'retired'));
  else if (!after.retired && before.retired) state.push(change(after, 'restored'));
  else if (!after.merged && before.merged) state.push(change(after, 'changed', ['mergedInto']));
  const names = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  names.delete('mergedInto');
  const fields = [...names].filter((field) => !sameJson(before.fields[field], after.fields[field]));
  return fields.length > 0 ? [...state, change(after, 'changed', fields)] : state;
}

/** The order is the order of every list that people choose from; a part that only others moved past is not named. */
function moved(before: Codebook, after: Codebook): CodebookChange[] {
  const first = partsOf(before).map(keyOf);
  const second = partsOf(after).map(keyOf);
  const one = first.filter((key) => second.includes(key));
  const other = second.filter((key) => first.includes(key));
  if (one.every((key, index) => key === other[index])) return [];
  return [{ part: 'codebook', kind: 'moved', id: '', name: after.name, fields: [] }];
}

function partsOf(codebook: Codebook): Part[] {
  const { format: _format, labels, attributes, topics, ...whole } = codebook;
  return [
    { part: 'codebook', id: '', name: codebook.name, fields: whole, retired: false, merged: false },
    ...labels.map(({ layer, id, retired, ...fields }): Part => {
      const merged = fields.mergedInto !== undefined;
      return { part: 'label', id: `${layer}/${id}`, name: fields.name, fields, retired, merged };
    }),
    ...attributes.flatMap(attributeParts),
    ...topics.map((topic) => choicePart('topic', topic.id, topic)),
  ];
}

function attributeParts(definition: AttributeDefinition): Part[] {
  const { layer, id, values, ...fields } = definition;
  // One id may be defined for several labels apart: the first of them tells which is meant.
  const of = definition.labels === null ? '' : `:${definition.labels[0] ?? ''}`;
  const path = `${layer}/${id}${of}`;
  return [
    { part: 'attribute', id: path, name: fields.name, fields, retired: false, merged: false },
    ...values.map((value) => choicePart('value', `${path}/${value.id}`, value)),
  ];
}

function choicePart(part: 'value' | 'topic', id: string, choice: Codebook['topics'][number]): Part {
  const { id: _id, retired = false, ...fields } = choice;
  return { part, id, name: choice.name, fields, retired, merged: false };
}

const keyOf = ({ part, id }: Part): string => `${part} ${id}`;

const change = (
  { part, id, name }: Part,
  kind: CodebookChange['kind'],
  fields: readonly string[] = [],
): CodebookChange => ({ part, kind, id, name, fields: [...fields] });

const sameJson = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);

// Two programs may write the fields of an object in another order.
const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
