import {
  distinctSpans,
  type LabelledSpan,
  type TokenTuple,
  type Triple,
} from '../../src-shared/agreement/index.ts';
import { wordsOf } from '../../src-shared/arabic/words.ts';
import type { ComparisonRequest } from '../../src-shared/contract/agreement.ts';
import type { Annotation } from '../../src-shared/model/annotation.ts';
import { type Codebook, findLabel, labelInForce } from '../../src-shared/model/codebook.ts';
import type { LinkRole, SpanRole } from '../../src-shared/model/layers.ts';
import { entryIdOf } from '../../src-shared/model/registry.ts';
import { compareSpans, type Span } from '../../src-shared/text/span.ts';
import { annotationsOfArticle } from '../db/annotations.ts';
import { readArticle } from '../db/articles.ts';
import type { ReadHandle } from '../db/handle.ts';
import { readRegions } from '../db/regions.ts';
import type { CountedArticle } from './agreement-articles.ts';
import { namesOfReferents, type Referent } from './agreement-entities.ts';
import { type ComparedText, comparedText } from './agreement-text.ts';

/** An entity or claim as it is compared: offsets in code points of the text that counts, `spans` in UTF-16 of the stored text. */
export interface Mark extends LabelledSpan {
  readonly annotation: Annotation;
  readonly spans: readonly Span[];
  /** Of a claim, who is said to make it, by a name that means the same for all annotators; null where nobody is. */
  readonly speaker: string | null;
}

/** A stance as it is compared. A topic and the narrator are holders and targets as entities are; '' is no target. */
export interface StanceMark extends Triple {
  readonly annotation: Annotation;
  readonly tokens: TokenTuple;
}

/** One article with what each annotator who counts in it marked, by annotator id. */
export interface ArticleMarks {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Code points that count. */
  readonly length: number;
  readonly annotatorIds: readonly string[];
  readonly marks: Readonly<Record<string, readonly Mark[]>>;
  readonly stances: Readonly<Record<string, readonly StanceMark[]>>;
}

/**
 * Reads an article for comparing. What was marked twice the same counts once; labels that were merged since count as what they were merged into, retired
 * ones as they are. Holders, targets and speakers get names in common from {@link namesOfReferents}. Without suggestions a mark that was
 * suggested and accepted is left out, also where the other annotator made it unasked. With `each` what is there twice counts twice, for
 * adjudication: two claims on the same words may have two speakers, and links lead to either of two marks.
 */
export function readMarks(
  read: ReadHandle,
  { id, annotatorIds }: CountedArticle,
  { layer, regions, suggestions }: ComparisonRequest,
  codebook: Codebook,
  twins: 'once' | 'each' = 'once',
): ArticleMarks {
  const article = readArticle(read, id);
  const text = article?.text ?? '';
  const compared = comparedText(text, regions === 'all' ? [] : readRegions(read, id));
  const all = Map.groupBy(annotationsOfArticle(read, id), ({ annotatorId }) => annotatorId);
  const of = (annotatorId: string): readonly Annotation[] => all.get(annotatorId) ?? [];
  const wanted = (annotatorId: string) =>
    of(annotatorId).filter(
      (annotation) => annotation.layer === layer && (suggestions === 'included' || !annotation.origin),
    );
  const byAnnotator = <Item>(items: (annotatorId: string) => Item): Record<string, Item> =>
    Object.fromEntries(annotatorIds.map((annotatorId) => [annotatorId, items(annotatorId)]));
  const names = layer === 'entity' ? new Map<string, string>() : namesIn(annotatorIds.map(of), compared);
  const isOnce = twins === 'once';
  const labelOf = (annotation: Annotation): string => {
    const label = findLabel(codebook, annotation.layer, annotation.label);
    return label ? labelInForce(codebook, label).id : annotation.label;
  };
  const markOf = (annotation: Annotation): Mark[] => {
    const spans = spansIn(annotation, layer === 'claim' ? 'content' : 'mention');
    const place = placeOf(compared, spans);
    const speaker = layer === 'claim' ? referredTo(annotation, 'claimant', names) : null;
    return place ? [{ ...place, label: labelOf(annotation), annotation, spans, speaker }] : [];
  };
  const tokens = layer === 'stance' ? tokensOf(text) : null;
  const stanceOf = (annotation: Annotation): StanceMark[] => {
    const evidence = spansIn(annotation, 'evidence');
    if (!tokens || (evidence.length > 0 && !placeOf(compared, evidence))) return [];
    const own = new Map(of(annotation.annotatorId).map((other) => [other.id, other]));
    const tokensAt = (role: LinkRole, said: string | null) => {
      const target = own.get(linked(annotation, role) ?? '');
      return target ? tokens(spansIn(target, roleOf(target))) : new Set(said === null ? [] : [said]);
    };
    const [holder, target] = [
      referredTo(annotation, 'holder', names),
      referredTo(annotation, 'target', names),
    ];
    const polarity = labelOf(annotation);
    const tuple = {
      holder: tokensAt('holder', holder),
      target: tokensAt('target', target),
      expression: tokens(evidence),
      polarity,
    };
    return [{ annotation, holder, target: target ?? '', polarity, tokens: tuple }];
  };
  return {
    id,
    title: article?.title ?? '',
    text,
    length: compared.length,
    annotatorIds,
    marks: byAnnotator((annotatorId) => {
      const own = layer === 'stance' ? [] : wanted(annotatorId).flatMap(markOf);
      return isOnce ? distinctSpans(own) : own;
    }),
    stances: byAnnotator((annotatorId) => {
      const own = wanted(annotatorId).flatMap(stanceOf);
      return isOnce ? distinctStances(own) : own;
    }),
  };
}

