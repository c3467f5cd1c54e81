/** How far something is, for the person who waits. */
export interface Progress {
  show(done: number, total: number, what: string): void;
  dispose(): void;
}

/** A bar on standard error where that is a terminal; nothing where it is a file or a pipe. */
export async function createProgress(): Promise<Progress> {
  if (!process.stderr.isTTY) return { show() {}, dispose() {} };
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value}/{total} {what}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  let started = false;
  return {
    show(done, total, what) {
      if (started) bar.update(done, { what });
      else bar.start(total, done, { what });
      started = true;
    },
    dispose() {
      if (started) bar.stop();
    },
  };
}
