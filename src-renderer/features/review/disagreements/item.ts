import type { AdjudicatedArticle, AdjudicationUnit } from '../../../../src-shared/contract/adjudication.ts';
import type { Disagreement } from '../../../../src-shared/contract/agreement.ts';
import type { Decision } from '../../../../src-shared/model/adjudication.ts';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import type { DisagreementCause } from '../../../../src-shared/model/disagreement-cause.ts';
import { type Layer, layers } from '../../../../src-shared/model/layers.ts';
import { compareSpans } from '../../../../src-shared/text/span.ts';

/** A line of the list: two marks that are not the same, one that somebody lacks, or a unit of an article that is adjudicated. */
export interface Item {
  /** Tells it from the other lines; of a unit its key. */
  readonly key: string;
  readonly articleId: string;
  readonly title: string;
  readonly layer: Layer;
  /** None of a unit on which all agree. */
  readonly cause: DisagreementCause | null;
  /** Each side, null where somebody has nothing. */
  readonly sides: readonly (Annotation | null)[];
  /** The decision of a line without a unit: what the reviewer added, or what stands in gold after all that it was decided about is gone. */
  readonly alone?: LoneDecision;
}

/** A decision without a unit. */
export type LoneDecision = AdjudicatedArticle['others'][number];

/** Most sides that a line names. */
const mostSides = 3;

/** The line of a disagreement; null where it is of nothing. */
export function itemOfRow({ articleId, title, cause, first, second }: Disagreement): Item | null {
  const layer = (first ?? second)?.layer;
  if (layer === undefined) return null;
  const key = `${first?.id ?? ''} ${second?.id ?? ''}`;
  return { key, articleId, title, layer, cause, sides: [first, second] };
}

/** The line of a unit: a side for each version, and one for those who have nothing. */
function itemOfUnit(articleId: string, title: string, unit: AdjudicationUnit): Item {
  const versions = unit.versions.flatMap(({ annotationIds }) => {
    const annotation = unit.annotations.find(({ id }) => id === annotationIds[0]);
    return annotation ? [annotation] : [];
  });
  const isLacked = Object.values(unit.votes).includes(null);
  const sides = [...versions, ...(isLacked ? [null] : [])].slice(0, mostSides);
  const { key, layer, causes } = unit;
  return { key, articleId, title, layer, cause: causes[0] ?? null, sides };
}

/** All lines of an article, or those that are open: its units and what is in gold without one, layer by layer in the order of the text. */
export function itemsOfArticle(article: AdjudicatedArticle, title: string, onlyOpen: boolean): Item[] {
  const { articleId, units, others, gold } = article;
  const ofUnits = units
    .filter((unit) => !onlyOpen || isOpen(unit))
    .map((unit) => itemOfUnit(articleId, title, unit));
  const alone = others.flatMap((other): Item[] => {
    const sides = gold
      .filter(({ id }) => other.decision.goldIds.includes(id))
      .map((own) => withWaiting(own, other.decision));
    if (sides.length === 0 || (onlyOpen && other.stale.length === 0)) return [];
    const { id: key, layer } = other.decision;
    return [{ key, articleId, title, layer, cause: null, sides, alone: other }];
  });
  if (alone.length === 0) return ofUnits;
  return [...ofUnits, ...alone].sort(
    (a, b) => layers.indexOf(a.layer) - layers.indexOf(b.layer) || beginningOf(a) - beginningOf(b),
  );
}

/** Whom and what it is to be linked to once that is in gold, too, is said already. */
function withWaiting(gold: Annotation, { waiting }: Decision): Annotation {
  const links = waiting.filter(({ goldId }) => goldId === gold.id);
  return { ...gold, links: [...gold.links, ...links.map(({ role, target }) => ({ role, target }))] };
}

function beginningOf({ sides }: Item): number {
  const starts = sides.flatMap((side) => side?.spans.map(({ start }) => start) ?? []);
  return Math.min(...starts, Number.MAX_SAFE_INTEGER);
}

/** The unit that a line is of: that of any of its annotations. */
export function unitOf(item: Item, units: readonly AdjudicationUnit[]): AdjudicationUnit | null {
  const ids = new Set(item.sides.map((side) => side?.id));
  return units.find(({ annotations }) => annotations.some(({ id }) => ids.has(id))) ?? null;
}

/** The stored text of what was marked, for a claim without its cue; the longest of the sides. Empty for stances of the whole article. */
export function quoteOfItem(text: string, { sides }: Pick<Item, 'sides'>): string {
  const quotes = sides.map((side) => (side ? quoteOfAnnotation(text, side) : ''));
  return quotes.toSorted((a, b) => b.length - a.length)[0] ?? '';
}

/** The stored text of an annotation's pieces in reading order, without cues; line ends are shown as spaces. */
export const quoteOfAnnotation = (text: string, { spans }: Pick<Annotation, 'spans'>): string =>
  spans
    .filter(({ role }) => role !== 'cue')
    .toSorted(compareSpans)
    .map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/g, ' '))
    .join(' … ');

/** Whether a unit still keeps its article from being closed: undecided, deferred, or decided about what is no longer there. */
export const isOpen = ({ decision, stale }: AdjudicationUnit): boolean =>
  decision === null || decision.outcome === 'deferred' || stale.length > 0;
