import { paragraphIndexAt, paragraphsOf } from '../text/paragraphs.ts';
import type { Span } from '../text/span.ts';
import type { ReportingCue } from './reporting-cues.ts';

/** An entity mention that may be somebody who speaks. */
export interface PossibleSpeaker {
  readonly id: string;
  readonly label: string;
  readonly spans: readonly Span[];
}

/** Labels of the default codebook whose mentions can speak. */
const speakingLabels: ReadonlySet<string> = new Set(['PER', 'ORG', 'OCC', 'GPE', 'NORP']);

/** Labels of the default codebook whose mentions never say or hold anything: dates and quantities. */
export const silentLabels: ReadonlySet<string> = new Set(['DTM', 'NUM']);

/**
 * Who seems to speak, or null. The mentions that can speak are looked through in this order, and the first place that has any decides:
 * after a verb or a phrase, what stands between it and the words reported (the subject follows its verb in Arabic); before the cue in
 * its sentence («الوزير قال»، «…، مؤكدةً»), which for a participle comes first; after it in the rest of the sentence; before it in its
 * paragraph and at last in the paragraph before (the subject that is not written: «وأضافت أن»). In a place the nearest person wins; where
 * no person is named the nearest of the others, the longest where one lies in another. Offsets UTF-16; `content` is what is reported,
 * where that is known.
 */
export function speakerOf(
  text: string,
  cue: ReportingCue,
  content: Span | null,
  sentence: Span,
  mentions: readonly PossibleSpeaker[],
): PossibleSpeaker | null {
  const able = mentions
    .filter(({ label }) => speakingLabels.has(label))
    .map((mention) => ({ mention, ...extentOf(mention.spans) }))
    // What is said names people too: none of them says it.
    .filter(({ start }) => !content || start < content.start || start >= content.end);
  const paragraphs = paragraphsOf(text);
  const index = paragraphIndexAt(paragraphs, cue.start);
  const paragraph = paragraphs[index] ?? sentence;
  const previous = paragraphs
    .slice(0, index)
    .findLast(({ start, end }) => text.slice(start, end).trim() !== '');

  const frameEnd =
    content && content.start >= cue.end ? content.start : subordinateAt(text, cue.end, sentence.end);
  const frame = { place: { start: cue.end, end: frameEnd }, side: 'after' } as const;
  const before = { place: { start: sentence.start, end: cue.start }, side: 'before' } as const;
  const rest = { place: { start: cue.end, end: sentence.end }, side: 'after' } as const;
  const earlier = [paragraph, ...(previous ? [previous] : [])].map(
    ({ start }) => ({ place: { start, end: cue.start }, side: 'before' }) as const,
  );
  const order =
    cue.kind === 'participle' ? [before, ...earlier, frame, rest] : [frame, before, rest, ...earlier];
  for (const { place, side } of order) {
    const found = able.filter(({ start, end }) => start >= place.start && end <= place.end);
    const [nearest] = found.sort((a, b) =>
      side === 'after' ? a.start - b.start || b.end - a.end : b.end - a.end || a.start - b.start,
    );
    const person = found.find(({ mention }) => mention.label === 'PER');
    if (nearest) return (person ?? nearest).mention;
  }
  return null;
}

/** Where what is reported begins: at «أن», «إن» or a colon or quotation mark; at the end where none of them is there. */
function subordinateAt(text: string, from: number, to: number): number {
  const match = /[:«»"“”]|(?<![\p{L}\p{M}])ب?[أإا]نّ?َ?(?![\p{L}\p{M}])/u.exec(text.slice(from, to));
  return match ? from + match.index : to;
}

const extentOf = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});
