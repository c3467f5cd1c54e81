import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { programFolder } from '../../src-main/hosts/program.ts';

/** What a command said and how it ended. */
export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface CommandOptions {
  readonly cwd?: string;
  readonly language?: string;
  /** Where preferences are kept, for the commands that have any. */
  readonly home?: string;
  /** Called with the running process. */
  onStart?(process: ReturnType<typeof spawn>): void;
}

/** Runs the command line as a process of its own, from the sources, in English unless told otherwise. */
export function hashiya(args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const { LC_MESSAGES: _, ...environment } = process.env;
  const child = spawn(process.execPath, [join(programFolder, 'scripts', 'hashiya.ts'), ...args], {
    cwd: options.cwd,
    env: {
      ...environment,
      LC_ALL: options.language ?? 'C.UTF-8',
      ...(options.home && { HASHIYA_HOME: options.home }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  options.onStart?.(child);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...output }));
  });
}
