import type { LabelScore } from './held-out.ts';

/** Below this precision on held-out articles nothing is suggested unasked: more than every second suggestion would have to be rejected. */
export const lowestPrecision = 0.5;

/** With fewer suggestions on held-out articles than this their precision says nothing. */
export const fewestToJudge = 5;

/** Of one label: what the tagger and the plain dictionary did on articles they had not learned from, and which of them helps. */
export interface JudgedLabel {
  readonly label: string;
  readonly tagger: Tally;
  readonly dictionary: Tally;
  /** The tagger: precise enough, judged by enough, and no worse than the dictionary. */
  readonly taggerHelps: boolean;
  /** The dictionary: precise enough, or not judged by enough. It repeats what people marked, so that it is believed until shown wrong. */
  readonly dictionaryHelps: boolean;
}

type Tally = Omit<LabelScore, 'label'>;

/** Precision, 0 to 1; null where nothing was suggested. */
export const precisionOf = ({ right, suggested }: Tally): number | null =>
  suggested === 0 ? null : right / suggested;

/** Each label that was marked or suggested, in the order of their ids. */
export function judgedLabels(scores: {
  readonly tagger: readonly LabelScore[];
  readonly dictionary: readonly LabelScore[];
}): JudgedLabel[] {
  const labels = new Set([...scores.tagger, ...scores.dictionary].map(({ label }) => label));
  return [...labels].sort().map((label) => {
    const tagger = tallyOf(scores.tagger, label);
    const dictionary = tallyOf(scores.dictionary, label);
    const precision = precisionOf(tagger) ?? 0;
    const plain = precisionOf(dictionary) ?? 0;
    const isJudged = tagger.suggested >= fewestToJudge;
    const isDictionaryJudged = dictionary.suggested >= fewestToJudge;
    return {
      label,
      tagger,
      dictionary,
      taggerHelps: isJudged && precision >= lowestPrecision && !(isDictionaryJudged && precision < plain),
      dictionaryHelps: !isDictionaryJudged || plain >= lowestPrecision,
    };
  });
}

function tallyOf(scores: readonly LabelScore[], label: string): Tally {
  const { right = 0, suggested = 0, marked = 0 } = scores.find((score) => score.label === label) ?? {};
  return { right, suggested, marked };
}
