import type { Span } from '../../../src-shared/text/span.ts';
import type { TsvSentence } from './sentences.ts';

/** A row of the file: a token, or a part of one, which has a number after a point. */
export interface Unit extends Span {
  readonly name: string;
}

/** The units of a file, of which parts of tokens are made as annotations need them. */
export interface Units {
  /**
   * The units that cover the span together, which begins and ends with the first and the last of them; none where nothing of a token lies in it.
   * One that covers nothing (start = end) has a unit that covers nothing, at the token's edge.
   */
  place(span: Span): readonly Unit[];
  /** All rows of a sentence, in order. */
  rowsOf(sentence: number): readonly Unit[];
}

/** Readers know one digit after the point only: INCEpTION's breaks at the tenth part of a token. */
const mostParts = 9;

/** The units of sentences; what cannot be a part any more is widened to its token. */
export function unitsOf(sentences: readonly TsvSentence[]): Units {
  const bySentence = sentences.map((sentence, at) =>
    sentence.tokens.map((token, index): Unit => ({ ...token, name: `${at + 1}-${index + 1}` })),
  );
  const tokens = bySentence.flat();
  const parts = new Map<string, Unit[]>();
  const partOf = (token: Unit, span: Span): Unit => {
    if (span.start === token.start && span.end === token.end) return token;
    const known = parts.get(token.name) ?? [];
    const same = known.find(({ start, end }) => start === span.start && end === span.end);
    if (same) return same;
    if (known.length >= mostParts) return token;
    const part = { ...span, name: `${token.name}.${known.length + 1}` };
    parts.set(token.name, [...known, part]);
    return part;
  };
  return {
    place({ start, end }) {
      if (start === end) {
        const token = tokens.find((each) => each.end >= start) ?? tokens.at(-1);
        const at = token && Math.max(token.start, Math.min(start, token.end));
        const part = token && at !== undefined ? partOf(token, { start: at, end: at }) : undefined;
        return part && part !== token ? [part] : [];
      }
      const first = firstEndingAfter(tokens, start);
      const units: Unit[] = [];
      for (let index = first; index < tokens.length; index++) {
        const token = tokens[index];
        if (!token || token.start >= end) break;
        units.push(partOf(token, { start: Math.max(start, token.start), end: Math.min(end, token.end) }));
      }
      return units;
    },
    rowsOf: (sentence) =>
      (bySentence[sentence] ?? []).flatMap((token) => [token, ...(parts.get(token.name) ?? [])]),
  };
}

/** Tokens lie in the order of the text: halving finds the first that the span can touch. */
function firstEndingAfter(tokens: readonly Span[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
