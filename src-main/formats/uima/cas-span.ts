import { Problem } from '../../../src-shared/model/problem.ts';
import type { Span } from '../../../src-shared/text/span.ts';
import { type Cas, type CasStructure, numberIn } from './cas.ts';

/** Where the structure stands, undefined for one that is no annotation. Throws `span-outside-text`, and `span-inside-character` within a surrogate pair. */
export function spanOf(cas: Cas, structure: CasStructure): Span | undefined {
  const start = numberIn(structure, 'begin');
  const end = numberIn(structure, 'end');
  if (start === undefined || end === undefined) return undefined;
  const { length } = cas.text;
  const place = `${structure.type} ${structure.id}`;
  const isOffset = (offset: number) => Number.isInteger(offset) && offset >= 0 && offset <= length;
  if (!isOffset(start) || !isOffset(end) || end < start) {
    throw new Problem('span-outside-text', { start, end, length, place });
  }
  if (splitsPair(cas.text, start) || splitsPair(cas.text, end)) {
    throw new Problem('span-inside-character', { start, end, place });
  }
  return { start, end };
}

/** The same for a structure that is nothing without its place; throws `cas-field`. */
export function requireSpan(cas: Cas, structure: CasStructure): Span {
  const span = spanOf(cas, structure);
  if (!span) throw new Problem('cas-field', { field: 'begin', value: structure.type });
  return span;
}

const splitsPair = (text: string, offset: number): boolean =>
  offset > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
