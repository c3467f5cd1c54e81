import type { Span } from '../../../src-shared/text/span.ts';
import { type Fields, listOf, objectIn, objectsIn, offsetIn, stringIn } from './json-fields.ts';

/** A stretch of a resource as selectors say it; several are alternatives for the same one. */
export interface Segment {
  /** IRI of the resource, empty where none is named. */
  readonly source: string;
  readonly position: Span | null;
  readonly quote: Quote | null;
  readonly role: unknown;
}

/** What stands there, and what beside it. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What an annotation is of: stretches, and whole things, other annotations among them, by their IRIs. */
export interface Targets {
  readonly segments: readonly Segment[];
  readonly wholes: readonly string[];
}

/** The targets of an annotation, or what a body names alike: one, an array, or a list of the pieces of one. Throws for offsets that are none. */
export function targetsIn(value: unknown, depth = 0): Targets {
  const found = depth > deepestList ? [] : listOf(value).map((each) => targetIn(each, depth));
  return {
    segments: found.flatMap(({ segments }) => segments),
    wholes: found.flatMap(({ wholes }) => wholes),
  };
}

const nothing: Targets = { segments: [], wholes: [] };
const ofMany = /^(?:oa:)?(?:List|Composite|Independents|Choice)$/;

/** Lists within lists are one list; what is deeper is none. */
const deepestList = 8;

function targetIn(value: unknown, depth: number): Targets {
  if (typeof value === 'string') return { segments: [], wholes: [value] };
  const fields = objectIn(value);
  if (!fields) return nothing;
  if (listOf(fields.type).some((type) => typeof type === 'string' && ofMany.test(type))) {
    return targetsIn(fields.items, depth + 1);
  }
  const source = sourceOf(fields);
  const selectors = objectsIn(fields.selector).flatMap(withRefinements);
  if (selectors.length === 0) return source === '' ? nothing : { segments: [], wholes: [source] };
  const position = selectors.map(positionIn).find((each) => each !== null) ?? null;
  const quote =
    selectors.map(({ fields: selector }) => quoteIn(selector)).find((each) => each !== null) ?? null;
  return { segments: [{ source, position, quote, role: fields.role }], wholes: [] };
}

function sourceOf(fields: Fields): string {
  const source = objectIn(fields.source);
  return (source ? stringIn(source, 'id') : stringIn(fields, 'source')) ?? stringIn(fields, 'id') ?? '';
}

interface Selector {
  readonly fields: Fields;
  /** True where its offsets are of another selector's stretch and not of the text. */
  readonly isRelative: boolean;
}

const withRefinements = (fields: Fields): readonly Selector[] => [
  { fields, isRelative: false },
  ...objectsIn(fields.refinedBy).map((inner) => ({ fields: inner, isRelative: true })),
];

const isOf = ({ type }: Fields, wanted: string): boolean =>
  listOf(type).some((each) => each === wanted || each === `oa:${wanted}`);

function positionIn({ fields, isRelative }: Selector): Span | null {
  if (isRelative) return null;
  if (isOf(fields, 'TextPositionSelector')) {
    return { start: offsetIn(fields, 'start'), end: offsetIn(fields, 'end') };
  }
  // RFC 5147: the characters of a plain text.
  const [, start, end] =
    /^#?char=(\d{1,9}),(\d{1,9})/.exec(typeof fields.value === 'string' ? fields.value : '') ?? [];
  return isOf(fields, 'FragmentSelector') && start !== undefined && end !== undefined
    ? { start: Number(start), end: Number(end) }
    : null;
}

function quoteIn(fields: Fields): Quote | null {
  const exact = isOf(fields, 'TextQuoteSelector') ? (stringIn(fields, 'exact') ?? '') : '';
  if (exact === '') return null;
  return { exact, prefix: stringIn(fields, 'prefix') ?? '', suffix: stringIn(fields, 'suffix') ?? '' };
}
