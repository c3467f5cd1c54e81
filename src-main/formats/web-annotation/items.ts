import { atPlace } from '../at-place.ts';
import type { JsonValue } from '../json-values.ts';
import { type Fields, listOf, objectIn, objectsIn, stringIn } from './json-fields.ts';
import { isRecogito, recogitoAnnotation } from './recogito.ts';
import { type Targets, targetsIn } from './segments.ts';

/** One annotation of a file, whichever program wrote it. */
export interface WebAnnotation {
  /** Where it stands in its file, and from which line on. */
  readonly place: string;
  readonly line: number;
  /** Its IRI. */
  readonly id: string | undefined;
  readonly fields: Fields;
  readonly bodies: readonly unknown[];
  readonly targets: Targets;
}

interface AnnotationItems {
  readonly annotations: readonly WebAnnotation[];
  /** What a collection of ours says of its article. */
  readonly article: Fields | undefined;
  /** Things of other types, which are none. */
  readonly others: number;
}

interface Place {
  readonly place: string;
  readonly line: number;
}

/**
 * The annotations of a file: single ones, lists, collections and pages, and what the web interfaces of Hypothesis and Recogito give. Throws
 * what is wrong with one, with its place.
 */
export function annotationItems(values: readonly JsonValue[]): AnnotationItems {
  const annotations: WebAnnotation[] = [];
  let article: Fields | undefined;
  let others = 0;
  const take = (value: unknown, where: Place, depth = 0): void => {
    const fields = objectIn(value);
    const inner = fields && depth < deepestCollection ? contentOf(fields) : undefined;
    if (fields && inner) {
      article ??= objectIn(fields.article);
      for (const { items, name } of inner) {
        items.forEach((item, index) => {
          take(
            item,
            {
              ...where,
              place: joined(where.place, Array.isArray(fields[name]) ? `${name}[${index}]` : name),
            },
            depth + 1,
          );
        });
      }
    } else if (fields && isRecogito(fields)) {
      for (const each of recogitoAnnotation(fields)) annotations.push(annotationOf(each, where));
    } else if (fields && isAnnotation(fields)) annotations.push(annotationOf(fields, where));
    else others++;
  };
  for (const { value, line, place = '' } of values) take(value, { place, line });
  return { annotations, article, others };
}

/** A collection has pages, and pages have items; what is deeper is none. */
const deepestCollection = 8;

const joined = (outer: string, inner: string): string => (outer === '' ? inner : `${outer}.${inner}`);

/** The lists in what holds annotations; undefined for what is none itself. */
function contentOf(fields: Fields) {
  const names = ['items', 'rows', '@graph', 'annotations'].filter((name) => Array.isArray(fields[name]));
  const first = objectsIn(fields.first);
  if ('target' in fields || (names.length === 0 && first.length === 0 && !isHolder(fields))) return undefined;
  return [
    ...names.map((name) => ({ name, items: listOf(fields[name]) })),
    ...(first.length > 0 ? [{ name: 'first', items: first }] : []),
  ];
}

const isHolder = ({ type }: Fields): boolean =>
  listOf(type).some((each) => each === 'AnnotationCollection' || each === 'AnnotationPage');

const isAnnotation = (fields: Fields): boolean =>
  'target' in fields &&
  (fields.type === undefined ||
    listOf(fields.type).some((type) => type === 'Annotation' || type === 'oa:Annotation'));

function annotationOf(fields: Fields, where: Place): WebAnnotation {
  return atPlace(
    where.place,
    () => {
      // Programs' own names for what the model calls bodies: Hypothesis gives tags and a text.
      const tags = listOf(fields.tags).map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }));
      const text = [...listOf(fields.text), ...listOf(fields.bodyValue)]
        .filter((value) => typeof value === 'string' && value !== '')
        .map((value) => ({ type: 'TextualBody', value }));
      return {
        ...where,
        id: stringIn(fields, 'id'),
        fields,
        bodies: [...listOf(fields.body), ...tags, ...text],
        targets: targetsIn(fields.target),
      };
    },
    { line: where.line },
  );
}
