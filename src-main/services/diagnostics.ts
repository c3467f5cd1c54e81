import { type Log, noLog } from './log.ts';

/** What helps to find out what went wrong on a person's machine. */
export interface Diagnostics {
  readonly log: Log;
  /** Versions of the program and of what it runs on, a line each. */
  readonly facts: readonly string[];
}

/** Where nothing is noted. */
export const noDiagnostics: Diagnostics = { log: noLog, facts: [] };
