import { type ArticleFilter, noFilter } from '../../../../src-shared/model/article-filter.ts';
import { changeList, useLibraryView } from '../library-view.ts';

/** The filter in force. */
export const useFilter = (): ArticleFilter => useLibraryView((view) => view.filter);

/** Changes some of its conditions; the list begins anew. */
export const changeFilter = (change: Partial<ArticleFilter>): void =>
  changeList({ filter: { ...useLibraryView.getState().filter, ...change } });

/** True where it leaves something out. */
export const isFiltering = (filter: ArticleFilter): boolean =>
  JSON.stringify({ ...noFilter, ...filter }) !== JSON.stringify(noFilter);
