import { Command } from 'commander';
import type { MessageId } from '../../../../src-shared/i18n/catalog.ts';
import type { Terminal } from '../terminal.ts';

/** `hashiya formats`: what can be read and written. */
export const formatsCommand = (terminal: Terminal): Command =>
  new Command('formats')
    .description(terminal.say('cli.formats.about'))
    .option('--json', terminal.say('cli.json'))
    .action(async (options: { readonly json?: boolean }) => {
      const { formatList } = await import('../../../../src-shared/i18n/format-list.ts');
      const inWords = (ids: readonly MessageId[]) => ids.map((id) => terminal.say(id));
      const descriptions = formatList.map(({ format, name, reads, writes, keeps, loses }) => ({
        format,
        name: terminal.say(name),
        reads,
        writes,
        keeps: inWords(keeps),
        loses: inWords(loses),
      }));
      if (options.json) {
        terminal.printJson(descriptions);
        return;
      }
      const separator = terminal.language === 'ar' ? '؛ ' : '; ';
      for (const description of descriptions) {
        const ways = [
          ...(description.reads ? [terminal.say('cli.formats.reads')] : []),
          ...(description.writes ? [terminal.say('cli.formats.writes')] : []),
        ];
        terminal.print(`${description.format}\t${description.name} (${ways.join(', ')})`);
        terminal.print(`\t${terminal.say('cli.formats.keeps', { list: description.keeps.join(separator) })}`);
        terminal.print(`\t${terminal.say('cli.formats.loses', { list: description.loses.join(separator) })}`);
      }
    });
