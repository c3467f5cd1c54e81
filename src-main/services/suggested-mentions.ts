import type { Annotation, Attributes } from '../../src-shared/model/annotation.ts';
import { entryAttribute, namesOf } from '../../src-shared/model/registry.ts';
import type { Suggestion } from '../../src-shared/model/suggestion.ts';
import {
  type DictionaryEntry,
  dictionaryOf,
  findInDictionary,
  likelihoodAfter,
} from '../../src-shared/suggestions/mention-dictionary.ts';
import { suggestMentions } from '../../src-shared/suggestions/mention-tagger.ts';
import type { LabelledSpan } from '../../src-shared/suggestions/mention-tags.ts';
import type { Span } from '../../src-shared/text/span.ts';
import { articleText } from '../db/articles.ts';
import type { ReadHandle } from '../db/handle.ts';
import { entriesAt } from '../db/registry.ts';
import { linkedByForm } from '../db/registry-list.ts';
import { latestMentions, registryForms } from '../db/suggestions.ts';
import type { Owned } from './annotate.ts';
import type { Learned } from './suggestions.ts';

/** What is known of an article when something is suggested in it; `own` are the annotator's own annotations of it. */
export interface SuggestionGround extends Owned {
  readonly text: string;
  readonly readable: readonly Span[];
  readonly own: readonly Annotation[];
}

/** A mention that one source found. */
export interface FoundMention extends LabelledSpan, Pick<Suggestion, 'source' | 'confidence'> {
  readonly attributes?: Attributes;
  readonly entryName?: string | null;
}

/** Most marks that the dictionary is made of, the latest: those of some hundred articles, read in milliseconds whenever it is asked. */
const mostDictionaryMentions = 3_000;
/** Most names looked for; a registry of more is found through what is linked to it. */
const mostRegistryForms = 20_000;

/** What the annotator marked in the article, where its words stand again. */
export function repeatedMentions({ text, readable, own }: SuggestionGround): FoundMention[] {
  const marked = own.flatMap(({ layer, label, spans }) =>
    layer === 'entity' && spans.length === 1
      ? spans.map(({ start, end }) => ({ quote: text.slice(start, end), label }))
      : [],
  );
  return foundIn(dictionaryOf(marked), 'repeated', { text, readable });
}

/** What was marked in other articles of the project, by whomever. */
export function dictionaryMentions(
  read: ReadHandle,
  { articleId, text, readable }: SuggestionGround,
): FoundMention[] {
  const texts = new Map<string, string>();
  const textOf = (id: string): string => {
    const known = texts.get(id) ?? articleText(read, id) ?? '';
    texts.set(id, known);
    return known;
  };
  const marked = latestMentions(read, articleId, mostDictionaryMentions).map(
    ({ articleId: id, start, end, label }) => ({ quote: textOf(id).slice(start, end), label }),
  );
  return foundIn(dictionaryOf(marked), 'dictionary', { text, readable });
}

function foundIn(
  entries: readonly DictionaryEntry[],
  source: 'repeated' | 'dictionary',
  { text, readable }: Pick<SuggestionGround, 'text' | 'readable'>,
): FoundMention[] {
  return findInDictionary(entries, text, readable).map(({ start, end, label, entry }) => ({
    start,
    end,
    label,
    source,
    confidence: likelihoodAfter(entry.times, entry.marked),
  }));
}

/**
 * Names and aliases of the registry. Where several entries are called the same it is the one that mentions saying so are linked to most;
 * where none is ahead the mention is suggested without a link.
 */
export function registryMentions(read: ReadHandle, { text, readable }: SuggestionGround): FoundMention[] {
  const forms = Map.groupBy(registryForms(read, mostRegistryForms), ({ form }) => form);
  const entries = [...forms].map(([form, [first]]): DictionaryEntry => {
    return { form, label: first?.label ?? '', times: 0, marked: 0 };
  });
  return findInDictionary(entries, text, readable).flatMap(({ start, end, entry: { form } }) => {
    const called = forms.get(form) ?? [];
    const links = linkedByForm(read, form);
    const timesOf = (position: number) => links.find((link) => link.position === position)?.times ?? 0;
    const [likeliest, next] = called.toSorted((a, b) => timesOf(b.position) - timesOf(a.position));
    if (!likeliest) return [];
    const isClear = !next || timesOf(likeliest.position) > timesOf(next.position);
    const entry = isClear ? entriesAt(read, [likeliest.position])[0]?.entry : undefined;
    const all = links.reduce((sum, { times }) => sum + times, 0);
    return {
      start,
      end,
      label: likeliest.label,
      source: 'registry' as const,
      confidence: likelihoodAfter(timesOf(likeliest.position), all),
      ...(entry && {
        attributes: { [entryAttribute]: entry.id },
        entryName: namesOf(entry)[0] ?? null,
      }),
    };
  });
}

/**
 * What the tagger would mark. Nothing in an article that it learned from another annotator's marks: it would only repeat them, and who
 * marks the article independently is not to see them.
 */
export function taggedMentions(
  learned: Learned | null,
  { articleId, annotatorId, text, readable }: SuggestionGround,
): FoundMention[] {
  const isSpoiled = learned?.learnedFrom.some(
    (owner) => owner.articleId === articleId && owner.annotatorId !== annotatorId,
  );
  if (!learned || isSpoiled) return [];
  return suggestMentions(learned.tagger, text, readable).map((mention) => ({
    ...mention,
    source: 'tagger' as const,
  }));
}
