/** How far something is, for the person who waits. */
export interface Progress {
  /** `phase` says what is done now; each begins a bar of its own. */
  show(done: number, total: number, what: string, phase: string): void;
  dispose(): void;
}

/** A bar on standard error where that is a terminal; nothing where it is a file or a pipe. */
export async function createProgress(): Promise<Progress> {
  if (!process.stderr.isTTY) return { show() {}, dispose() {} };
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    format: '{phase} {bar} {value}/{total} {what}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  let shown: string | undefined;
  return {
    show(done, total, what, phase) {
      if (phase === shown) bar.update(done, { what });
      else {
        if (shown !== undefined) bar.stop();
        bar.start(total, done, { what, phase });
      }
      shown = phase;
    },
    dispose() {
      if (shown !== undefined) bar.stop();
    },
  };
}
