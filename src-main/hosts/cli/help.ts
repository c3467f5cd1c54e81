import type { HelpConfiguration, Option } from 'commander';
import type { MessageId } from '../../../src-shared/i18n/catalog.ts';
import type { Terminal } from './terminal.ts';

const titles: Readonly<Record<string, MessageId>> = {
  'Usage:': 'cli.help.usage',
  'Arguments:': 'cli.help.arguments',
  'Options:': 'cli.help.options',
  'Commands:': 'cli.help.commands',
};

/** Help pages in the person's language; values to choose from and defaults are shown as they are typed. */
export const helpIn = (terminal: Terminal): HelpConfiguration => ({
  styleTitle(title) {
    const id = titles[title];
    return id ? terminal.say(id) : title;
  },
  optionDescription: described,
});

function described(option: Option): string {
  const choices = option.argChoices ? ` (${option.argChoices.join(' | ')})` : '';
  const value: unknown = option.defaultValue;
  const byDefault = typeof value === 'string' ? ` [${value}]` : '';
  return `${option.description}${choices}${byDefault}`;
}
