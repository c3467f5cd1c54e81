import { dictionaryOf, findInDictionary } from './mention-dictionary.ts';
import { type MarkedArticle, suggestMentions, trainMentionTagger } from './mention-tagger.ts';
import type { LabelledSpan } from './mention-tags.ts';

/** Of one label: how many suggestions had exactly a marked span and its label, how many there were, and how many were marked. */
export interface LabelScore {
  readonly label: string;
  readonly right: number;
  readonly suggested: number;
  readonly marked: number;
}

/** How the tagger and, beside it, the bare dictionary of forms do on articles that they have not learned from. */
export interface HeldOutScores {
  readonly tagger: readonly LabelScore[];
  readonly dictionary: readonly LabelScore[];
}

/**
 * Leaves out every `parts`-th article in turn, learns from the rest and compares what is suggested for those left out with what was marked.
 * With as many parts as articles this is leave-one-out. `onPass` hears of each pass of all these trainings and may throw to end them.
 */
export function scoreHeldOut(
  articles: readonly MarkedArticle[],
  parts: number,
  onPass?: (done: number, total: number) => void,
): HeldOutScores {
  const tagger = createTally();
  const dictionary = createTally();
  for (let part = 0; part < parts; part++) {
    const known = articles.filter((_, index) => index % parts !== part);
    const left = articles.filter((_, index) => index % parts === part);
    const learned = trainMentionTagger(
      known,
      onPass && ((done, total) => onPass(part * total + done, parts * total)),
    );
    const entries = dictionaryOf(
      known.flatMap(({ text, mentions }) =>
        mentions.map(({ start, end, label }) => ({ quote: text.slice(start, end), label })),
      ),
    );
    for (const { text, readable, mentions } of left) {
      tagger.add(suggestMentions(learned, text, readable), mentions);
      dictionary.add(findInDictionary(entries, text, readable), mentions);
    }
  }
  return { tagger: tagger.scores(), dictionary: dictionary.scores() };
}

function createTally() {
  const counts = new Map<string, { right: number; suggested: number; marked: number }>();
  const of = (label: string) => {
    const known = counts.get(label) ?? { right: 0, suggested: 0, marked: 0 };
    counts.set(label, known);
    return known;
  };
  const same = (a: LabelledSpan, b: LabelledSpan) =>
    a.start === b.start && a.end === b.end && a.label === b.label;
  return {
    add(suggested: readonly LabelledSpan[], marked: readonly LabelledSpan[]): void {
      for (const span of marked) of(span.label).marked++;
      for (const span of suggested) {
        of(span.label).suggested++;
        if (marked.some((other) => same(span, other))) of(span.label).right++;
      }
    },
    scores: (): LabelScore[] =>
      [...counts].map(([label, count]) => ({ label, ...count })).sort((a, b) => (a.label < b.label ? -1 : 1)),
  };
}
