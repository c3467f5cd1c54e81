import type { Span } from '../text/span.ts';
import { spanContains, spansOverlap } from '../text/span.ts';
import { type PossibleSpeaker, speakerOf } from './claim-speaker.ts';
import { quotationsOf } from './quotations.ts';
import { type ReportingCue, reportingCuesOf } from './reporting-cues.ts';
import { sentencesOf } from './sentences.ts';

/** How what is said is given: in quotation marks, in the reporter's words, partly the one and partly the other, without a reporting word. */
export type Attribution = 'direct' | 'indirect' | 'mixed' | 'narrated';

/** What a claim seems to consist of: an offer that a person confirms. UTF-16. */
export interface ClaimProposal {
  readonly content: Span;
  readonly cue: Span | null;
  /** Id of the mention that seems to be the speaker. */
  readonly speaker: string | null;
  readonly attribution: Attribution;
}

/** What may be offered as a claim at a caret. */
export type ContentKind = 'quotation' | 'reported' | 'sentence';

/**
 * The contents that a claim at `caret` may have, the likeliest first: the quotation around it, what a reporting word in its sentence
 * reports (from «أن», «إن» or the colon to the next reporting word or the sentence's end), the whole sentence.
 */
export function contentsAt(text: string, caret: number): readonly { kind: ContentKind; content: Span }[] {
  const quotation = quotationsOf(text).find(
    ({ start, end, confidence }) => start <= caret && caret <= end && confidence !== 'low',
  );
  const sentence = sentenceAt(text, caret);
  const contents: { kind: ContentKind; content: Span }[] = [];
  const offer = (kind: ContentKind, content: Span | null) => {
    const isNew = content && !contents.some((other) => sameSpan(other.content, content));
    if (content && isNew && content.start < content.end) contents.push({ kind, content });
  };
  if (quotation) offer('quotation', quotation.content);
  if (sentence) {
    offer('reported', reportedIn(text, sentence, caret));
    offer('sentence', withoutEnd(text, sentence));
  }
  return contents;
}

/** Cue, speaker and attribution that fit a content. */
export function claimProposalFor(
  text: string,
  content: Span,
  mentions: readonly PossibleSpeaker[],
): ClaimProposal {
  const sentence = sentenceAround(text, content);
  const cue = cueFor(text, content, sentence);
  const speaker = cue && speakerOf(text, cue, content, sentence, mentions);
  return {
    content,
    cue: cue && { start: cue.start, end: cue.end },
    speaker: speaker?.id ?? null,
    attribution: attributionOf(text, content, cue !== null),
  };
}

/** Told from the quotation marks around and within the content and from whether there is a reporting word at all. */
export function attributionOf(text: string, content: Span, hasCue: boolean): Attribution {
  const quotations = quotationsOf(text).filter((quotation) => spansOverlap(quotation, content));
  if (quotations.some((quotation) => spanContains(quotation, content))) return 'direct';
  if (quotations.length > 0 && hasCue) return 'mixed';
  return hasCue ? 'indirect' : 'narrated';
}

/** As far as a reporting word may stand from what it reports, in UTF-16 code units. */
const farthestCue = 320;

/** The last reporting word before the content in its paragraph, or else the first after it in its sentence. */
function cueFor(text: string, content: Span, sentence: Span): ReportingCue | null {
  const from = Math.max(text.lastIndexOf('\n', content.start - 1) + 1, content.start - farthestCue);
  const cues = reportingCuesOf(text.slice(from, sentence.end)).map((cue) => ({
    ...cue,
    start: cue.start + from,
    end: cue.end + from,
  }));
  const before = cues.filter(({ end }) => end <= content.start);
  const inSentence = before.filter(({ start }) => start >= sentence.start);
  const after = cues.find(({ start }) => start >= content.end);
  return inSentence.at(-1) ?? after ?? before.at(-1) ?? null;
}

/** The sentence of the caret, or null on an empty line. */
function sentenceAt(text: string, caret: number): Span | null {
  const lineStart = text.lastIndexOf('\n', caret - 1) + 1;
  const lineBreak = text.indexOf('\n', caret);
  const sentences = sentencesOf(text.slice(lineStart, lineBreak < 0 ? text.length : lineBreak));
  const found = sentences.find(({ end }) => caret - lineStart <= end) ?? sentences.at(-1);
  return found ? { start: found.start + lineStart, end: found.end + lineStart } : null;
}

/** From the beginning of the sentence in which the content begins to the end of the one in which it ends. */
function sentenceAround(text: string, content: Span): Span {
  const first = sentenceAt(text, content.start);
  const last = sentenceAt(text, content.end);
  return {
    start: Math.min(first?.start ?? content.start, content.start),
    end: Math.max(last?.end ?? content.end, content.end),
  };
}

const subordinator = /(?<![\p{L}\p{M}])(?:ب?[أإا]نّ?َ?\s+|[أإا]ن(?=[ّه]))|:\s*/u;

function reportedIn(text: string, sentence: Span, caret: number): Span | null {
  const cues = reportingCuesOf(text.slice(sentence.start, sentence.end)).map(({ start, end }) => ({
    start: start + sentence.start,
    end: end + sentence.start,
  }));
  // The word the caret stands in or after; at the sentence's beginning its first.
  const index = Math.max(
    0,
    cues.findLastIndex(({ start }) => start <= caret),
  );
  const cue = cues[index];
  if (!cue) return null;
  const end = cues[index + 1]?.start ?? sentence.end;
  const match = subordinator.exec(text.slice(cue.end, end));
  if (!match) return null;
  return withoutEnd(text, { start: cue.end + match.index + match[0].length, end });
}

/** Without the punctuation, the conjunction and the spaces that lead on to what follows. */
function withoutEnd(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  return { start, end: start + piece.replace(/[\s،,؛;.!؟?…]+[وف]?$/u, '').length };
}

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
