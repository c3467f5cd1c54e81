import type { PageDefect } from '../../src-shared/contract/problem-report.ts';
import type { ProblemCode } from '../../src-shared/model/problem.ts';
import { describedError } from './described-error.ts';

/** How much a line of the log matters. */
type LogLevel = 'info' | 'warn' | 'error';

/**
 * What went on, for a person to read later. Only words of the program itself, codes and numbers can be said of it, so that no text of an
 * article, no name and no folder gets in.
 */
export interface Log {
  started(facts: readonly string[]): void;
  stopped(): void;
  /** By its identifier alone. */
  projectOpened(id: string, articles: number): void;
  projectClosed(): void;
  jobEnded(job: string, milliseconds: number): void;
  /** What was refused for a reason a person was told. `of` names the request or the job. */
  problem(of: string, code: ProblemCode, milliseconds?: number): void;
  /** A defect: the kind of the error and our own lines it came through, never its message. */
  unexpected(of: string, error: unknown, milliseconds?: number): void;
  /** A defect of the page, of which only so many are noted in a while. */
  pageDefect(defect: PageDefect): void;
  /** A process of the window that ended by itself: which one and why, in the system's words. */
  processGone(process: string, reason: string): void;
  /** The last lines. */
  tail(): string;
}

/** What holds the lines of a log. */
export interface LogLines {
  append(line: string): void;
  tail(): string;
}

/** How many defects of the page are noted within how many milliseconds: one that comes with every frame is not to push out what came before. */
const mostDefects = 20;
const defectsWithin = 10 * 60 * 1000;

/** A log of one line each: the time in UTC, the level, the words. */
export function createLog(lines: LogLines, now: () => Date): Log {
  const say = (level: LogLevel, words: string): void =>
    lines.append(`${now().toISOString()} ${level.padEnd(5)} ${plain(words)}`);
  const defects = createAllowance(mostDefects, defectsWithin);
  return {
    started: (facts) => say('info', `started: ${facts.join(', ')}`),
    stopped: () => say('info', 'stopped'),
    projectOpened: (id, articles) => say('info', `project ${identifier(id)} opened, articles: ${articles}`),
    projectClosed: () => say('info', 'project closed'),
    jobEnded: (job, milliseconds) => say('info', `job ${job} done${after(milliseconds)}`),
    problem: (of, code, milliseconds) =>
      say(code === 'cancelled' ? 'info' : 'warn', `${of}: ${code}${after(milliseconds)}`),
    unexpected: (of, error, milliseconds) =>
      say('error', `${of}: ${describedError(error)}${after(milliseconds)}`),
    pageDefect(defect) {
      const left = defects.take(now().getTime());
      if (left < 0) return;
      say('error', `page, ${defect.of}: ${defect.kind}${placesOf(defect)}`);
      if (left === 0) say('warn', 'page: further defects are not noted for a while');
    },
    processGone: (process, reason) =>
      say('error', `process ${identifier(process.replaceAll(' ', '-'))} is gone: ${identifier(reason)}`),
    tail: lines.tail,
  };
}

/** A log that keeps nothing. */
export const noLog: Log = createLog({ append: () => {}, tail: () => '' }, () => new Date(0));

const placesOf = ({ places }: PageDefect): string =>
  places.length === 0
    ? ''
    : ` at ${places.map(({ script, line, column }) => `${script}:${line}:${column}`).join(' < ')}`;

/** So many in a while; answers how many are left then, below 0 where it was one too many. */
function createAllowance(most: number, milliseconds: number) {
  let since = Number.NEGATIVE_INFINITY;
  let taken = 0;
  return {
    take(now: number): number {
      // A clock that was put back begins anew, too.
      if (Math.abs(now - since) >= milliseconds) {
        since = now;
        taken = 0;
      }
      return most - ++taken;
    },
  };
}

const longestLine = 600;

// A line is one line, whatever is in it.
const plain = (words: string): string => words.replace(/[^\x20-\x7e]+/g, ' ').slice(0, longestLine);

/** An identifier as programs make them; whatever else stands in a file for one could be anything. */
export const identifier = (id: string): string => (/^[\w-]{1,64}$/.test(id) ? id : '(unusual)');

// A clock that was put back is no reason for a time below zero.
const after = (milliseconds: number | undefined): string =>
  milliseconds === undefined ? '' : ` after ${Math.max(0, Math.round(milliseconds))} ms`;
