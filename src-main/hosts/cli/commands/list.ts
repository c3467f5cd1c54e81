import { Command } from 'commander';
import type { ArticleRow } from '../../../../src-shared/contract/articles.ts';
import { noFilter } from '../../../../src-shared/model/article-filter.ts';
import { type Layer, layers } from '../../../../src-shared/model/layers.ts';
import type { OpenProject } from '../../../services/project.ts';
import { oneLine, type Terminal } from '../terminal.ts';
import { withProject } from '../with-project.ts';

/** `hashiya list`: the articles of a project. */
export const listCommand = (terminal: Terminal): Command =>
  new Command('list')
    .description(terminal.say('cli.list.about'))
    .argument('<PROJECT>', terminal.say('cli.project'))
    .option('--json', terminal.say('cli.json'))
    .action((path: string, options: { readonly json?: boolean }) =>
      withProject(path, async (project) => {
        const rows = await listRows(project);
        if (options.json) terminal.printJson(rows);
        else printTable(rows, terminal);
      }),
    );

interface ListRow extends Pick<ArticleRow, 'id' | 'title' | 'outlet' | 'published' | 'characters'> {
  /** Who has marked something or said how far they are. */
  readonly annotators: readonly string[];
  /** Everybody's annotations. */
  readonly counts: Readonly<Record<Layer, number>>;
}

// The most that is asked for at once; the pages of the windows have the same limit.
const page = 1000;

async function listRows(project: OpenProject): Promise<ListRow[]> {
  const { articlePage } = await import('../../../services/articles.ts');
  const { listAnnotators } = await import('../../../services/annotators.ts');
  const names = new Map(listAnnotators(project).map(({ id, name }) => [id, name]));
  const rows: ListRow[] = [];
  for (;;) {
    const query = {
      titleQuery: '',
      query: '',
      filter: noFilter,
      sort: 'imported',
      descending: false,
      offset: rows.length,
      limit: page,
    } as const;
    const found = articlePage(project, query);
    for (const row of found.rows) rows.push(listRow(row, names));
    if (found.rows.length === 0 || rows.length >= found.total) return rows;
  }
}

function listRow(row: ArticleRow, names: ReadonlyMap<string, string>): ListRow {
  const { id, title, outlet, published, characters, progress } = row;
  const sum = (layer: Layer) => progress.reduce((total, { counts }) => total + counts[layer], 0);
  const annotators = progress.map(({ annotatorId }) => names.get(annotatorId) ?? annotatorId);
  const counts = { entity: sum('entity'), claim: sum('claim'), stance: sum('stance') };
  return { id, title, outlet, published, characters, annotators, counts };
}

/** Columns with tabs between, so that other programs can cut them. */
function printTable(rows: readonly ListRow[], terminal: Terminal): void {
  const { say } = terminal;
  const head = [
    say('cli.list.id'),
    say('cli.list.title'),
    say('cli.list.outlet'),
    say('cli.list.published'),
    say('cli.list.characters'),
    say('cli.list.annotators'),
    say('cli.list.entity'),
    say('cli.list.claim'),
    say('cli.list.stance'),
  ];
  const cells = rows.map((row) => [
    row.id,
    row.title,
    row.outlet ?? '',
    row.published ?? '',
    String(row.characters),
    row.annotators.join(', '),
    ...layers.map((layer) => String(row.counts[layer])),
  ]);
  for (const line of [head, ...cells]) terminal.print(line.map(oneLine).join('\t'));
}
