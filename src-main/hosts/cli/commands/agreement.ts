import { Command, InvalidArgumentError, Option } from 'commander';
import { type AgreementReport, agreementRequestSchema } from '../../../../src-shared/contract/agreement.ts';
import { type Layer, layers } from '../../../../src-shared/model/layers.ts';
import { Problem } from '../../../../src-shared/model/problem.ts';
import { untilDone } from '../../../../src-shared/model/until-done.ts';
import type { OpenProject } from '../../../services/project.ts';
import { programVersion, workerFile } from '../../program.ts';
import { createProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { withProject } from '../with-project.ts';
import { printReport } from './agreement-text.ts';

interface AgreementOptions {
  readonly annotators: readonly string[];
  readonly layer: Layer;
  readonly articles: readonly string[];
  readonly bootstrap: number;
  readonly seed: number;
  readonly json?: boolean;
}

export const agreementCommand = (terminal: Terminal): Command =>
  new Command('agreement')
    .description(terminal.say('cli.agreement.about'))
    .argument('<PROJECT>', terminal.say('cli.project'))
    .addOption(
      new Option('--annotators <NAMES>', terminal.say('cli.agreement.annotators'))
        .argParser(parseNames)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--layer <LAYER>', terminal.say('cli.agreement.layer')).choices(layers).default('entity'),
    )
    .addOption(
      new Option('--articles <WHICH...>', terminal.say('cli.agreement.articles')).default(['done'], 'done'),
    )
    .addOption(
      new Option('--bootstrap <N>', terminal.say('cli.agreement.bootstrap'))
        .argParser((value) => parseNumber(value, 100_000))
        .default(2000),
    )
    .addOption(
      new Option('--seed <S>', terminal.say('cli.agreement.seed'))
        .argParser((value) => parseNumber(value, 0xffff_ffff))
        .default(7),
    )
    .option('--json', terminal.say('cli.json'))
    .action((path: string, options: AgreementOptions) =>
      withProject(path, async (project) => {
        const report = await compare(project, options, terminal);
        if (options.json) terminal.printJson(report);
        else printReport(report, terminal);
      }),
    );

async function compare(
  project: OpenProject,
  { annotators, articles, layer, bootstrap, seed }: AgreementOptions,
  terminal: Terminal,
): Promise<AgreementReport> {
  const { findAnnotator } = await import('../../../services/annotators.ts');
  const { createJobs } = await import('../../../jobs/create-jobs.ts');
  // A name may have an Arabic comma in it.
  const names = annotators.flatMap((name) => (findAnnotator(project, name) ? [name] : name.split('،')));
  const annotatorIds = names.map((name) => {
    const known = findAnnotator(project, name);
    if (!known) throw new Problem('annotator-unknown', { value: name.trim() });
    return known.id;
  });
  const [only] = articles;
  const which = articles.length === 1 && (only === 'done' || only === 'common') ? only : articles;
  const request = agreementRequestSchema.parse({ annotatorIds, layer, articles: which, bootstrap, seed });
  const tool = `hashiya ${programVersion()}`;
  const progress = await createProgress();
  try {
    const job = createJobs(workerFile).run(project, 'agreement', { request, tool }, terminal.signal);
    const { result } = await untilDone(job, ({ progress: { phase, done, total } }) => {
      progress.show(done, total, '', terminal.say(`cli.agreement.${phase}`));
    });
    return result;
  } finally {
    progress.dispose();
  }
}

function parseNames(value: string): string[] {
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) throw new InvalidArgumentError('');
  return names;
}

function parseNumber(value: string, most: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > most) throw new InvalidArgumentError('');
  return number;
}
