import { type Attributes, attributesSchema } from '../../../src-shared/model/annotation.ts';
import type { Layer } from '../../../src-shared/model/layers.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { entryAttribute } from '../../../src-shared/model/registry.ts';
import { requireShape } from '../foreign-record.ts';
import type { WebAnnotation } from './items.ts';
import { type Fields, lastPart, listOf, objectIn, objectsIn, stringIn, stringsIn } from './json-fields.ts';
import { idIn } from './terms.ts';

/** What the bodies of an annotation say. */
interface Content {
  /** Its tags; none where there are none. */
  readonly labels: readonly string[];
  readonly attributes: Attributes;
  readonly note: string | null;
}

/** Labels, attributes and note of an annotation's bodies; `layer` is that of one of our own. Throws `record-field-value` for an attribute that is none. */
export function contentOf({ bodies }: WebAnnotation, layer?: Layer): Content {
  const labels: string[] = [];
  const notes: string[] = [];
  const attributes: Record<string, unknown> = {};
  for (const body of withChoices(bodies)) {
    const fields = objectIn(body);
    if (!fields) {
      if (typeof body === 'string') attributes.body = body;
      continue;
    }
    const purpose = stringsIn(fields.purpose);
    const has = (...wanted: readonly string[]) => wanted.some((each) => purpose.includes(each));
    const value = typeof fields.value === 'string' ? fields.value : undefined;
    if (listOf(fields.type).includes('Dataset')) {
      labels.push(lastPart(stringIn(fields, 'tag') ?? 'Dataset'));
      Object.assign(attributes, userProperties(fields));
    } else if (typeof fields.attribute === 'string')
      attributes[fields.attribute] = attributeIn(fields, value);
    else if (has('tagging', 'classifying') || (has('assessing') && layer !== undefined)) {
      const label = value ?? lastPart(iriIn(fields) ?? '');
      if (label !== '') labels.push(label);
    } else if (has('identifying')) {
      const iri = iriIn(fields) ?? value;
      const entry = iri && idIn('entry', iri);
      if (entry !== undefined) attributes[entryAttribute] = entry;
      else if (iri !== undefined) attributes.identifier = iri;
    } else if (value !== undefined) notes.push(value);
    // What has a role of ours is a link or a span.
    else if (fields.role === undefined && iriIn(fields) !== undefined) attributes.body = iriIn(fields);
  }
  return {
    labels: [...new Set(labels)],
    attributes: requireShape(attributesSchema, attributes),
    note: notes.length > 0 ? notes.join('\n') : null,
  };
}

const withChoices = (bodies: readonly unknown[]): readonly unknown[] =>
  bodies.flatMap((body) => (objectIn(body)?.type === 'Choice' ? listOf(objectIn(body)?.items) : [body]));

const iriIn = (fields: Fields): string | undefined => {
  const source = objectIn(fields.source);
  return (source ? stringIn(source, 'id') : stringIn(fields, 'source')) ?? stringIn(fields, 'id');
};

function attributeIn(fields: Fields, value: string | undefined): unknown {
  if (value === undefined) throw new Problem('record-field-missing', { field: 'body.value' });
  if (fields.format !== 'application/json') return value;
  const parsed = attributesSchema.safeParse({ value: parse(value) });
  if (parsed.success) return parsed.data.value;
  throw new Problem('record-field-value', {
    field: 'body.value',
    expected: 'JSON',
    found: value.slice(0, 60),
  });
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** CATMA's properties of a tag, by the last part of their ids. */
function userProperties(fields: Fields): Attributes {
  const user = objectIn(objectIn(fields.properties)?.user) ?? {};
  return Object.fromEntries(
    Object.entries(user).map(([name, value]) => {
      const values = stringsIn(value);
      return [lastPart(name), values.length === 1 ? (values[0] ?? '') : [...values]];
    }),
  );
}

/** Who made it: a name, else what the program knows the person by. */
export function creatorOf({ fields, bodies }: WebAnnotation): string | undefined {
  const [given] = [...listOf(fields.creator), ...listOf(fields.user)];
  if (typeof given === 'string') return nameIn(given);
  const agent = objectIn(given) ?? {};
  const catma = bodies.flatMap((body) =>
    stringsIn(objectIn(objectIn(objectIn(body)?.properties)?.system)?.catma_markupauthor),
  );
  const [name] = [
    ...stringsIn(agent.name),
    ...stringsIn(agent.nickname),
    ...stringsIn(agent.email).map((email) => email.replace(/^mailto:/, '')),
    ...stringsIn(agent.id).map(nameIn),
    ...catma,
  ].filter((each) => each.trim() !== '');
  return name;
}

/** `acct:name@site` is a name of Hypothesis. */
const nameIn = (text: string): string => /^acct:(.*)$/.exec(text)?.[1] ?? text;

/** True where it is one of CATMA's, which counts UTF-16, as Recogito does. */
export const countsUtf16 = ({ fields, bodies }: WebAnnotation): boolean =>
  fields.unit === 'utf16' ||
  objectsIn(bodies).some((body) => listOf(body.type).includes('Dataset') && 'tag' in body);
