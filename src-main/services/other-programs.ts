import type { ProjectDatabase } from '../db/handle.ts';
import { watchOtherWriters } from '../db/watch.ts';

/** Watches the open project for commits of other programs, but only while somebody wants to know. */
export interface OtherPrograms {
  /** The database to watch from now on; must be told before the one before is disposed. */
  use(database: ProjectDatabase | null): void;
  listen(listening: boolean): void;
}

/** Calls `changed` after every such commit, within a second. */
export function watchOtherPrograms(changed: () => void): OtherPrograms {
  let database: ProjectDatabase | null = null;
  let listening = false;
  let stop = () => {};
  const restart = () => {
    stop();
    stop = database && listening ? watchOtherWriters(database, changed) : () => {};
  };
  return {
    use(next) {
      database = next;
      restart();
    },
    listen(wanted) {
      listening = wanted;
      restart();
    },
  };
}
