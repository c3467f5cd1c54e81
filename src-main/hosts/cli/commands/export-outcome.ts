import type { ExportOutcome, PreviewedFile } from '../../../../src-shared/contract/exports.ts';
import { lossWords } from '../../../../src-shared/i18n/loss-words.ts';
import type { Terminal } from '../terminal.ts';

/** Prints what an export has written, or would write, and what of it is lost; warns of labels that the label map does not name. */
export function printOutcome(
  { articles: written, annotations: counts, leftOut, losses, unmapped, parts }: ExportOutcome,
  path: string | null,
  terminal: Terminal,
): void {
  const { entity, claim, stance } = counts;
  const annotations = entity + claim + stance;
  for (const [label, count] of Object.entries(unmapped)) {
    terminal.complain(terminal.say('cli.export.unmapped-label', { label, count }));
  }
  terminal.print(
    path === null
      ? terminal.say('cli.export.would', { articles: written, annotations })
      : terminal.say('cli.export.done', { articles: written, annotations, path }),
  );
  for (const [part, { articles, share, wanted }] of Object.entries(parts ?? {})) {
    const percent = (value: number) => (value * 100).toFixed(1);
    terminal.print(
      terminal.say('cli.export.part', { part, articles, share: percent(share), wanted: percent(wanted) }),
    );
  }
  for (const why of ['inRegions', 'notHeld', 'links'] as const) {
    const count = leftOut[why];
    const what = terminal.say(`export.left-out.${why}`);
    if (count > 0) terminal.print(terminal.say('cli.export.left-out', { what, count }));
  }
  for (const [loss, count] of Object.entries(losses)) {
    terminal.print(terminal.say('cli.export.lost', { what: lossWords(terminal.say, loss), count }));
  }
}

/** Prints the files of the first article as they would be written, each under its path. */
export function printFiles(files: readonly PreviewedFile[], terminal: Terminal): void {
  for (const { path, text, isCut } of files) {
    terminal.print(`--- ${path}`);
    terminal.print(text === null ? terminal.say('cli.export.no-text') : visible(text) + (isCut ? '…' : ''));
  }
}

/** Text of an article with its lines, but without what could move the cursor of a terminal. */
const visible = (text: string): string => text.replace(/[^\P{Cc}\n\t]/gu, '');
