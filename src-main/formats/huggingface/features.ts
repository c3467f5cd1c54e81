import type { Column } from './columns.ts';

/** A feature as the front matter of a dataset card declares it. */
export type Feature = Readonly<Record<string, unknown>>;

/**
 * The columns as `dataset_info.features`: a list of structures is `list`, not `sequence`, which would be a structure of lists. Without them the loader
 * guesses, and a file whose lists are all empty has another type than the next.
 */
export const featuresOf = (columns: readonly Column[]): readonly Feature[] =>
  columns.map(({ name, type, isList }) => {
    const inner = typeof type === 'string' ? type : featuresOf(type);
    if (isList) return { name, list: inner };
    return typeof type === 'string' ? { name, dtype: inner } : { name, struct: inner };
  });
