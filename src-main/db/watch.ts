import type { ProjectDatabase } from './handle.ts';

const second = 1_000;

/**
 * Calls `changed` after other connections, of this program or another, committed to the file. Asks once every `interval`
 * milliseconds and keeps no process alive. Stop it with the function it returns, before the database is disposed.
 */
export function watchOtherWriters(
  database: ProjectDatabase,
  changed: () => void,
  interval: number = second,
): () => void {
  // The number moves with the commits of others only.
  const version = (): unknown => {
    try {
      return database.connection.pragma('data_version', { simple: true });
    } catch {
      // Locked just now, or the disk is gone: the next beat, or the next request, will tell.
      return undefined;
    }
  };
  let seen = version();
  const timer = setInterval(() => {
    const now = version();
    if (now === undefined || now === seen) return;
    seen = now;
    changed();
  }, interval);
  timer.unref();
  return () => clearInterval(timer);
}
