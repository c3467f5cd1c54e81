import { Command, CommanderError } from 'commander';
import { Problem } from '../../../src-shared/model/problem.ts';
import { programVersion } from '../program.ts';
import { agreementCommand } from './commands/agreement.ts';
import { backupCommand } from './commands/backup.ts';
import { backupsCommand } from './commands/backups.ts';
import { checkCommand } from './commands/check.ts';
import { exportCommand } from './commands/export.ts';
import { formatsCommand } from './commands/formats.ts';
import { importCommand } from './commands/import.ts';
import { listCommand } from './commands/list.ts';
import { mergeCommand } from './commands/merge.ts';
import { newCommand } from './commands/new.ts';
import { packetCommand } from './commands/packet.ts';
import { reportCommand } from './commands/report.ts';
import { restoreCommand } from './commands/restore.ts';
import { salvageCommand } from './commands/salvage.ts';
import { searchCommand } from './commands/search.ts';
import { serveCommand } from './commands/serve.ts';
import { showCommand } from './commands/show.ts';
import { unlockCommand } from './commands/unlock.ts';
import { helpIn } from './help.ts';
import { createTerminal, type Terminal, terminalLanguage } from './terminal.ts';
import { usageSentence } from './usage-sentence.ts';

/** What a checkout does that an installed program need not. */
interface RunHooks {
  /** Called before the page is served. */
  readonly beforeServing?: () => void;
}

const interrupts = ['SIGINT', 'SIGTERM'] as const;
const failed = 1;
const wrongUsage = 2;

/** Runs one command line and sets the process's exit status: 0 done, 1 could not be done, 2 wrong usage. */
export async function run(argv: readonly string[], hooks: RunHooks = {}): Promise<void> {
  const interrupt = new AbortController();
  const terminal = createTerminal(terminalLanguage(process.env), interrupt.signal);
  const stop = () => interrupt.abort();
  const leaveInterrupts = () => {
    for (const signal of interrupts) process.off(signal, stop);
  };
  for (const signal of interrupts) process.once(signal, stop);
  // Whoever reads may have had enough (`| head`); that is no error.
  process.stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
  try {
    await program(terminal, hooks, leaveInterrupts).parseAsync(argv, { from: 'user' });
  } catch (error) {
    process.exitCode = statusOf(error, terminal);
    if (!(error instanceof CommanderError || error instanceof Problem)) await noteDefect(error);
  } finally {
    leaveInterrupts();
  }
}

function program(terminal: Terminal, hooks: RunHooks, leaveInterrupts: () => void): Command {
  const root = new Command('hashiya')
    .description(terminal.say('cli.about'))
    .version(programVersion(), '-V, --version', terminal.say('cli.help.version'))
    .helpCommand('help [command]', terminal.say('cli.help.help-command'))
    .addHelpText('after', `\n${terminal.say('cli.help.statuses')}`);
  const commands = [
    newCommand(terminal),
    importCommand(terminal),
    listCommand(terminal),
    showCommand(terminal),
    searchCommand(terminal),
    exportCommand(terminal),
    agreementCommand(terminal),
    formatsCommand(terminal),
    packetCommand(terminal),
    mergeCommand(terminal),
    unlockCommand(terminal),
    checkCommand(terminal),
    backupCommand(terminal),
    backupsCommand(terminal),
    restoreCommand(terminal),
    salvageCommand(terminal),
    reportCommand(terminal),
    serveCommand(terminal, () => {
      // The server ends itself when interrupted.
      leaveInterrupts();
      hooks.beforeServing?.();
    }),
  ];
  for (const command of commands) root.addCommand(command);
  for (const command of [root, ...commands]) {
    command
      .exitOverride()
      .allowExcessArguments(false)
      .showSuggestionAfterError(false)
      .configureHelp(helpIn(terminal))
      .helpOption('-h, --help', terminal.say('cli.help.help'))
      // Usage errors are said once, by statusOf, in the person's language.
      .configureOutput({ outputError: () => {} });
  }
  return root;
}

async function noteDefect(error: unknown): Promise<void> {
  const { systemDiagnostics } = await import('../system-diagnostics.ts');
  systemDiagnostics().log.unexpected('the command line', error);
}

function statusOf(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const sentence = usageSentence(error, terminal);
    if (sentence) terminal.complain(sentence);
    return wrongUsage;
  }
  if (error instanceof Problem) terminal.complain(terminal.sentence(error));
  else {
    terminal.complain(terminal.say('cli.defect', { message: String(error) }));
    if (error instanceof Error && error.stack) process.stderr.write(`${error.stack}\n`);
  }
  return failed;
}
