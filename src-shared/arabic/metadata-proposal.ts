import type { Span } from '../text/span.ts';
import { type FoldedText, originalSpan } from './fold.ts';

/** How a piece of metadata was found. */
export const metadataRules = [
  'title-line',
  'file-name',
  'date-line',
  'dateline',
  'published-in',
  'site-name',
  'source-line',
  'more-from',
  'lead',
  'byline-cue',
  'place-and-name',
  'name-beside-date',
] as const;
export type MetadataRule = (typeof metadataRules)[number];

/** How sure a proposal is. */
export type Confidence = 'high' | 'medium' | 'low';

/** One guess at a piece of an article's metadata. */
export interface MetadataProposal {
  /** As it is written; an ISO day for the date. */
  readonly value: string;
  /** Where it stands in the text, UTF-16; null where it comes from the file's name. */
  readonly span: Span | null;
  readonly rule: MetadataRule;
  readonly confidence: Confidence;
}

/** A line of the text and the same line folded. */
export interface FoldedLine {
  readonly text: string;
  readonly start: number;
  readonly folded: FoldedText;
}

/** The guess that a stretch of a folded line is a name, as it is written there, without the spaces and signs around it; none where nothing is left. */
export function nameIn(
  line: FoldedLine,
  part: Span,
  rule: MetadataRule,
  confidence: Confidence,
): MetadataProposal[] {
  const piece = line.folded.text.slice(part.start, part.end);
  const name = /[\p{L}\p{N}(].*[\p{L}\p{N})]/u.exec(piece);
  if (!name) return [];
  const start = part.start + name.index;
  const inLine = originalSpan(line.folded, { start, end: start + name[0].length });
  const span = { start: line.start + inLine.start, end: line.start + inLine.end };
  return [{ value: line.text.slice(inLine.start, inLine.end), span, rule, confidence }];
}

/** Where `part` stands in the folded line. */
export function partOf(line: FoldedLine, part: string): Span {
  const start = Math.max(0, line.folded.text.lastIndexOf(part));
  return { start, end: start + part.length };
}
