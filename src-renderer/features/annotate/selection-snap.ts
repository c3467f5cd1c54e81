import { procliticCuts } from '../../../src-shared/arabic/proclitics.ts';
import type { Words } from '../../../src-shared/arabic/words.ts';
import type { SnapMode } from '../../../src-shared/model/preferences.ts';
import { type Graphemes, isFormatControlAt } from '../../../src-shared/text/graphemes.ts';
import type { Span } from '../../../src-shared/text/span.ts';
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
}

/** What is known of a written word when its proclitics are ranked. */
export interface ProcliticKnowledge {
  /** What the person took as the name when they last cut this written form; undefined where they never did. */
  chosen(writtenForm: string): string | undefined;
  /** True where this form also occurs as a word by itself. */
  occursAlone(form: string): boolean;
}

/**
 * The ways to understand a raw selection (or a caret inside a word), as one key steps through them: the whole written words by the
 * default boundary rule, the same after each proclitic the first word may begin with (the person's earlier choice first, then
 * forms that occur alone, then the longest proclitic), and the chosen characters themselves. Every span is one the store accepts;
 * the list is empty where there is nothing to tag.
 */
export function snapSteps(raw: Span, ground: SnapGround, knowledge: ProcliticKnowledge): readonly SnapStep[] {
  const word = wholeWords(raw, ground);
  const character = exactCharacters(raw, ground);
  const steps: SnapStep[] = [];
  if (word) steps.push({ mode: 'word', span: word, cut: null }, ...procliticSteps(word, ground, knowledge));
  if (character) steps.push({ mode: 'character', span: character, cut: null });
  return steps;
}

/**
 * The step that a new selection begins with. After a proclitic is never cut unasked unless the rest is known to be a word or the
 * person cut this form before: «بريطانيا» begins with a letter that is a proclitic.
 */
export function firstStep(
  steps: readonly SnapStep[],
  mode: SnapMode,
  text: string,
  knowledge: ProcliticKnowledge,
): number {
  const index = steps.findIndex((step) => step.mode === mode && isSafe(step, text, knowledge));
  return Math.max(index, 0);
}

function isSafe({ cut, span }: SnapStep, text: string, knowledge: ProcliticKnowledge): boolean {
  if (!cut) return true;
  const rest = text.slice(cut.end, span.end).split(/\s/u, 1)[0] ?? '';
  return knowledge.occursAlone(rest) || knowledge.chosen(text.slice(cut.start, cut.end) + rest) === rest;
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

function procliticSteps(span: Span, { text, words }: SnapGround, knowledge: ProcliticKnowledge): SnapStep[] {
  const first = words.at(span.start);
  if (!first || first.start !== span.start) return [];
  const written = text.slice(first.start, first.end);
  const rank = (cut: number): number => {
    const rest = text.slice(cut, first.end);
    if (knowledge.chosen(written) === rest) return 0;
    return knowledge.occursAlone(rest) ? 1 : 2;
  };
  return procliticCuts(text, first)
    .filter((cut) => cut < span.end && !isFormatControlAt(text, cut))
    .sort((a, b) => rank(a) - rank(b))
    .map((cut) => ({
      mode: 'proclitic',
      span: { start: cut, end: span.end },
      cut: { start: first.start, end: cut },
    }));
}
