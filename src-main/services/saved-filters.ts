import {
  type ArticleFilter,
  articleFilterSchema,
  longestFilterName,
  type SavedFilter,
} from '../../src-shared/model/article-filter.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { write } from '../db/handle.ts';
import { deleteFilter, filterByName, readFilters, renameFilter, writeFilter } from '../db/saved-filters.ts';
import type { OpenProject } from './project.ts';

/** The project's saved filters by name; conditions another version of the program does not know are left out. */
export const listFilters = (project: OpenProject): SavedFilter[] =>
  readFilters(project.database.read).map((saved) => ({
    ...saved,
    filter: articleFilterSchema.parse(saved.filter),
  }));

/** Saves a filter under a name; the one that had the name is replaced. Throws `filter-name`. */
export function saveFilter(
  project: OpenProject,
  given: { readonly name: string; readonly titleQuery: string; readonly filter: ArticleFilter },
): SavedFilter {
  const name = filterName(given.name);
  const saved = write(project.database, (handle) => {
    const id = filterByName(handle, name)?.id ?? project.environment.newId();
    const filter = { id, name, titleQuery: given.titleQuery, filter: given.filter };
    writeFilter(handle, filter);
    return filter;
  });
  tell(project);
  return saved;
}

/** Throws `filter-name`, also where another filter has the name, and `filter-unknown`. */
export function nameFilter(project: OpenProject, id: string, given: string): void {
  const name = filterName(given);
  write(project.database, (handle) => {
    const known = filterByName(handle, name);
    if (known && known.id !== id) throw new Problem('filter-name-taken', { value: name });
    if (renameFilter(handle, id, name) === 0) throw new Problem('filter-unknown');
  });
  tell(project);
}

/** Throws `filter-unknown`. */
export function removeFilter(project: OpenProject, id: string): void {
  write(project.database, (handle) => {
    if (deleteFilter(handle, id) === 0) throw new Problem('filter-unknown');
  });
  tell(project);
}

function filterName(given: string): string {
  const name = given.trim();
  if (name === '' || name.length > longestFilterName || !name.isWellFormed()) {
    throw new Problem('filter-name', { limit: longestFilterName });
  }
  return name;
}

const tell = (project: OpenProject): void => project.publish({ topics: ['filters'], articleId: null });
