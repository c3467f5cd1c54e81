import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ExportOptions } from '../../../../src-shared/contract/exports.ts';
import { type RegionKind, regionKinds } from '../../../../src-shared/model/article.ts';
import { noFilter } from '../../../../src-shared/model/article-filter.ts';
import { Problem } from '../../../../src-shared/model/problem.ts';
import type { OpenProject } from '../../../services/project.ts';
import type { Terminal } from '../terminal.ts';

/** Which articles a command is about; all that is given holds together. */
export interface ArticleChoice {
  readonly articles: readonly string[];
  readonly filter?: string;
  readonly outlet?: readonly string[];
  readonly publishedFrom?: string;
  readonly publishedTo?: string;
}

/** The command with the options of {@link ArticleChoice}. */
export const articleOptions = (command: Command, terminal: Terminal): Command =>
  command
    .addOption(
      new Option('--articles <WHICH...>', terminal.say('cli.export.articles')).default(['all'], 'all'),
    )
    .option('--filter <NAME>', terminal.say('cli.export.filter'))
    .option('--outlet <NAME...>', terminal.say('cli.export.outlet'))
    .addOption(
      new Option('--published-from <DAY>', terminal.say('cli.export.published-from')).argParser(parseDay),
    )
    .addOption(
      new Option('--published-to <DAY>', terminal.say('cli.export.published-to')).argParser(parseDay),
    );

/** The choice as an export takes it. Throws `filter-unknown`. */
export async function chosenArticles(
  project: OpenProject,
  { articles, filter: name, outlet, publishedFrom, publishedTo }: ArticleChoice,
): Promise<ExportOptions['articles']> {
  const { listFilters } = await import('../../../services/saved-filters.ts');
  const saved = name === undefined ? undefined : listFilters(project).find((each) => each.name === name);
  if (name !== undefined && !saved) throw new Problem('filter-unknown');
  const [only] = articles;
  const isWord = articles.length === 1 && (only === 'all' || only === 'done');
  return {
    ids: isWord ? null : [...articles],
    isDone: isWord && only === 'done',
    titleQuery: '',
    // A filter is saved with what was searched for.
    query: saved?.titleQuery ?? '',
    filter: {
      ...(saved?.filter ?? noFilter),
      ...(outlet && { outlets: outlet }),
      ...(publishedFrom && { publishedFrom }),
      ...(publishedTo && { publishedTo }),
    },
  };
}

/** Kinds of regions with commas between them. */
export function parseKinds(value: string): RegionKind[] {
  const wanted = value.split(',').map((part) => part.trim());
  const known = regionKinds.filter((kind) => wanted.includes(kind));
  if (known.length !== new Set(wanted).size) throw new InvalidArgumentError(regionKinds.join(', '));
  return known;
}

function parseDay(value: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  if (!isDay) throw new InvalidArgumentError('2026-01-31');
  return value;
}
