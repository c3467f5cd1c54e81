import { basename } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { ExportOptions, PreviewedFile } from '../../../../src-shared/contract/exports.ts';
import { exportBoundaries, exportFormats, splitStrata } from '../../../../src-shared/model/interchange.ts';
import { type UnmappedRule, unmappedRules } from '../../../../src-shared/model/label-map.ts';
import { type Layer, layers } from '../../../../src-shared/model/layers.ts';
import { tagSetIds } from '../../../../src-shared/model/tag-sets.ts';
import { untilDone } from '../../../../src-shared/model/until-done.ts';
import { offsetUnits } from '../../../../src-shared/text/offset-units.ts';
import type { ExportResult } from '../../../services/export.ts';
import type { OpenProject } from '../../../services/project.ts';
import { programVersion, workerFile } from '../../program.ts';
import { createProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { withProject } from '../with-project.ts';
import { type ArticleChoice, articleOptions, chosenArticles, parseKinds } from './export-articles.ts';
import { printFiles, printOutcome } from './export-outcome.ts';

interface ExportCommandOptions
  extends Pick<ExportOptions, 'format' | 'offsetUnit' | 'boundaries'>,
    ArticleChoice {
  readonly out?: string;
  readonly preview?: boolean;
  readonly annotator?: string[];
  readonly gold?: boolean;
  readonly allWithVotes?: boolean;
  readonly layers: Layer[];
  readonly excludeBoilerplate?: boolean;
  readonly excludeRegions?: ExportOptions['excludeRegions'];
  readonly labelMap?: string;
  readonly unmapped: UnmappedRule;
  readonly split?: number[];
  readonly seed: number;
  readonly stratify: (typeof splitStrata)[number];
  readonly json?: boolean;
}

/** `hashiya export`: writes articles and annotations in a format. */
export const exportCommand = (terminal: Terminal): Command =>
  articleOptions(
    new Command('export')
      .description(terminal.say('cli.export.about'))
      .argument('<PROJECT>', terminal.say('cli.project'))
      .addOption(
        new Option('--format <F>', terminal.say('cli.export.format'))
          .choices(exportFormats)
          .makeOptionMandatory(),
      )
      .option('--out <PATH>', terminal.say('cli.export.out'))
      .addOption(new Option('--preview', terminal.say('cli.export.preview')).conflicts('out'))
      .option('--annotator <NAME...>', terminal.say('cli.export.annotator'))
      .addOption(new Option('--gold', terminal.say('cli.export.gold')).conflicts('annotator'))
      .addOption(
        new Option('--all-with-votes', terminal.say('cli.export.all-with-votes')).conflicts([
          'annotator',
          'gold',
        ]),
      ),
    terminal,
  )
    .addOption(
      new Option('--layers <LAYERS>', terminal.say('cli.export.layers'))
        .argParser(parseLayers)
        .default([...layers], layers.join(',')),
    )
    .addOption(
      new Option('--offset-unit <UNIT>', terminal.say('cli.export.offset-unit'))
        .choices(offsetUnits)
        .default('codepoint'),
    )
    .addOption(
      new Option('--boundaries <RULE>', terminal.say('cli.export.boundaries'))
        .choices(exportBoundaries)
        .default('as-annotated'),
    )
    .option(
      '--label-map <MAP>',
      terminal.say('cli.export.label-map', { sets: tagSetIds.join(', '), file: 'FILE.json' }),
    )
    .addOption(
      new Option('--unmapped <RULE>', terminal.say('cli.export.unmapped'))
        .choices(unmappedRules)
        .default('refuse' satisfies UnmappedRule),
    )
    .addOption(new Option('--split <SHARES>', terminal.say('cli.export.split')).argParser(parseShares))
    .addOption(new Option('--seed <N>', terminal.say('cli.export.seed')).argParser(parseSeed).default(0))
    .addOption(
      new Option('--stratify <BY>', terminal.say('cli.export.stratify'))
        .choices(splitStrata)
        .default('outlet'),
    )
    .option('--exclude-boilerplate', terminal.say('cli.export.exclude-boilerplate'))
    .addOption(
      new Option('--exclude-regions <KINDS>', terminal.say('cli.export.exclude-regions')).argParser(
        parseKinds,
      ),
    )
    .option('--json', terminal.say('cli.json'))
    .action((path: string, options: ExportCommandOptions) => {
      const out = options.preview ? undefined : outOf(options);
      return withProject(path, async (project) => {
        const { labelMapNamed } = await import('../../../services/label-map-file.ts');
        const { format, offsetUnit, boundaries, annotator, split, seed, stratify, unmapped } = options;
        const map = options.labelMap === undefined ? null : await labelMapNamed(options.labelMap);
        const settings = {
          ...{ format, offsetUnit, boundaries, layers: options.layers },
          annotators: annotator ?? null,
          gold: options.gold ?? false,
          allWithVotes: options.allWithVotes ?? false,
          articles: await chosenArticles(project, options),
          excludeBoilerplate: options.excludeBoilerplate ?? false,
          excludeRegions: options.excludeRegions ?? [],
          labelMap: map && { labels: map.labels, reading: map.reading, name: map.name, unmapped },
          split: split ? { shares: split, seed, stratify } : null,
        };
        if (out === undefined) {
          const { outcome, files } = await runPreview(project, settings, terminal);
          if (options.json) terminal.printJson({ outcome, files });
          else {
            printFiles(files, terminal);
            printOutcome(outcome, null, terminal);
          }
          return;
        }
        const result = await runExport(project, out, settings, terminal);
        if (options.json) terminal.printJson(result);
        else printOutcome(result.outcome, basename(out), terminal);
      });
    });

async function runExport(
  project: OpenProject,
  path: string,
  options: ExportOptions,
  terminal: Terminal,
): Promise<ExportResult> {
  const { createJobs } = await import('../../../jobs/create-jobs.ts');
  const progress = await createProgress();
  try {
    const input = { path, options, version: programVersion() };
    const job = createJobs(workerFile).run(project, 'exportFiles', input, terminal.signal);
    const { result } = await untilDone(job, ({ progress: { done, total } }) => {
      progress.show(done, total, '', terminal.say('cli.export.writing'));
    });
    return result;
  } finally {
    progress.dispose();
  }
}

async function runPreview(project: OpenProject, options: ExportOptions, terminal: Terminal) {
  const { createJobs } = await import('../../../jobs/create-jobs.ts');
  const progress = await createProgress();
  let files: readonly PreviewedFile[] = [];
  try {
    const job = createJobs(workerFile).run(project, 'exportPreview', options, terminal.signal);
    const { result } = await untilDone(job, ({ progress: told }) => {
      if (told.kind === 'first') files = told.files;
      else progress.show(told.done, told.total, '', terminal.say('cli.export.counting'));
    });
    return { outcome: result, files };
  } finally {
    progress.dispose();
  }
}

/** Throws wrong usage where nothing says whither. */
function outOf({ out }: ExportCommandOptions): string {
  if (out !== undefined) return out;
  const code = 'commander.missingMandatoryOptionValue';
  throw new CommanderError(1, code, "error: required option '--out <PATH>' not specified");
}

function parseShares(value: string): number[] {
  const shares = value.split('/').map(Number);
  const isGood =
    shares.length === 3 && shares.every((share) => share >= 0) && shares.some((share) => share > 0);
  if (!isGood) throw new InvalidArgumentError('80/10/10');
  return shares;
}

function parseSeed(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('');
  return Number(value);
}

function parseLayers(value: string): Layer[] {
  const wanted = value.split(',').map((part) => part.trim());
  const known = layers.filter((layer) => wanted.includes(layer));
  if (wanted.some((part) => !known.some((layer) => layer === part))) throw new InvalidArgumentError('');
  return known;
}
