import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { requireSoundCopy } from '../../../src-main/db/dated-copy.ts';
import { programFolder } from '../../../src-main/hosts/program.ts';
import { systemEnvironment } from '../../../src-main/hosts/system-environment.ts';
import { articleIds } from '../../../src-main/services/article-records.ts';
import { backupFolderOf, backupsOf } from '../../../src-main/services/backup-files.ts';
import { checkProject } from '../../../src-main/services/check.ts';
import { openProject } from '../../../src-main/services/project.ts';
import { randomNumbers } from '../../../src-shared/model/seeded-random.ts';
import { client, cookieOf } from '../../hosts/http.ts';
import { actUntilKilled } from './actions.ts';
import { articlesOfBase, downgrade, makeBase } from './base-project.ts';
import { createLedger, type Ledger } from './ledger.ts';

/** What came of killing hosts. */
export interface KillReport {
  readonly rounds: number;
  /** Rounds in which the host was killed while it brought an older file up to date. */
  readonly migrations: number;
  /** Rounds in which it was killed before it answered anything. */
  readonly silent: number;
  readonly answered: Readonly<Record<string, number>>;
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
const longestMigration = 900;

/** Starts the host, lets it work and ends it as a power cut would (SIGKILL), again and again; the moments and the work are those of the seed. */
export async function killHosts({ home, rounds, seed, onRound }: KillOptions): Promise<KillReport> {
  const random = randomNumbers(seed);
  const base = join(home, 'base.hashiya');
  await makeBase(base);
  const old = join(home, 'old.hashiya');
  copyFileSync(base, old);
  downgrade(old);
  const answered: Record<string, number> = {};
  const lost: string[] = [];
  const faults: string[] = [];
  let migrations = 0;
  let silent = 0;
  let worked = 0;
  let ledger = createLedger();
  const project = join(home, 'work.hashiya');
  const count = ({ answered: told }: Ledger) => {
    for (const [kind, times] of told) answered[kind] = (answered[kind] ?? 0) + times;
  };
  for (let round = 0; round < rounds; round++) {
    const isMigration = random() < 0.15;
    const path = isMigration ? join(home, 'migrated.hashiya') : project;
    if (isMigration) {
      remove(path);
      copyFileSync(old, path);
    } else if (worked++ % roundsOfAProject === 0) {
      count(ledger);
      ledger = createLedger();
      remove(path);
      copyFileSync(base, path);
    }
    if (isMigration) {
      migrations++;
      await killWhileStarting(path, home, random() * longestMigration);
    } else {
      const before = ledger.total;
      await killAtWork({ path, home, base, random, ledger, round });
      if (ledger.total === before) silent++;
    }
    const opened = openProject(path, systemEnvironment);
    try {
      if (isMigration && articleIds(opened).length !== articlesOfBase)
        lost.push(`round ${round}: articles of the old file`);
      if (!isMigration) lost.push(...ledger.lostIn(opened).map((fact) => `round ${round}: ${fact}`));
      faults.push(...[...checkProject(opened)].map((fault) => `round ${round}: ${JSON.stringify(fault)}`));
    } finally {
      opened.dispose();
    }
    for (const { name } of backupsOf(path)) requireSoundCopy(join(backupFolderOf(path), name));
    onRound?.(reported(round + 1));
  }
  return reported(rounds);

  function reported(done: number): KillReport {
    const all = { ...answered };
    for (const [kind, times] of ledger.answered) all[kind] = (all[kind] ?? 0) + times;
    return { rounds: done, migrations, silent, answered: all, lost, faults };
  }
}

async function killWhileStarting(path: string, home: string, milliseconds: number): Promise<void> {
  const child = startHost(path, home);
  const ended = once(child, 'exit');
  await Promise.race([after(250 + milliseconds), ended]);
  child.kill('SIGKILL');
  await ended;
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

/** The program as it is installed, on one project. */
function startHost(path: string, home: string): ChildProcess {
  return spawn(process.execPath, [join(programFolder, 'out', 'main', 'cli.js'), 'serve', path, '--no-open'], {
    env: { ...process.env, HASHIYA_HOME: home },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

async function printedUrl(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The host has no output.');
  for await (const line of createInterface({ input: child.stdout })) {
    child.stdout.resume();
    const said: unknown = JSON.parse(line);
    if (typeof said === 'object' && said !== null && 'url' in said) return String(said.url);
  }
  throw new Error('The host ended without printing its address.');
}

function remove(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '.backups'])
    rmSync(`${path}${suffix}`, { recursive: true, force: true });
}
