import type { ExportOptions } from '../../src-shared/contract/exports.ts';
import { noFilter } from '../../src-shared/model/article-filter.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { articleById } from '../db/articles.ts';
import { readAdjudication } from '../db/decisions.ts';
import { articleIds } from './article-records.ts';
import { articlePage, listedIds } from './articles.ts';
import { adjudicatedIds } from './export-gold.ts';
import type { OpenProject } from './project.ts';

/**
 * The ids of the articles that are exported, in the order of import; `ownerIds` are of those whose work is. Throws `article-unknown` for an
 * id that no article has, `export-search-broad` where a search may not have found all, and `nothing-to-export`.
 */
export function exportedIds(
  project: OpenProject,
  { articles, gold }: Pick<ExportOptions, 'articles' | 'gold'>,
  ownerIds: readonly string[],
): string[] {
  const conditions = [
    articles.ids && namedIds(project, articles.ids),
    filteredIds(project, articles),
    articles.isDone && (gold ? closedIds(project) : finishedIds(project, ownerIds)),
  ].filter((ids) => ids instanceof Set);
  const all = gold ? adjudicatedIds(project) : articleIds(project);
  const ids = all.filter((id) => conditions.every((wanted) => wanted.has(id)));
  if (ids.length === 0) throw new Problem('nothing-to-export');
  return ids;
}

function namedIds(project: OpenProject, ids: readonly string[]): ReadonlySet<string> {
  const unknown = ids.find((id) => !articleById(project.database.read, id));
  if (unknown !== undefined) throw new Problem('article-unknown', { value: unknown });
  return new Set(ids);
}

type Filters = Pick<ExportOptions['articles'], 'titleQuery' | 'query' | 'filter'>;

function filteredIds(
  project: OpenProject,
  { titleQuery, query, filter }: Filters,
): ReadonlySet<string> | null {
  const selection = { titleQuery, query, filter, sort: 'imported', descending: false } as const;
  const isEverything = titleQuery === '' && query === '' && isNoFilter(filter);
  if (isEverything) return null;
  if (query !== '' && !articlePage(project, { ...selection, offset: 0, limit: 1 }).complete) {
    throw new Problem('export-search-broad');
  }
  return new Set(listedIds(project, { ...selection, offset: 0 }));
}

const isNoFilter = (filter: Filters['filter']): boolean =>
  JSON.stringify(filter) === JSON.stringify(noFilter);

function finishedIds(project: OpenProject, ownerIds: readonly string[]): ReadonlySet<string> {
  const rest = { titleQuery: '', query: '', sort: 'imported', descending: false, offset: 0 } as const;
  return new Set(
    ownerIds.flatMap((annotatorId) =>
      listedIds(project, { ...rest, filter: { ...noFilter, work: { annotatorId, states: ['done'] } } }),
    ),
  );
}

const closedIds = (project: OpenProject): ReadonlySet<string> =>
  new Set(
    adjudicatedIds(project).filter((id) => readAdjudication(project.database.read, id)?.state === 'closed'),
  );
