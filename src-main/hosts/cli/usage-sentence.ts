import type { CommanderError } from 'commander';
import type { MessageId } from '../../../src-shared/i18n/catalog.ts';
import type { Terminal } from './terminal.ts';

const messages: Readonly<Record<string, MessageId>> = {
  'commander.unknownCommand': 'cli.usage.command',
  'commander.unknownOption': 'cli.usage.option',
  'commander.missingArgument': 'cli.usage.argument',
  'commander.optionMissingArgument': 'cli.usage.option-value',
  'commander.missingMandatoryOptionValue': 'cli.usage.required-option',
  'commander.invalidArgument': 'cli.usage.value',
  'commander.excessArguments': 'cli.usage.excess',
};

/** What is wrong with the way a command was called, in the person's language; undefined where the help says it already. */
export function usageSentence(error: CommanderError, terminal: Terminal): string | undefined {
  if (error.code === 'commander.help') return undefined;
  const id = messages[error.code];
  if (!id) return error.message;
  // The parser tells names and values only inside its English sentence, quoted.
  const [value = '', found = ''] = [...error.message.matchAll(/'(.*?)'/gs)].map((match) => match[1] ?? '');
  return terminal.say(id, { value, found });
}
