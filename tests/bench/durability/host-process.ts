import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { programFolder } from '../../../src-main/hosts/program.ts';

/** The program as it is installed, on one project. */
export function startHost(path: string, home: string): ChildProcess {
  return spawn(process.execPath, [join(programFolder, 'out', 'main', 'cli.js'), 'serve', path, '--no-open'], {
    env: { ...process.env, HASHIYA_HOME: home },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** What a host prints once the project is open. Throws where it ends before. */
export async function printedUrl(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The host has no output.');
  for await (const line of createInterface({ input: child.stdout })) {
    child.stdout.resume();
    const said: unknown = JSON.parse(line);
    if (typeof said === 'object' && said !== null && 'url' in said) return String(said.url);
  }
  throw new Error('The host ended without printing its address.');
}
