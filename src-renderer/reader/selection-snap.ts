import { type CutEvidence, rankedProcliticCuts } from '../../src-shared/arabic/proclitic-ranking.ts';
import type { Words } from '../../src-shared/arabic/words.ts';
import type { SnapMode } from '../../src-shared/model/preferences.ts';
import { type Graphemes, isFormatControlAt } from '../../src-shared/text/graphemes.ts';
import type { Span } from '../../src-shared/text/span.ts';
import { trimOuter, trimSpace } from './trim-span.ts';

/** The text a selection is made in. */
export interface SnapGround {
  readonly text: string;
  readonly graphemes: Graphemes;
  readonly words: Words;
}

/** One way to understand a selection. `cut` is the proclitic that stays outside, just before `span`. UTF-16. */
export interface SnapStep {
  readonly mode: SnapMode;
  readonly span: Span;
  readonly cut: Span | null;
  /** True where the person cut this written form so before. */
  readonly isEarlierChoice?: boolean;
}

/**
 * The ways to understand a raw selection (or a caret inside a word), as one key steps through them: the whole written words by the
 * default boundary rule, the same after each proclitic the first word may begin with (ranked by what is known), and the chosen
 * characters themselves. Every span is one the store accepts;
 * the list is empty where there is nothing to tag.
 */
export function snapSteps(raw: Span, ground: SnapGround, evidence: CutEvidence): readonly SnapStep[] {
  const word = wholeWords(raw, ground);
  const character = exactCharacters(raw, ground);
  const steps: SnapStep[] = [];
  if (word) steps.push({ mode: 'word', span: word, cut: null }, ...procliticSteps(word, ground, evidence));
  if (character) steps.push({ mode: 'character', span: character, cut: null });
  return steps;
}

/**
 * The step that a new selection begins with. After a proclitic is never cut unasked, only where the person cut this written form so
 * before: «بريطانيا» begins with a letter that is a proclitic, and «ليمان» is a word, too.
 */
export function firstStep(steps: readonly SnapStep[], mode: SnapMode): number {
  const index = steps.findIndex((step) => step.mode === mode && (step.cut === null || step.isEarlierChoice));
  return Math.max(index, 0);
}

function wholeWords(raw: Span, { text, words, graphemes }: SnapGround): Span | null {
  if (raw.start === raw.end) return words.at(raw.start);
  const core = trimOuter(text, graphemes.cover(raw));
  if (core.start === core.end) return null;
  const first = words.at(core.start);
  const last = words.at(graphemes.previous(core.end));
  const start = first && first.end > core.start ? first.start : core.start;
  const end = last && last.end > core.end ? last.end : core.end;
  return graphemes.cover({ start, end });
}

function exactCharacters(raw: Span, { text, graphemes }: SnapGround): Span | null {
  const trimmed = trimSpace(text, graphemes.cover(raw));
  const covered = graphemes.cover(trimmed);
  const usable = covered.start < covered.end && !isFormatControlAt(text, covered.start);
  return usable ? covered : null;
}

function procliticSteps(span: Span, { text, words }: SnapGround, evidence: CutEvidence): SnapStep[] {
  const first = words.at(span.start);
  if (!first || first.start !== span.start) return [];
  return rankedProcliticCuts(text, first, evidence)
    .filter(({ start }) => start < span.end && !isFormatControlAt(text, start))
    .map(({ start, reason }) => ({
      mode: 'proclitic',
      span: { start, end: span.end },
      cut: { start: first.start, end: start },
      isEarlierChoice: reason === 'earlier-choice',
    }));
}
