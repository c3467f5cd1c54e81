import { Problem } from '../../../src-shared/model/problem.ts';
import type { Cas, CasReference, CasStructure, CasValue } from '../uima/cas.ts';
import { mostCasStructures } from '../uima/limits.ts';

type Fields = ReadonlyMap<string, unknown>;

/** The first view with text of a JSON CAS. Throws `cas-legacy`, `cas-field`, `cas-too-large`, `cas-without-text` and `record-duplicate-id`. */
export function casOfJson(json: unknown): Cas {
  const top = fieldsOf(json, 'CAS');
  if (top.has('_context') || top.has('_views')) throw new Problem('cas-legacy');
  const structures = structuresOf(top.get('%FEATURE_STRUCTURES') ?? []);
  const views = [...fieldsOf(top.get('%VIEWS') ?? {}, '%VIEWS')].map(([name, value]) => {
    const view = fieldsOf(value, `%VIEWS.${name}`);
    const sofa = structures.get(idOf(view.get('%SOFA') ?? '', '%SOFA'));
    const text = sofa?.features.get('sofaString');
    return { name, text: typeof text === 'string' ? text : null, members: view.get('%MEMBERS') };
  });
  const written = views.filter(({ text }) => text !== null);
  const view = written.find(({ name }) => name === '_InitialView') ?? written[0];
  if (!view || view.text === null) throw new Problem('cas-without-text');
  return {
    text: view.text,
    structures,
    members: listOf(view.members ?? [], '%MEMBERS').map((member) => {
      const id = idOf(member, '%MEMBERS');
      if (!structures.has(id)) throw new Problem('link-unknown', { role: '%MEMBERS', value: id });
      return id;
    }),
    otherViews: views.length - 1,
  };
}

function idOf(value: unknown, field: string): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new Problem('cas-field', { field });
}

function structuresOf(value: unknown): ReadonlyMap<string, CasStructure> {
  // As an array each has its id in it; as an object it is the key.
  const entries = Array.isArray(value)
    ? value
        .map((item) => fieldsOf(item, '%FEATURE_STRUCTURES'))
        .map((item) => [item.get('%ID'), item] as const)
    : [...fieldsOf(value, '%FEATURE_STRUCTURES')].map(
        ([id, item]) => [id, fieldsOf(item, `%FEATURE_STRUCTURES.${id}`)] as const,
      );
  if (entries.length > mostCasStructures) throw new Problem('cas-too-large', { limit: mostCasStructures });
  const structures = new Map<string, CasStructure>();
  for (const [given, fields] of entries) {
    const id = idOf(given, '%ID');
    const type = fields.get('%TYPE');
    if (typeof type !== 'string') throw new Problem('cas-field', { field: '%TYPE' });
    if (structures.has(id)) throw new Problem('record-duplicate-id', { value: id });
    structures.set(id, { id, type, features: featuresOf(fields) });
  }
  return structures;
}

function featuresOf(fields: Fields): ReadonlyMap<string, CasValue> {
  const features = new Map<string, CasValue>();
  for (const [key, value] of fields) {
    if (key === '%ELEMENTS') {
      // Byte arrays are one string; nothing here is made of bytes.
      if (Array.isArray(value))
        features.set(
          'elements',
          value.flatMap((item) => referenceTo(item) ?? []),
        );
    } else if (key.startsWith('%') || value === null) continue;
    else if (key.startsWith('@')) {
      const reference = referenceTo(value);
      if (!reference) throw new Problem('cas-field', { field: key });
      features.set(key.slice(1), reference);
      // Offsets as anchors and numbers that JSON cannot write.
    } else if (isScalar(value)) features.set(key.replace(/^[\^#]/, ''), value);
  }
  return features;
}

const referenceTo = (value: unknown): CasReference | undefined =>
  typeof value === 'number' || typeof value === 'string' ? { reference: String(value) } : undefined;

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function fieldsOf(value: unknown, field: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Problem('cas-field', { field });
  }
  return new Map(Object.entries(value));
}

function listOf(value: unknown, field: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Problem('cas-field', { field });
  return value;
}
