import { create } from 'zustand';

/** How the disagreements are gone through; kept while other screens are looked at. */
interface ListView {
  /** The disagreements that the numbers count, or all units of one article until it is closed. */
  readonly scope: 'disagreements' | 'article';
  /** Only units that are still to be decided; of an article. */
  readonly onlyOpen: boolean;
  /** The line looked at, by its place and its key: in a list of what is open lines go as they are decided. */
  readonly current: number;
  readonly key: string | null;
  /** True where annotators are numbers. */
  readonly isBlind: boolean;
  /** Whether a second opinion stands beside the decision. */
  readonly showsOpinion: boolean;
  /** The article whose units are gone through; null before any was looked at. */
  readonly article: { readonly id: string; readonly title: string } | null;
}

/** What the list shows and where it stands. */
export const useListView = create<ListView>(() => ({
  scope: 'disagreements',
  onlyOpen: false,
  current: 0,
  key: null,
  isBlind: false,
  showsOpinion: false,
  article: null,
}));

export const changeListView = (change: Partial<ListView>): void => useListView.setState(change);
