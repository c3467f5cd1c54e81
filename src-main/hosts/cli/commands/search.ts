import { Command, InvalidArgumentError } from 'commander';
import type { OpenProject } from '../../../services/project.ts';
import type { SearchPage } from '../../../services/search.ts';
import { oneLine, type Terminal } from '../terminal.ts';
import { withProject } from '../with-project.ts';

interface SearchOptions {
  readonly limit?: number;
  readonly json?: boolean;
}

/** `hashiya search`: finds words in the texts of a project. */
export const searchCommand = (terminal: Terminal): Command =>
  new Command('search')
    .description(terminal.say('cli.search.about'))
    .argument('<PROJECT>', terminal.say('cli.project'))
    .argument('<QUERY>', terminal.say('cli.search.query'))
    .option('--limit <N>', terminal.say('cli.search.limit'), parseLimit)
    .option('--json', terminal.say('cli.json'))
    .action((path: string, query: string, options: SearchOptions) =>
      withProject(path, async (project) => {
        const found = await search(project, query, options.limit);
        if (options.json) terminal.printJson(jsonRows(found));
        else printRows(found, terminal);
        // Asked for no more, one is not told of more.
        if (!found.complete && options.limit === undefined) {
          terminal.complain(terminal.say('cli.search.more', { articles: found.rows.length }));
        }
      }),
    );

/** Code units of text on either side of a hit. */
const context = 40;

async function search(project: OpenProject, query: string, limit: number = Number.MAX_SAFE_INTEGER) {
  const { findArticles } = await import('../../../services/search.ts');
  return findArticles(project, {
    query,
    offset: 0,
    limit,
    hitsPerArticle: Number.MAX_SAFE_INTEGER,
    context,
  });
}

const jsonRows = ({ rows }: SearchPage) =>
  rows.map(({ articleId, title, hits }) => ({
    articleId,
    title,
    hits: hits.map(({ start, end, quote, before, after }) => ({ start, end, quote, before, after })),
  }));

/** A line for each hit, with tabs between article, title, what stands before, the hit and what stands after. */
function printRows({ rows }: SearchPage, terminal: Terminal): void {
  for (const { articleId, title, hits } of rows) {
    if (hits.length === 0) terminal.print([articleId, title].map(oneLine).join('\t'));
    for (const { before, quote, after } of hits) {
      terminal.print([articleId, title, before, quote, after].map(oneLine).join('\t'));
    }
  }
}

function parseLimit(value: string): number {
  const limit = Number(value);
  if (!/^\d+$/.test(value) || limit < 1 || !Number.isSafeInteger(limit)) throw new InvalidArgumentError('');
  return limit;
}
