import type { ExportOptions } from '../../src-shared/contract/exports.ts';
import type { SplitName } from '../../src-shared/model/interchange.ts';
import { readLabelsOfArticles, readOutlets } from '../db/article-strata.ts';
import { type SplitSize, splitArticles, splitSizes, splitStrataCounts } from './export-splits.ts';
import { articleGroups } from './near-duplicate-groups.ts';
import type { OpenProject } from './project.ts';

/** How articles are dealt out, and how near that came to what was wanted. */
export interface ExportParts {
  /** Undefined for an article that is not exported. */
  of(articleId: string): SplitName | undefined;
  readonly sizes: Readonly<Record<SplitName, SplitSize>>;
  /** Articles of each outlet or label in each part. */
  readonly strata: Readonly<Record<string, Readonly<Record<SplitName, number>>>>;
}

/** The parts of what is exported; `ownerIds` are of those whose labels count. */
export function exportParts(
  project: OpenProject,
  ids: readonly string[],
  { split, layers }: { readonly split: NonNullable<ExportOptions['split']> } & Pick<ExportOptions, 'layers'>,
  ownerIds: readonly string[],
): ExportParts {
  const { groupOf } = articleGroups(project);
  const { read } = project.database;
  const strata =
    split.stratify === 'outlet'
      ? new Map(readOutlets(read).map(({ id, outlet }) => [id, [outlet ?? '']]))
      : labelsById(readLabelsOfArticles(read, ownerIds, layers));
  const articles = ids.map((id) => ({ id, group: groupOf(id), strata: strata.get(id) ?? [] }));
  const parts = splitArticles(articles, split.shares, split.seed);
  return {
    of: (id) => parts.get(id),
    sizes: splitSizes(parts, split.shares),
    strata: splitStrataCounts(articles, parts),
  };
}

function labelsById(rows: ReturnType<typeof readLabelsOfArticles>): ReadonlyMap<string, readonly string[]> {
  const labels = new Map<string, string[]>();
  for (const { id, layer, label } of rows) {
    const known = labels.get(id) ?? [];
    known.push(layer === 'entity' ? label : `${layer}:${label}`);
    labels.set(id, known);
  }
  return labels;
}
