import { fold } from '../arabic/fold.ts';
import { procliticCuts } from '../arabic/proclitics.ts';
import type { Span } from '../text/span.ts';
import { readTagsAmong } from './read-tags.ts';
import type { TagModel } from './tag-model.ts';
import { trainTagModel } from './train-tags.ts';

/** How often a folded word is written by itself in the texts at hand. */
export type TimesWritten = (word: string) => number;

/** A written word at which a mention begins, and where in it; UTF-16 offsets of `text`. */
export interface MentionBeginning {
  readonly text: string;
  readonly word: Span;
  readonly start: number;
  readonly label: string;
}

// No proclitic of more than two letters is ever cut off.
const tagCount = 3;

/** Learns after how many letters of its first word a mention begins, from mentions that people made. */
export function trainFirstCuts(beginnings: readonly MentionBeginning[], times: TimesWritten): TagModel {
  const sequences = beginnings.flatMap((beginning) => {
    const cut = [beginning.word.start, ...offersOf(beginning)].indexOf(beginning.start);
    if (cut < 0) return [];
    const letters = lettersBefore(beginning, beginning.start);
    return [{ features: [featuresOf(beginning, times)], tags: [letters] }];
  });
  return trainTagModel(sequences, { tagCount, mayFollow: () => true, passes: 10, seed: 1 });
}

/** Where a mention that begins at this word is likeliest to begin: at the word or after a proclitic. */
export function firstCutOf(
  model: TagModel,
  beginning: Omit<MentionBeginning, 'start'>,
  times: TimesWritten,
): number {
  const starts = [beginning.word.start, ...offersOf(beginning)];
  const letters = starts.map((start) => lettersBefore(beginning, start));
  const likeliest = readTagsAmong(model, featuresOf(beginning, times), letters);
  return starts[letters.indexOf(likeliest)] ?? beginning.word.start;
}

const offersOf = ({ text, word }: Omit<MentionBeginning, 'start'>): number[] => procliticCuts(text, word);

const lettersBefore = ({ text, word }: Omit<MentionBeginning, 'start'>, start: number): number =>
  Math.min(tagCount - 1, fold(text.slice(word.start, start)).text.length);

function featuresOf(beginning: Omit<MentionBeginning, 'start'>, times: TimesWritten): string[] {
  const { text, word, label } = beginning;
  const written = fold(text.slice(word.start, word.end)).text;
  const wholeTimes = times(written);
  const offers = offersOf(beginning).flatMap((start) => {
    const letters = lettersBefore(beginning, start);
    const remainder = fold(text.slice(start, word.end)).text;
    const remainderTimes = times(remainder);
    return [
      `offer ${letters}`,
      `offer ${letters} ${written.slice(0, letters)}`,
      `offer ${letters} article=${remainder.startsWith('ال')}`,
      `offer ${letters} alone=${remainderTimes > 0}`,
      `offer ${letters} more=${remainderTimes > wholeTimes}`,
      `offer ${letters} most=${remainderTimes > 4 * wholeTimes}`,
    ];
  });
  return ['always', `word=${written}`, `label=${label}`, `whole=${wholeTimes > 1}`, ...offers];
}
