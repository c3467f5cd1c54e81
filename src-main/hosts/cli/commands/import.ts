import { Command, InvalidArgumentError, Option } from 'commander';
import type { ImportReport } from '../../../../src-shared/contract/imports.ts';
import {
  type ColumnNames,
  type DuplicateRule,
  duplicateRules,
  type ImportFormat,
  importFormats,
  tableFields,
} from '../../../../src-shared/model/interchange.ts';
import { readingLabels, type UnmappedRule, unmappedRules } from '../../../../src-shared/model/label-map.ts';
import { tagSetIds } from '../../../../src-shared/model/tag-sets.ts';
import { untilDone } from '../../../../src-shared/model/until-done.ts';
import type { OpenProject } from '../../../services/project.ts';
import { workerFile } from '../../program.ts';
import { createProgress } from '../progress.ts';
import { oneLine, type Terminal } from '../terminal.ts';
import { withProjectToChange } from '../with-project.ts';

interface ImportCommandOptions {
  readonly format?: ImportFormat;
  readonly annotator?: string;
  readonly encoding?: string;
  readonly onDuplicate: DuplicateRule;
  readonly extendCodebook?: boolean;
  readonly column?: ColumnNames;
  readonly label?: Readonly<Record<string, string>>;
  readonly labelMap?: string;
  readonly unmapped: UnmappedRule;
  readonly proposals: boolean;
  readonly json?: boolean;
}

/** `hashiya import`: reads files into a project. */
export const importCommand = (terminal: Terminal): Command =>
  new Command('import')
    .description(terminal.say('cli.import.about'))
    .argument('<PROJECT>', terminal.say('cli.project'))
    .argument('<PATH...>', terminal.say('cli.import.paths'))
    .addOption(new Option('--format <F>', terminal.say('cli.import.format')).choices(importFormats))
    .option('--annotator <NAME>', terminal.say('cli.import.annotator'))
    .option('--encoding <E>', terminal.say('cli.import.encoding'))
    .addOption(
      new Option('--on-duplicate <RULE>', terminal.say('cli.import.on-duplicate'))
        .choices(duplicateRules)
        .default('skip' satisfies DuplicateRule),
    )
    .option('--extend-codebook', terminal.say('cli.import.extend-codebook'))
    .addOption(
      new Option(
        '--column <FIELD=COLUMN>',
        terminal.say('cli.import.column', { fields: tableFields.join(', ') }),
      ).argParser(addColumn),
    )
    .addOption(new Option('--label <NAME=LABEL>', terminal.say('cli.import.label')).argParser(addLabel))
    .option(
      '--label-map <MAP>',
      terminal.say('cli.import.label-map', { sets: tagSetIds.join(', '), file: 'FILE.json' }),
    )
    .addOption(
      new Option('--unmapped <RULE>', terminal.say('cli.import.unmapped'))
        .choices(unmappedRules)
        .default('keep' satisfies UnmappedRule),
    )
    .option('--no-proposals', terminal.say('cli.import.no-proposals'))
    .option('--json', terminal.say('cli.json'))
    .addHelpText('after', `\n${terminal.say('cli.import.statuses')}`)
    .action(async (path: string, paths: string[], options: ImportCommandOptions) => {
      const report = await withProjectToChange(path, terminal, (project) =>
        runImport(project, paths, options, terminal),
      );
      complainOf(report, terminal);
      if (options.json) terminal.printJson(jsonReport(report, terminal));
      else printReport(report, terminal);
      const refused = report.skipped.filter(({ problem }) => problem.code !== 'article-duplicate');
      if (report.articles.length === 0 && refused.length > 0) process.exitCode = 1;
    });

async function runImport(
  project: OpenProject,
  paths: readonly string[],
  options: ImportCommandOptions,
  terminal: Terminal,
): Promise<ImportReport> {
  const { createJobs } = await import('../../../jobs/create-jobs.ts');
  const { labelMapNamed } = await import('../../../services/label-map-file.ts');
  const { json: _json, column: columns, label, labelMap, ...rest } = options;
  const map = labelMap === undefined ? {} : readingLabels(await labelMapNamed(labelMap));
  const labels = { ...map, ...label };
  const settings = { ...rest, columns, labels, extendCodebook: options.extendCodebook ?? false };
  const progress = await createProgress();
  try {
    const input = { places: paths.map((path) => ({ path })), options: settings };
    const job = createJobs(workerFile).run(project, 'import', input, terminal.signal);
    const { result } = await untilDone(job, ({ progress: { phase, done, total, path } }) => {
      progress.show(done, total, oneLine(path), terminal.say(`cli.import.${phase}`));
    });
    return result;
  } finally {
    progress.dispose();
  }
}

function addColumn(value: string, before: ColumnNames | undefined): ColumnNames {
  const [, name, column] = /^([^=]*)=(.+)$/s.exec(value) ?? [];
  const field = tableFields.find((each) => each === name?.trim());
  if (field === undefined || column === undefined) {
    throw new InvalidArgumentError(tableFields.join(', '));
  }
  return { ...before, [field]: column };
}

function addLabel(value: string, before: Readonly<Record<string, string>> | undefined) {
  const [, name, label] = /^([^=]+)=(.+)$/s.exec(value) ?? [];
  if (name === undefined || label === undefined) throw new InvalidArgumentError('');
  return { ...before, [name]: label };
}

function complainOf(report: ImportReport, terminal: Terminal): void {
  for (const { path, problem } of report.skipped) {
    const params = { file: shortPath(path), ...problem.params };
    terminal.complain(terminal.sentence({ code: problem.code, params }));
  }
  for (const { path, code, params } of report.warnings) {
    terminal.complain(
      terminal.say('cli.import.warning', {
        path: shortPath(path),
        sentence: terminal.sentence({ code, params }),
      }),
    );
  }
  for (const alike of Map.groupBy(report.nearDuplicates, ({ id }) => id).values()) {
    const [likest, ...others] = alike.toSorted((a, b) => b.similarity - a.similarity);
    if (!likest) continue;
    const { path, otherId: id, otherTitle: title, similarity } = likest;
    const sentence = terminal.say('cli.import.near-duplicate', {
      path: shortPath(path),
      percent: Math.floor(similarity * 100),
      title: oneLine(title),
      id,
    });
    const count = others.length;
    terminal.complain(
      count === 0 ? sentence : terminal.say('cli.import.near-duplicate.others', { sentence, count }),
    );
  }
}

const longestPath = 240;

/** Both ends of a path that would fill the screen: what is wrong with it is to be seen, too. The report as JSON has all of it. */
function shortPath(path: string): string {
  if (path.length <= longestPath) return path;
  const half = longestPath / 2;
  return `${path.slice(0, half).toWellFormed()}…${path.slice(-half).toWellFormed()}`;
}

/** The report with its problems and warnings in words. */
const jsonReport = (report: ImportReport, terminal: Terminal) => ({
  articles: report.articles,
  annotations: report.annotations,
  skipped: report.skipped.map(({ path, problem }) => ({ path, reason: terminal.sentence(problem) })),
  nearDuplicates: report.nearDuplicates,
  warnings: report.warnings.map(({ path, code, params }) => ({
    path,
    message: terminal.sentence({ code, params }),
  })),
});

function printReport(report: ImportReport, terminal: Terminal): void {
  for (const { id, title } of report.articles) terminal.print(`${id}\t${oneLine(title)}`);
  const { articles, annotations, skipped } = report;
  terminal.print(
    terminal.say('cli.import.done', {
      articles: articles.length,
      annotations,
      skipped: skipped.length,
    }),
  );
}
