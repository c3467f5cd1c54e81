import { basename } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { ExportOptions } from '../../../../src-shared/contract/exports.ts';
import { exportBoundaries, exportFormats } from '../../../../src-shared/model/interchange.ts';
import { type Layer, layers } from '../../../../src-shared/model/layers.ts';
import { offsetUnits } from '../../../../src-shared/text/offset-units.ts';
import type { Terminal } from '../terminal.ts';
import { withProject } from '../with-project.ts';

interface ExportCommandOptions extends Pick<ExportOptions, 'format' | 'offsetUnit' | 'boundaries'> {
  readonly out: string;
  readonly annotator?: string[];
  readonly gold?: boolean;
  readonly layers: Layer[];
  readonly excludeBoilerplate?: boolean;
  readonly split?: number[];
  readonly seed: number;
}

/** `hashiya export`: writes articles and annotations in a format. */
export const exportCommand = (terminal: Terminal): Command =>
  new Command('export')
    .description(terminal.say('cli.export.about'))
    .argument('<PROJECT>', terminal.say('cli.project'))
    .addOption(
      new Option('--format <F>', terminal.say('cli.export.format'))
        .choices(exportFormats)
        .makeOptionMandatory(),
    )
    .requiredOption('--out <PATH>', terminal.say('cli.export.out'))
    .option('--annotator <NAME...>', terminal.say('cli.export.annotator'))
    .addOption(new Option('--gold', terminal.say('cli.export.gold')).conflicts('annotator'))
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
    .addOption(new Option('--split <SHARES>', terminal.say('cli.export.split')).argParser(parseShares))
    .addOption(new Option('--seed <N>', terminal.say('cli.export.seed')).argParser(parseSeed).default(0))
    .option('--exclude-boilerplate', terminal.say('cli.export.exclude-boilerplate'))
    .action((path: string, options: ExportCommandOptions) =>
      withProject(path, async (project) => {
        const { exportTo } = await import('../../../services/export.ts');
        const { programVersion } = await import('../../program.ts');
        const { out, annotator, gold, excludeBoilerplate, split, seed, ...rest } = options;
        const { counts } = await exportTo(
          project,
          out,
          {
            ...rest,
            annotators: annotator ?? null,
            gold: gold ?? false,
            split: split ? { shares: split, seed } : null,
            excludeBoilerplate: excludeBoilerplate ?? false,
          },
          { version: programVersion(), signal: terminal.signal },
        );
        const annotations = counts.annotations.entity + counts.annotations.claim + counts.annotations.stance;
        terminal.print(
          terminal.say('cli.export.done', { articles: counts.articles, annotations, path: basename(out) }),
        );
      }),
    );

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
