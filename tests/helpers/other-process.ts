import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const script = fileURLToPath(new URL('./other-process-main.ts', import.meta.url));

/** Another program at the same file; what it does is one of the commands of other-process-main.ts. */
export interface OtherProcess {
  /** Ends it the way a power cut would: no handler runs. */
  kill(): Promise<void>;
  /** Its last line once it ended by itself. */
  ended(): Promise<string>;
}

/** Starts a command and waits until it says it is under way. */
export async function startOther(...command: string[]): Promise<OtherProcess> {
  const child = spawnOther(command);
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
    output += piece;
  });
  const exit = once(child, 'exit');
  while (output === '' && child.exitCode === null) {
    await Promise.race([once(child.stdout ?? child, 'data'), exit]);
  }
  return {
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
    async ended() {
      await exit;
      return output.trim().split('\n').at(-1) ?? '';
    },
  };
}

/** Runs a command to its end; its last line. */
export async function runOther(...command: string[]): Promise<string> {
  return (await startOther(...command)).ended();
}

/** The same in a process that may write files of at most so many kilobytes: the disk is full for it. */
export async function runCramped(kilobytes: number, ...command: string[]): Promise<string> {
  // POSIX counts in blocks of 512 bytes.
  const limited = `ulimit -f ${kilobytes * 2}; exec "$0" "$@"`;
  const { stdout } = await promisify(execFile)('sh', ['-c', limited, process.execPath, script, ...command]);
  return stdout.trim().split('\n').at(-1) ?? '';
}

function spawnOther(command: string[]): ChildProcess {
  // The superuser may write anywhere: what tests permissions runs as nobody.
  const nobody = process.getuid?.() === 0 && command[0] === 'open' ? { uid: 65534, gid: 65534 } : {};
  const child = spawn(process.execPath, [script, ...command], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...nobody,
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}
