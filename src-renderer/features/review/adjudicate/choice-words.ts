import { wordsOf } from '../../../../src-shared/arabic/words.ts';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { isolated, type Text } from '../../../ui/use-text.ts';
import {
  attributeOf,
  definitionsFor,
  linkAttributes,
  partyOf,
  type ValueGround,
} from '../disagreements/compare/values.ts';
import { quoteOfAnnotation } from '../disagreements/item.ts';
import { labelLook } from '../disagreements/label-look.ts';
import { extentOf } from '../disagreements/passage/passage-window.ts';

/** Longest piece of the text that a button quotes, in code units. */
const longestQuote = 60;

/** What tells a version from the others, for the button that takes it: its label, and where it begins or ends otherwise. */
export function choiceWords(
  annotation: Annotation,
  others: readonly Annotation[],
  ground: ValueGround,
  text: Text,
): string {
  const label = labelLook(ground.codebook, annotation).name[ground.language];
  if (annotation.layer === 'stance') {
    const party = (role: 'holder' | 'target') => partyOf(annotation, role, ground) || '–';
    return text('adjudicate.choice.stance', {
      label,
      holder: isolated(shortened(party('holder'))),
      target: isolated(shortened(party('target'))),
    });
  }
  return placeWords() ?? saidWords();

  function placeWords(): string | null {
    const own = extentOf(annotation.spans.filter(({ role }) => role !== 'cue'));
    const rest = others.flatMap((other) => extentOf(other.spans.filter(({ role }) => role !== 'cue')) ?? []);
    if (!own || rest.length === 0) return null;
    const startsElsewhere = rest.some(({ start }) => start !== own.start);
    const endsElsewhere = rest.some(({ end }) => end !== own.end);
    const words = wordsOf(ground.text);
    const edge = (word: { start: number; end: number } | null, fallback: string): string =>
      isolated(
        word ? ground.text.slice(Math.max(own.start, word.start), Math.min(own.end, word.end)) : fallback,
      );
    const quote = isolated(shortened(quoteOfAnnotation(ground.text, annotation)));
    const first = edge(words.at(own.start), quote);
    const last = edge(words.at(own.end - 1), quote);
    if (startsElsewhere && endsElsewhere) return text('adjudicate.choice.whole', { label, quote });
    if (endsElsewhere) return text('adjudicate.choice.until', { label, word: last });
    if (startsElsewhere) return text('adjudicate.choice.from', { label, word: first });
    return null;
  }

  /** The same place: the label alone, or with what else is said otherwise. */
  function saidWords(): string {
    if (others.some((other) => other.label !== annotation.label)) return label;
    const speaker = partyOf(annotation, 'claimant', ground);
    if (others.some((other) => partyOf(other, 'claimant', ground) !== speaker)) {
      return text('adjudicate.choice.said', {
        label,
        name: text('link.role.claimant'),
        value: isolated(speaker || '–'),
      });
    }
    const definition = definitionsFor(ground.codebook, annotation).find(
      ({ id }) =>
        !linkAttributes.has(id) &&
        others.some((other) => attributeOf(other, id, ground) !== attributeOf(annotation, id, ground)),
    );
    if (!definition) {
      const quote = isolated(shortened(quoteOfAnnotation(ground.text, annotation)));
      return others.length === 0 ? text('adjudicate.choice.whole', { label, quote }) : label;
    }
    const value = isolated(attributeOf(annotation, definition.id, ground) || '–');
    return text('adjudicate.choice.said', { label, name: definition.name[ground.language], value });
  }
}

const shortened = (words: string): string =>
  words.length <= longestQuote ? words : `${words.slice(0, longestQuote).trimEnd()}…`;
