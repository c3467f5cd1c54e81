import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { Option } from 'commander';
import { Problem } from '../../../src-shared/model/problem.ts';
import type { Protection } from '../../services/protected-files.ts';
import type { Terminal } from './terminal.ts';

/** What a command is told of passphrases; never the passphrase itself, which everybody on the machine could read in the list of processes. */
export interface PassphraseOptions {
  readonly protect?: boolean;
  readonly passphraseFile?: string;
}

/** `--passphrase-file`. */
export const passphraseFileOption = (terminal: Terminal): Option =>
  new Option('--passphrase-file <FILE>', terminal.say('cli.passphrase.file'));

/** `--protect`. */
export const protectOption = (terminal: Terminal): Option =>
  new Option('--protect', terminal.say('cli.passphrase.protect'));

/** How a new file is to be protected; undefined where nobody asked for it. Throws `passphrases-differ` and as {@link passphraseFor}. */
export async function protectionFor(
  terminal: Terminal,
  options: PassphraseOptions,
  path: string,
): Promise<Protection | undefined> {
  if (!options.protect && options.passphraseFile === undefined) return undefined;
  const given = await givenPassphrase(options);
  const passphrase = given ?? (await prompted(terminal, 'cli.passphrase.new', path));
  if (given === undefined && passphrase !== (await prompted(terminal, 'cli.passphrase.again', path))) {
    throw new Problem('passphrases-differ');
  }
  return { passphrase, random: randomBytes };
}

/** The passphrase of a protected file: from the file named, HASHIYA_PASSPHRASE or the person. Throws `passphrase-missing`, `passphrase-empty`, `cancelled`. */
export const passphraseFor = async (
  terminal: Terminal,
  options: PassphraseOptions,
  path: string,
): Promise<string> => (await givenPassphrase(options)) ?? prompted(terminal, 'cli.passphrase.ask', path);

async function givenPassphrase({ passphraseFile: path }: PassphraseOptions): Promise<string | undefined> {
  const { readPassphrase } = await import('../../services/passphrase-file.ts');
  const given = path === undefined ? process.env.HASHIYA_PASSPHRASE : readPassphrase(path);
  if (given === '') throw new Problem('passphrase-empty');
  return given;
}

async function prompted(
  terminal: Terminal,
  question: 'cli.passphrase.new' | 'cli.passphrase.again' | 'cli.passphrase.ask',
  path: string,
): Promise<string> {
  if (!process.stdin.isTTY) throw new Problem('passphrase-missing', { file: basename(path) });
  process.stderr.write(`${terminal.say(question, { file: basename(path) })} `);
  try {
    const typed = await readHidden(process.stdin);
    if (typed === '') throw new Problem('passphrase-empty');
    return typed;
  } finally {
    process.stderr.write('\n');
  }
}

/** A line that is typed and shown nowhere. Throws `cancelled` at Ctrl+C and Ctrl+D. */
async function readHidden(input: ReadStream): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  // As a terminal, it takes the echo away from the system's, and its own goes nowhere.
  const lines = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
  const stopped = new AbortController();
  lines.on('SIGINT', () => stopped.abort()).on('close', () => stopped.abort());
  try {
    return await lines.question('', { signal: stopped.signal });
  } catch {
    throw new Problem('cancelled');
  } finally {
    lines.close();
  }
}
