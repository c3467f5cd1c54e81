import { create } from 'zustand';
import type { LineSort } from '../../../src-shared/contract/search.ts';

/** An article by itself. */
export interface OneArticle {
  readonly id: string;
  readonly title: string;
}

/** What is searched for and how the findings are looked at; kept while the person is on another screen of the same project. */
interface SearchView {
  readonly query: string;
  readonly shows: 'articles' | 'lines';
  readonly sort: LineSort;
  /** The only article whose lines are shown; null for all. */
  readonly article: OneArticle | null;
}

const beginning: SearchView = { query: '', shows: 'articles', sort: 'article', article: null };

/** The view of the project that was searched last. */
export const useSearchView = create<SearchView & { readonly projectId: string | null }>(() => ({
  ...beginning,
  projectId: null,
}));

/** Begins anew where another project is open than the one searched last. */
export function enterProject(projectId: string): void {
  if (useSearchView.getState().projectId !== projectId) useSearchView.setState({ ...beginning, projectId });
}

/** What the screen looks for when it is opened next. */
export function searchFor(projectId: string, query: string): void {
  enterProject(projectId);
  useSearchView.setState({ query, article: null });
}

/** Changes what the search shows. */
export const changeView = (change: Partial<SearchView>): void => useSearchView.setState(change);
