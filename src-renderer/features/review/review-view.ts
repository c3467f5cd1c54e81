import { create } from 'zustand';
import type { ComparisonRequest } from '../../../src-shared/contract/agreement.ts';
import type { DisagreementCause } from '../../../src-shared/model/disagreement-cause.ts';
import { changeListView } from './disagreements/list-view.ts';

/** Which disagreements are listed; a cell of the numbers above narrows it. Null is all. */
export interface ReviewFilter {
  /** Ids of two annotators. */
  readonly pair: readonly [string, string] | null;
  readonly cause: DisagreementCause | null;
  /** The label of either side. */
  readonly label: string | null;
  /** A cell of the confusion matrix: the label of the first annotator and of the second; null for no mark. */
  readonly labels: readonly [string | null, string | null] | null;
  readonly article: { readonly id: string; readonly title: string } | null;
}

/** The tables behind the main numbers, one of which is shown. */
export const reportTables = [
  'labels',
  'articles',
  'attributes',
  'annotators',
  'causes',
  'numbers',
  'opinion',
  'gold',
] as const;
export type ReportTable = (typeof reportTables)[number];

/** What is compared, how the intervals are drawn, and which disagreements are listed. */
interface ReviewView {
  /** Whose annotators these are; null before the first look. */
  readonly projectId: string | null;
  /** Nobody before those are known who have done something. */
  readonly comparison: ComparisonRequest;
  /** Resamples of the articles, and what they are drawn by. */
  readonly bootstrap: number;
  readonly seed: number;
  readonly filter: ReviewFilter;
  readonly table: ReportTable;
}

export const noFilter: ReviewFilter = { pair: null, cause: null, label: null, labels: null, article: null };

const beginning: Omit<ReviewView, 'projectId'> = {
  comparison: {
    annotatorIds: [],
    layer: 'entity',
    articles: 'done',
    regions: 'title+body',
    suggestions: 'included',
    iou: 0.5,
  },
  bootstrap: 2000,
  seed: 7,
  filter: noFilter,
  table: 'labels',
};

/** What the review screen shows; it stays while other screens are looked at. */
export const useReviewView = create<ReviewView>(() => ({ projectId: null, ...beginning }));

/** Begins anew, with these annotators, where another project is open. */
export function enterProject(projectId: string, annotatorIds: readonly string[]): void {
  if (useReviewView.getState().projectId === projectId) return;
  const comparison = { ...beginning.comparison, annotatorIds: [...annotatorIds] };
  useReviewView.setState({ ...beginning, projectId, comparison });
  changeListView({ scope: 'disagreements', onlyOpen: false, current: 0, key: null, article: null });
}

/** Compares otherwise. What was filtered by may not be there any more, and goes. */
export const changeComparison = (change: Partial<ComparisonRequest>): void =>
  useReviewView.setState(({ comparison }) => ({
    comparison: { ...comparison, ...change },
    filter: noFilter,
  }));

/** Draws the intervals otherwise. */
export const changeIntervals = (change: Partial<Pick<ReviewView, 'bootstrap' | 'seed'>>): void =>
  useReviewView.setState(change);

/** Shows another table. */
export const showTable = (table: ReportTable): void => useReviewView.setState({ table });

/** Lists other disagreements, also where an article was gone through. A label and a cell of labels take the place of one another. */
export function changeFilter(change: Partial<ReviewFilter>): void {
  changeListView({ scope: 'disagreements', onlyOpen: false, current: 0, key: null });
  useReviewView.setState(({ filter }) => ({
    filter: {
      ...filter,
      ...(change.label && { labels: null }),
      ...(change.labels && { label: null }),
      ...change,
    },
  }));
}
