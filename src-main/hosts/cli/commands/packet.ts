import { Command, InvalidArgumentError, Option } from 'commander';
import { type PassphraseOptions, passphraseFileOption, protectionFor, protectOption } from '../passphrase.ts';
import type { Terminal } from '../terminal.ts';
import { withProjectToChange } from '../with-project.ts';

interface PacketCommandOptions extends PassphraseOptions {
  readonly annotator: string;
  readonly articles?: readonly string[];
  readonly unassigned?: number;
  readonly out: string;
}

/** `hashiya packet`: a project file for one annotator. */
export const packetCommand = (terminal: Terminal): Command =>
  new Command('packet')
    .description(terminal.say('cli.packet.about'))
    .argument('<PROJECT>', terminal.say('cli.project'))
    .requiredOption('--annotator <NAME>', terminal.say('cli.packet.annotator'))
    .option('--articles <ID...>', terminal.say('cli.packet.articles'))
    .addOption(
      new Option('--unassigned <N>', terminal.say('cli.packet.unassigned'))
        .argParser(positiveInteger)
        .conflicts('articles'),
    )
    .requiredOption('--out <FILE>', terminal.say('cli.packet.out'))
    .addOption(protectOption(terminal))
    .addOption(passphraseFileOption(terminal))
    .action((path: string, options: PacketCommandOptions) =>
      withProjectToChange(path, terminal, async (project) => {
        const { ensureAnnotator } = await import('../../../services/annotators.ts');
        const { handOut, requireArticles, requireFreePlace } = await import('../../../services/packets.ts');
        const { makePacket } = await import('../../../services/packet.ts');
        const { writeProtected } = await import('../../../services/protected-files.ts');
        const which = { articleIds: options.articles ?? null, unassigned: options.unassigned ?? null };
        // Asked first: who cannot have the file is given nothing.
        requireFreePlace(options.out);
        requireArticles(project, options.annotator, which);
        const protection = await protectionFor(terminal, options, options.out);
        const { id, name } = ensureAnnotator(project, options.annotator);
        const request = { ...which, actorId: id, annotatorIds: [id], overlap: 0, seed: 0 };
        await handOut(project, request, async (contents) => {
          for (const content of contents) {
            const write = (target: string) => makePacket(project, target, content);
            if (protection) await writeProtected(options.out, protection, write);
            else await write(options.out);
            const articles = content.articleIds.length;
            terminal.print(terminal.say('cli.packet.done', { path: options.out, name, articles }));
          }
        });
      }),
    );

function positiveInteger(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('');
  return Number(value);
}
