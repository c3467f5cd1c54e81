import { diffArrays } from 'diff';
import type { Span } from '../../../../src-shared/text/span.ts';
import { lineBreak, type WordToken, wordTokens } from './word-tokens.ts';

/** A line of a text with the stretches of words that the other text does not have. UTF-16. */
export interface ComparedLine {
  readonly text: string;
  readonly differences: readonly Span[];
}

/** Lines of both texts that stand beside one another; one side may have none. */
export interface ComparedRow {
  /** Place of the row. */
  readonly place: number;
  readonly earlier: readonly ComparedLine[];
  readonly later: readonly ComparedLine[];
}

// The time grows with the square of what differs: texts with nothing in common would take seconds.
const mostDifferences = 4_000;
const longestMilliseconds = 400;

/**
 * Both texts side by side with the words marked that only one of them has; spelling is folded and punctuation passed over. A new row
 * begins where both have a line break. Null where they differ too much to be compared so.
 */
export function compareTexts(earlier: string, later: string): readonly ComparedRow[] | null {
  const before = wordTokens(earlier);
  const after = wordTokens(later);
  const keys = (tokens: readonly WordToken[]): string[] => tokens.map(({ key }) => key);
  const limits = { maxEditLength: mostDifferences, timeout: longestMilliseconds };
  const changes = diffArrays(keys(before), keys(after), limits);
  if (!changes) return null;
  const rows = [newRow(0)];
  let [here, there] = [0, 0];
  for (const { added, removed, count } of changes) {
    for (let taken = 0; taken < count; taken++) {
      const row = rows.at(-1) ?? newRow(rows.length);
      const left = added ? undefined : before[here++];
      const right = removed ? undefined : after[there++];
      if (left?.key === lineBreak && right) rows.push(newRow(rows.length));
      else {
        if (left) append(row.earlier, left, removed);
        if (right) append(row.later, right, added);
      }
    }
  }
  return rows.map(({ place, earlier: left, later: right }) => ({
    place,
    earlier: left.filter(({ text }) => text !== ''),
    later: right.filter(({ text }) => text !== ''),
  }));
}

/** Both texts side by side as they are, nothing marked. */
export const besideOneAnother = (earlier: string, later: string): readonly ComparedRow[] => [
  { place: 0, earlier: plainLines(earlier), later: plainLines(later) },
];

const plainLines = (text: string): ComparedLine[] =>
  text
    .split(/\s*[\r\n\u2028\u2029]\s*/u)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line, differences: [] }));

interface GrowingLine {
  text: string;
  readonly differences: Span[];
  /** Whether its last word is one that the other text does not have. */
  isDifferent: boolean;
}

const newLine = (): GrowingLine => ({ text: '', differences: [], isDifferent: false });

const newRow = (place: number) => ({ place, earlier: [newLine()], later: [newLine()] });

function append(lines: GrowingLine[], { key, lead, word, tail }: WordToken, isDifferent: boolean): void {
  const line = lines.at(-1);
  if (key === lineBreak || !line) {
    lines.push(newLine());
    return;
  }
  const start = line.text.length + lead.length;
  const end = start + word.length;
  line.text += lead + word + tail;
  if (isDifferent) {
    // Words next to each other are one difference, with what stands between them.
    const last = line.isDifferent ? line.differences.pop() : undefined;
    line.differences.push({ start: last?.start ?? start, end });
  }
  line.isDifferent = isDifferent;
}
