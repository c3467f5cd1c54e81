import { type Codebook, findLabel } from '../../src-shared/model/codebook.ts';
import type { LabelChoice, Suggestion } from '../../src-shared/model/suggestion.ts';
import { fittingAttributes } from '../../src-shared/model/validate-attributes.ts';
import { lowestPrecision } from '../../src-shared/suggestions/helpfulness.ts';
import { hullOf, mergeSuggestions, newTo } from '../../src-shared/suggestions/merge-suggestions.ts';
import { quotationClaims, quotationPrecision } from '../../src-shared/suggestions/quotation-claims.ts';
import { readablePassages } from '../../src-shared/suggestions/readable-passages.ts';
import type { Graphemes } from '../../src-shared/text/graphemes.ts';
import type { Span } from '../../src-shared/text/span.ts';
import { annotationsOfOwner } from '../db/annotations.ts';
import { readAtOnce } from '../db/handle.ts';
import { readRegions } from '../db/regions.ts';
import { rejectionsOf } from '../db/suggestions.ts';
import type { Owned } from './annotate.ts';
import { requireAnnotator } from './annotators.ts';
import { requireArticle } from './articles.ts';
import { currentCodebook } from './codebook.ts';
import type { OpenProject } from './project.ts';
import {
  dictionaryMentions,
  type FoundMention,
  registryMentions,
  repeatedMentions,
  type SuggestionGround,
  taggedMentions,
} from './suggested-mentions.ts';
import { learnedIn } from './suggestions.ts';

/**
 * What the annotator may want to mark in the article and has neither marked nor rejected, in reading order. Nobody is shown what others
 * marked in this very article: what two people mark is to be compared. Throws `annotator-unknown` and `article-unknown`.
 */
export function suggestFor(
  project: OpenProject,
  { articleId, annotatorId }: Owned,
  choices: Readonly<Record<string, LabelChoice>>,
): Suggestion[] {
  const { codebook } = currentCodebook(project);
  return readAtOnce(project.database, (read) => {
    requireAnnotator(read, annotatorId);
    requireArticle(read, articleId);
    const { text, graphemes } = project.texts.of(articleId);
    const own = annotationsOfOwner(read, articleId, annotatorId);
    const readable = readablePassages(text, readRegions(read, articleId));
    const ground = { articleId, annotatorId, text, readable, own };
    const mentions = [
      ...repeatedMentions(ground),
      ...registryMentions(read, ground),
      ...dictionaryMentions(read, ground),
      ...taggedMentions(learnedIn(project), ground),
    ].map(mentionSuggestion);
    const claims = claimSuggestions(ground, graphemes, codebook);
    const isWanted = wantedIn(codebook, choices, learnedIn(project)?.labels ?? []);
    const fits = ({ spans }: Suggestion) =>
      spans.every(({ start, end }) => graphemes.isBoundary(start) && graphemes.isBoundary(end));
    const rejected = new Set(rejectionsOf(read, articleId, annotatorId).map(nameOf));
    const fresh = newTo(
      own,
      [...mentions, ...claims].filter((suggestion) => fits(suggestion) && isWanted(suggestion)),
    );
    return mergeSuggestions(fresh.filter(({ id }) => !rejected.has(id)));
  });
}

const nameOf = ({ layer, start, end }: Span & Pick<Suggestion, 'layer'>): string =>
  `${layer} ${start}–${end}`;

function mentionSuggestion({ start, end, label, attributes, ...rest }: FoundMention): Suggestion {
  return {
    id: nameOf({ layer: 'entity', start, end }),
    layer: 'entity',
    label,
    spans: [{ role: 'mention', start, end }],
    attributes: attributes ?? {},
    links: [],
    ...rest,
    entryName: rest.entryName ?? null,
  };
}

function claimSuggestions(
  { text, readable, own }: SuggestionGround,
  graphemes: Graphemes,
  codebook: Codebook,
): Suggestion[] {
  const label = codebook.labels.find(({ layer, retired }) => layer === 'claim' && !retired)?.id;
  if (label === undefined) return [];
  const speakers = own.filter(({ layer }) => layer === 'entity');
  return quotationClaims(text, readable, speakers).map(
    ({ content, cue, speaker, attribution, confidence }): Suggestion => {
      const spans: Suggestion['spans'] = [
        { role: 'content', ...content },
        { role: 'cue', ...graphemes.cover(cue) },
      ];
      return {
        id: nameOf({ layer: 'claim', ...hullOf({ layer: 'claim', spans }) }),
        layer: 'claim',
        label,
        spans,
        attributes: fittingAttributes({ quotation: attribution }, { layer: 'claim', label }, codebook),
        links: speaker === null ? [] : [{ role: 'claimant', target: speaker }],
        source: 'quotation',
        confidence,
        entryName: null,
      };
    },
  );
}

/** By label: what the person chose; where they left it to the program, only what helped on held-out articles. */
function wantedIn(
  codebook: Codebook,
  choices: Readonly<Record<string, LabelChoice>>,
  judged: NonNullable<ReturnType<typeof learnedIn>>['labels'],
): (suggestion: Suggestion) => boolean {
  return ({ layer, label, source }) => {
    const known = findLabel(codebook, layer, label);
    if (!known || known.retired) return false;
    const choice = choices[label] ?? 'auto';
    if (choice !== 'auto') return choice === 'on';
    const score = judged.find((one) => one.label === label);
    if (source === 'tagger') return score?.taggerHelps ?? false;
    if (source === 'quotation') return quotationPrecision.afterColon >= lowestPrecision;
    return source !== 'dictionary' || (score?.dictionaryHelps ?? true);
  };
}
