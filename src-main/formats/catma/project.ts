import { Problem } from '../../../src-shared/model/problem.ts';
import type { AnnotatedFile } from '../annotated-file.ts';
import { decodeText } from '../decode-text.ts';
import type { About } from '../foreign-record.ts';
import { type JsonValue, jsonValues } from '../json-values.ts';
import { type Fields, objectIn, objectsIn, stringsIn } from '../web-annotation/json-fields.ts';
import { joined, timeOf } from './values.ts';

/** What the folder of a CATMA project says of a file of annotations in it: `collections/…/annotations/…json`. */
interface CatmaProject {
  /** The file, beside which the documents of the project lie, too. */
  readonly file: AnnotatedFile;
  /** The annotations with tags and properties by their names. Throws `json-damaged` for definitions that are none. */
  named(values: readonly JsonValue[]): Promise<readonly JsonValue[]>;
  /** Title and author of a document. */
  about(document: string): Promise<About | undefined>;
}

const root = '../../..';

/** The project that a file may be in; where it is in none, it is as it is. */
export function catmaProject(file: AnnotatedFile): CatmaProject {
  const definitions = new Map<string, Promise<Definition | undefined>>();
  const definitionOf = (tag: string): Promise<Definition | undefined> => {
    const path = tagPath(tag);
    if (path === undefined) return Promise.resolve(undefined);
    const known = definitions.get(path) ?? readDefinition(file, path);
    definitions.set(path, known);
    return known;
  };
  return {
    file: {
      ...file,
      async sibling(path) {
        const stem = /^([^/\\]+)\.txt$/.exec(path)?.[1];
        const beside = await file.sibling(path);
        return beside || stem === undefined ? beside : file.sibling(`${root}/documents/${stem}/${path}`);
      },
    },
    named: (values) =>
      Promise.all(
        values.map(async (each) => {
          const fields = objectIn(each.value);
          const [body] = objectsIn(fields?.body);
          if (!fields || !body) return each;
          const [tag = ''] = stringsIn(body.tag);
          return { ...each, value: namedAnnotation(fields, body, await definitionOf(tag)) };
        }),
      ),
    async about(document) {
      if (!/^[\w-]+$/.test(document)) return undefined;
      const header = await jsonAt(file, `${root}/documents/${document}/header.json`);
      const { title, author } = objectIn(header?.gitContentInfoSet) ?? {};
      return { ...given('title', title), ...given('author', author) };
    },
  };
}

const given = (field: 'title' | 'author', value: unknown): About =>
  typeof value === 'string' && value.trim() !== '' ? { [field]: value.trim() } : {};

interface Definition {
  readonly name: string;
  /** Names of properties by their ids, those of the program among them. */
  readonly properties: ReadonlyMap<string, string>;
}

/** Where a tag is defined, from the root of its project; a tag within a tag lies in its folder. No path leads out of the tagsets. */
const tagPath = (tag: string): string | undefined =>
  /(?:^|[/_])(tagsets(?:\/[A-Za-z0-9][\w-]*){2,16})\/?$/.exec(tag)?.[1];

async function readDefinition(file: AnnotatedFile, path: string): Promise<Definition | undefined> {
  const fields = await jsonAt(file, `${root}/${path}/propertydefs.json`);
  if (!fields || typeof fields.name !== 'string' || fields.name.trim() === '') return undefined;
  const properties = [fields.systemPropertyDefinitions, fields.userDefinedPropertyDefinitions].flatMap(
    (group) =>
      Object.entries(objectIn(group) ?? {}).flatMap(([id, property]) => {
        const name = objectIn(property)?.name;
        return typeof name === 'string' ? [[id, name] as const] : [];
      }),
  );
  return { name: fields.name, properties: new Map(properties) };
}

async function jsonAt(file: AnnotatedFile, path: string): Promise<Fields | undefined> {
  const bytes = await file.sibling(path);
  if (!bytes) return undefined;
  const [first] = jsonValues(decodeText(bytes).text);
  const fields = objectIn(first?.value);
  if (!fields) throw new Problem('json-damaged', { line: 1 });
  return fields;
}

// Ids of the program's own properties, the same in all its projects.
const systemNames = new Map([
  ['CATMA_54A5F93F-5333-3F0D-92F7-7BD5930DB9E6', 'catma_markuptimestamp'],
  ['CATMA_AB27F1D4-303A-3622-BB2C-72C310D0C1BF', 'catma_markupauthor'],
]);

/** The last part of what looks like an IRI is taken for a name: names themselves may have slashes. */
const asPart = (name: string): string => encodeURIComponent(name);

function namedAnnotation(fields: Fields, body: Fields, definition: Definition | undefined): Fields {
  const properties = objectIn(body.properties) ?? {};
  const nameOf = (id: string): string | undefined => definition?.properties.get(id) ?? systemNames.get(id);
  const withNames = (group: unknown, isUser: boolean): Fields =>
    Object.fromEntries(
      Object.entries(objectIn(group) ?? {}).flatMap(([id, value]) => {
        const name = nameOf(id);
        // What nobody said anything of is written as a list of nothing.
        if (isUser && Array.isArray(value) && value.length === 0) return [];
        return [[name === undefined ? id : isUser ? asPart(name) : name, value]];
      }),
    );
  const system = withNames(properties.system, false);
  const [time] = stringsIn(system.catma_markuptimestamp);
  const created = fields.created ?? (time === undefined ? undefined : timeOf(time));
  return {
    ...fields,
    ...(created !== undefined && { created }),
    body: {
      ...body,
      ...(definition && { tag: asPart(definition.name) }),
      properties: { system, user: withNames(properties.user, true) },
    },
    target: joined(fields.target),
  };
}
