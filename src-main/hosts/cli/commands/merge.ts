import { existsSync, statSync } from 'node:fs';
import { Command } from 'commander';
import type { MergeClash, MergedFile, MergeReport } from '../../../../src-shared/contract/exchange.ts';
import { untilDone } from '../../../../src-shared/model/until-done.ts';
import type { MergePlace } from '../../../services/merge-files.ts';
import type { OpenProject } from '../../../services/project.ts';
import { workerFile } from '../../program.ts';
import { type PassphraseOptions, passphraseFileOption, passphraseFor } from '../passphrase.ts';
import { createProgress } from '../progress.ts';
import { oneLine, type Terminal } from '../terminal.ts';
import { withProject } from '../with-project.ts';

interface MergeCommandOptions extends PassphraseOptions {
  readonly annotator?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `hashiya merge`: brings packets and other copies of the project back. */
export const mergeCommand = (terminal: Terminal): Command =>
  new Command('merge')
    .description(terminal.say('cli.merge.about'))
    .argument('<PROJECT>', terminal.say('cli.project'))
    .argument('<OTHER...>', terminal.say('cli.merge.others'))
    .option('--annotator <NAME>', terminal.say('cli.merge.annotator'))
    .option('--dry-run', terminal.say('cli.merge.dry-run'))
    .option('--json', terminal.say('cli.json'))
    .addOption(passphraseFileOption(terminal))
    .addHelpText('after', `\n${terminal.say('cli.merge.statuses')}`)
    .action(async (path: string, others: string[], options: MergeCommandOptions) => {
      const report = await withProject(path, (project) => runMerge(project, others, options, terminal));
      for (const { problem } of report.files) if (problem) terminal.complain(terminal.sentence(problem));
      if (options.json) terminal.printJson(jsonReport(report, terminal));
      else printReport(report, terminal);
      if (report.files.some(({ problem }) => problem !== null)) process.exitCode = 1;
    });

async function runMerge(
  project: OpenProject,
  paths: readonly string[],
  options: MergeCommandOptions,
  terminal: Terminal,
): Promise<MergeReport> {
  const { annotator, dryRun: isPreview = false } = options;
  const { createJobs } = await import('../../../jobs/create-jobs.ts');
  const { findAnnotator } = await import('../../../services/annotators.ts');
  const { Problem } = await import('../../../../src-shared/model/problem.ts');
  const actorId = annotator === undefined ? null : (findAnnotator(project, annotator)?.id ?? '');
  if (actorId === '') throw new Problem('annotator-unknown', { value: annotator ?? '' });
  const input = { places: await placesOf(paths, options, terminal), actorId, isPreview };
  const progress = await createProgress();
  try {
    const job = createJobs(workerFile).run(project, 'exchange', input, terminal.signal);
    const { result } = await untilDone(job, ({ progress: { phase, done, total, file } }) => {
      progress.show(done, total, oneLine(file), terminal.say(`cli.merge.${phase}`));
    });
    return result;
  } finally {
    progress.dispose();
  }
}

async function placesOf(
  paths: readonly string[],
  options: MergeCommandOptions,
  terminal: Terminal,
): Promise<MergePlace[]> {
  const { isProtected } = await import('../../../services/protected-files.ts');
  const places: MergePlace[] = [];
  for (const path of paths) {
    // What cannot be read is refused by name when it is its turn.
    const isLocked = existsSync(path) && statSync(path).isFile() && isProtected(path);
    places.push(isLocked ? { path, passphrase: await passphraseFor(terminal, options, path) } : { path });
  }
  return places;
}

const jsonReport = ({ files, isChanged, backup }: MergeReport, terminal: Terminal) => ({
  changed: isChanged,
  backup,
  files: files.map(({ problem, clashes, ...counts }) => ({
    ...counts,
    merged: problem === null,
    ...(problem && { reason: terminal.sentence(problem) }),
    conflicts: clashes,
  })),
});

function printReport({ files, isChanged, backup }: MergeReport, terminal: Terminal): void {
  for (const file of files) if (file.problem === null) printFile(file, terminal);
  const isMerged = files.some(({ problem }) => problem === null);
  if (isMerged && !isChanged) terminal.print(terminal.say('cli.merge.nothing'));
  if (isChanged && backup !== null) terminal.print(terminal.say('cli.merge.backup', { name: backup }));
}

function printFile(report: MergedFile, terminal: Terminal): void {
  const { articles, annotations, remarks, entries } = report;
  const file = oneLine(report.file);
  terminal.print(
    terminal.say('cli.merge.file', {
      file,
      articles: articles.added,
      added: annotations.added,
      changed: annotations.changed,
      removed: annotations.removed,
    }),
  );
  const others = {
    articles: articles.changed + articles.removed,
    remarks: remarks.added + remarks.changed + remarks.removed,
    entries: entries.added + entries.changed + entries.removed,
    states: report.states,
    gold: report.gold,
  };
  if (Object.values(others).some((count) => count > 0))
    terminal.print(terminal.say('cli.merge.others-done', others));
  for (const { name, added, changed, removed } of report.people) {
    terminal.print(terminal.say('cli.merge.person', { name: oneLine(name), added, changed, removed }));
  }
  if (report.codebook !== null)
    terminal.print(terminal.say('cli.merge.codebook', { version: report.codebook }));
  for (const { label, annotations: count } of report.retiredLabels) {
    terminal.print(terminal.say('cli.merge.retired', { label: oneLine(label), count }));
  }
  for (const { title } of report.returned)
    terminal.print(terminal.say('cli.merge.returned', { title: oneLine(title) }));
  for (const { title, otherTitle } of report.sameTexts) {
    terminal.print(
      terminal.say('cli.merge.same-text', { title: oneLine(title), other: oneLine(otherTitle) }),
    );
  }
  for (const clash of report.clashes) terminal.print(clashLine(clash, terminal));
}

function clashLine({ kind, title, annotator, kept, here, there }: MergeClash, terminal: Terminal): string {
  const removed = terminal.say('cli.merge.removed');
  return terminal.say('cli.merge.clash', {
    where: [annotator, title]
      .filter((part) => part !== null)
      .map(oneLine)
      .join(', '),
    what: terminal.say(`exchange.kind.${kind}`),
    kept: oneLine((kept === 'here' ? here : there) ?? removed),
    lost: oneLine((kept === 'here' ? there : here) ?? removed),
    side: kept,
  });
}
