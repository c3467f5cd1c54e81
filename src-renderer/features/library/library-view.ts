import { create } from 'zustand';
import { type ArticleFilter, noFilter } from '../../../src-shared/model/article-filter.ts';
import type { ArticleListInput } from './use-article-window.ts';

/** How the person looks at the library; kept while they are on another screen of the same project. */
interface LibraryView {
  readonly query: string;
  /** Whether both spellings of a word are found, or only what is written just so. */
  readonly folding: boolean;
  readonly filter: ArticleFilter;
  readonly sort: ArticleListInput['sort'];
  readonly descending: boolean;
  /** Distance scrolled, in CSS pixels. */
  readonly scrolled: number;
  readonly importing: boolean;
  /** Whether near-duplicates are looked at instead of the list. */
  readonly comparing: boolean;
  /** Ids of the articles that the next action is for. */
  readonly selected: ReadonlySet<string>;
}

const beginning: LibraryView = {
  query: '',
  folding: true,
  filter: noFilter,
  sort: 'imported',
  descending: false,
  scrolled: 0,
  importing: false,
  comparing: false,
  selected: new Set(),
};

/** The view of the project that was looked at last. */
export const useLibraryView = create<LibraryView & { readonly projectId: string | null }>(() => ({
  ...beginning,
  projectId: null,
}));

/** Begins anew where another project is open than the one looked at last. */
export function enterProject(projectId: string): void {
  if (useLibraryView.getState().projectId !== projectId) useLibraryView.setState({ ...beginning, projectId });
}

/** Changes what the library shows. */
export const changeView = (change: Partial<LibraryView>): void => useLibraryView.setState(change);

/** Asks for other articles: from the top, and without a selection that could no longer be seen. */
export const changeList = (change: Partial<Pick<LibraryView, 'query' | 'folding' | 'filter'>>): void =>
  useLibraryView.setState({ ...change, scrolled: 0, selected: beginning.selected });
