import { entryForms } from '../../src-shared/arabic/entry-forms.ts';
import { findFolded, type MatchRule } from '../../src-shared/arabic/find-folded.ts';
import { fold } from '../../src-shared/arabic/fold.ts';
import type { Span } from '../../src-shared/text/span.ts';
import type { ReadHandle } from '../db/handle.ts';
import { entryById } from '../db/registry.ts';
import { type Candidates, candidatesOf } from './search-candidates.ts';

/** More names of one entity than this are not looked for at once. */
const mostPatterns = 50;

/** What to look for, folded: the words themselves, and everything that the entry of the registry is called; null for no entry. */
export function patternsOf(read: ReadHandle, pattern: string, entryId: string | null): string[] {
  const entry = entryId === null ? undefined : entryById(read, entryId)?.entry;
  const forms = entry ? entryForms(entry).map(({ form }) => form) : [];
  return [...new Set([pattern, ...forms])].slice(0, mostPatterns);
}

/** Articles that may have any of the patterns. */
export function candidatesOfAny(read: ReadHandle, patterns: readonly string[]): Candidates {
  const all = patterns.map((pattern) =>
    candidatesOf(read, { terms: [{ kind: 'folded', pattern, prefix: false }], phrase: null }),
  );
  if (all.length === 1 && all[0]) return all[0];
  return {
    keys: [...new Set(all.flatMap(({ keys }) => keys))],
    sure: false,
    complete: all.every(({ complete }) => complete),
  };
}

/** Where any of the patterns stands, in reading order; of those that overlap the longest, and of these the first. */
export function findAny(text: string, patterns: readonly string[], rule: MatchRule): Span[] {
  const folded = fold(text);
  const found = patterns
    .flatMap((pattern) => findFolded(text, pattern, rule, folded))
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Span[] = [];
  for (const span of found) {
    if (!kept.some((other) => span.start < other.end && other.start < span.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}
