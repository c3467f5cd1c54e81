import { once } from 'node:events';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { requireSoundCopy } from '../../../src-main/db/dated-copy.ts';
import { systemEnvironment } from '../../../src-main/hosts/system-environment.ts';
import { backupFolderOf, backupsOf } from '../../../src-main/services/backup-files.ts';
import { checkProject } from '../../../src-main/services/check.ts';
import { openProject } from '../../../src-main/services/project.ts';
import { randomNumbers } from '../../../src-shared/model/seeded-random.ts';
import { client, cookieOf } from '../../hosts/http.ts';
import { actUntilKilled } from './actions.ts';
import { makeBase } from './base-project.ts';
import { printedUrl, startHost } from './host-process.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { type MigrationMoments, migrationRounds } from './migration-rounds.ts';

/** What came of killing hosts. */
export interface KillReport {
  readonly rounds: number;
  /** Rounds in which the host was killed while it brought an older file up to date, by how far it was. */
  readonly migrations: Readonly<MigrationMoments>;
  /** Rounds in which it was killed before it answered anything. */
  readonly silent: number;
  /** Actions by kind: those that were answered, those that were refused. */
  readonly answered: Readonly<Record<string, number>>;
  readonly refused: Readonly<Record<string, number>>;
  /** Answered actions that were not there afterwards, and what the check found. */
  readonly lost: readonly string[];
  readonly faults: readonly string[];
}

interface KillOptions {
  readonly home: string;
  readonly rounds: number;
  readonly seed: number;
  /** Told after each round what came of all so far. */
  onRound?(report: KillReport): void;
}

/** A project is worked on in this many rounds, then another is begun. */
const roundsOfAProject = 12;
const longestWork = 1_500;
/** How long the first answer may take, in milliseconds. */
const longestWait = 20_000;

/** Starts the host, lets it work and ends it as a power cut would (SIGKILL), again and again; the moments and the work are those of the seed. */
export async function killHosts({ home, rounds, seed, onRound }: KillOptions): Promise<KillReport> {
  const random = randomNumbers(seed);
  const base = join(home, 'base.hashiya');
  await makeBase(base, systemEnvironment);
  const old = await migrationRounds(base, home);
  const answered: Record<string, number> = {};
  const refused: Record<string, number> = {};
  const lost: string[] = [];
  const faults: string[] = [];
  let silent = 0;
  let worked = 0;
  let ledger = createLedger();
  const project = join(home, 'work.hashiya');
  for (let round = 0; round < rounds; round++) {
    const isMigration = random() < 0.15;
    const path = isMigration ? old.path : project;
    if (isMigration) {
      if (await old.kill(random())) add(answered, new Map([['migrate', 1]]));
    } else {
      if (worked++ % roundsOfAProject === 0) {
        ledger = createLedger();
        remove(path);
        copyFileSync(base, path);
      }
      const [before, refusedBefore] = [new Map(ledger.answered), new Map(ledger.refused)];
      await killAtWork({ path, home, base, random, ledger, round });
      if (!add(answered, ledger.answered, before)) silent++;
      add(refused, ledger.refused, refusedBefore);
    }
    const said = (what: string) => `round ${round}: ${what}`;
    try {
      lost.push(
        ...lostAfter(path, isMigration ? old : ledger, (fault) => faults.push(said(fault))).map(said),
      );
    } catch (error) {
      // A file that cannot even be opened: whoever kills hosts goes on with another.
      faults.push(said(String(error)));
      worked = 0;
    }
    onRound?.({ rounds: round + 1, migrations: old.moments, silent, answered, refused, lost, faults });
  }
  return { rounds, migrations: old.moments, silent, answered, refused, lost, faults };
}

/** Opens the file as its next owner would, and looks at everything in it and at its backups. */
function lostAfter(
  path: string,
  knowing: Pick<Ledger, 'lostIn'>,
  onFault: (fault: string) => void,
): string[] {
  const opened = openProject(path, systemEnvironment);
  try {
    for (const fault of checkProject(opened)) onFault(JSON.stringify(fault));
    for (const { name } of backupsOf(path)) requireSoundCopy(join(backupFolderOf(path), name));
    return knowing.lostIn(opened);
  } finally {
    opened.dispose();
  }
}

/** Adds what came since `before`; false where that is nothing. */
function add(
  sums: Record<string, number>,
  counts: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number> = new Map(),
): boolean {
  let isMore = false;
  for (const [kind, count] of counts) {
    const more = count - (before.get(kind) ?? 0);
    if (more > 0) isMore = true;
    sums[kind] = (sums[kind] ?? 0) + more;
  }
  return isMore;
}

interface Work {
  readonly path: string;
  readonly home: string;
  readonly base: string;
  readonly random: () => number;
  readonly ledger: Ledger;
  readonly round: number;
}

async function killAtWork({ path, home, base, random, ledger, round }: Work): Promise<void> {
  const child = startHost(path, home);
  const ended = once(child, 'exit');
  const url = await printedUrl(child);
  const host = { url, port: Number(new URL(url).port) };
  const procedures = client(host, await cookieOf(host));
  const stop = new AbortController();
  const working = actUntilKilled({ procedures, ledger, random, base, home, round, signal: stop.signal });
  // Mostly while answers come, as often those of long work; now and then before the first.
  const kinds = random() < 0.5 ? ['import', 'merge'] : ['annotate', 'adjudicate'];
  if (random() < 0.9) await Promise.race([ledger.answers(kinds), after(longestWait)]);
  await after(random() * longestWork);
  child.kill('SIGKILL');
  stop.abort();
  await ended;
  await working;
}

function remove(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '.backups'])
    rmSync(`${path}${suffix}`, { recursive: true, force: true });
}