/** The spans of this role in reading order. */
const spansIn = ({ spans }: Annotation, role: SpanRole): Span[] =>
  spans.filter((span) => span.role === role).sort(compareSpans);

const roleOf = ({ layer }: Annotation): SpanRole => (layer === 'claim' ? 'content' : 'mention');

function placeOf(compared: ComparedText, spans: readonly Span[]): Omit<LabelledSpan, 'label'> | null {
  const pieces = compared.pieces(spans);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return null;
  return { start: first.start, end: last.end, ...(pieces.length > 1 && { fragments: pieces }) };
}

function namesIn(
  annotators: readonly (readonly Annotation[])[],
  compared: ComparedText,
): Map<string, string> {
  const names = new Map<string, string>();
  for (const layer of ['entity', 'claim'] as const) {
    const referents = annotators.map((annotations) =>
      annotations
        .filter((annotation) => annotation.layer === layer)
        .flatMap((annotation): Referent[] => {
          const place = placeOf(compared, spansIn(annotation, roleOf(annotation)));
          const { id, label } = annotation;
          return place ? [{ ...place, id, label, entry: entryIdOf(annotation) }] : [];
        }),
    );
    for (const [id, name] of namesOfReferents(referents)) names.set(id, `${layer}:${name}`);
  }
  return names;
}

const linked = ({ links }: Annotation, role: LinkRole): string | undefined =>
  links.find((link) => link.role === role)?.target;

/** Whom or what a link leads to; without one what an attribute says instead: the narrator, a speaker nobody knows, a topic. */
function referredTo(
  annotation: Annotation,
  role: 'claimant' | 'holder' | 'target',
  names: ReadonlyMap<string, string>,
): string | null {
  const id = linked(annotation, role);
  // What lies outside the text that counts has no name in common; its own keeps it apart.
  if (id !== undefined) return names.get(id) ?? `alone:${id}`;
  const said = annotation.attributes[role === 'target' ? 'topic' : role];
  return typeof said === 'string' && said !== '' ? `said:${said}` : null;
}

function tokensOf(text: string): (spans: readonly Span[]) => Set<string | number> {
  const words = wordsOf(text);
  return (spans) => {
    const found = new Set<string | number>();
    for (const { start, end } of spans) {
      const first = words.at(start);
      if (first && first.end > start) found.add(first.start);
      for (let word = words.next(start); word && word.start < end; word = words.next(word.start)) {
        found.add(word.start);
      }
    }
    return found;
  };
}

function distinctStances(stances: readonly StanceMark[]): StanceMark[] {
  const byKey = new Map<string, StanceMark>();
  for (const stance of stances) {
    const key = JSON.stringify([stance.holder, stance.target, stance.polarity]);
    if (!byKey.has(key)) byKey.set(key, stance);
  }
  return [...byKey.values()];
}
