import { listFilters, nameFilter, removeFilter, saveFilter } from '../services/saved-filters.ts';
import { openProjectOf, procedures } from './procedures.ts';

const { filters } = procedures;

/** The library's saved filters. */
export const filtersRouter = {
  list: filters.list.handler(({ context }) => listFilters(openProjectOf(context))),
  save: filters.save.handler(({ context, input }) => saveFilter(openProjectOf(context), input)),
  rename: filters.rename.handler(({ context, input: { id, name } }) => {
    nameFilter(openProjectOf(context), id, name);
    return { id };
  }),
  remove: filters.remove.handler(({ context, input: { id } }) => {
    removeFilter(openProjectOf(context), id);
    return { id };
  }),
};
