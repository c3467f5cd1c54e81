import { vi } from 'vitest';
import { run } from '../../src-main/hosts/cli/run.ts';
import type { CommandResult } from './command-line.ts';

/**
 * Runs a command line in the test's own process, in English, one at a time: what it says and its status are the program's, without the
 * second that its start takes. What concerns the process itself (signals, pipes, the start) is tested with one of its own.
 */
export async function hashiyaHere(args: readonly string[]): Promise<CommandResult> {
  const { exitCode } = process;
  const said = { stdout: '', stderr: '' };
  const listening = (['stdout', 'stderr'] as const).flatMap((name) => [
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += text;
      return true;
    }),
    // The program would listen for a closed pipe for as long as the process lives.
    vi.spyOn(process[name], 'on').mockReturnValue(process[name]),
  ]);
  vi.stubEnv('LC_ALL', 'C.UTF-8');
  process.exitCode = undefined;
  try {
    await run(args);
    return { status: Number(process.exitCode ?? 0), ...said };
  } finally {
    process.exitCode = exitCode;
    vi.unstubAllEnvs();
    for (const spy of listening) spy.mockRestore();
  }
}
