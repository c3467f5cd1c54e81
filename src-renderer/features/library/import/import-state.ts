import type { ImportPreview, ImportReport } from '../../../../src-shared/contract/imports.ts';
import type { ProblemReport } from '../../../../src-shared/model/problem.ts';
import { companionsAmong } from './beside.ts';
import { type ChosenFile, refusalOf } from './chosen-file.ts';
import type { Decision } from './decision.ts';
import type { FileFacts } from './file-facts.ts';

/** What the person decides of an import as a whole. An empty name leaves it to the host. */
export interface ImportOptions {
  readonly onDuplicate: 'skip' | 'keep';
  readonly annotator: string;
  readonly extendCodebook: boolean;
  /** Ids of the codebook's labels by those of the files, null for what is left out; a layer other than entities stands before a label. */
  readonly labels: Readonly<Record<string, string | null>>;
}

/** How far an import is: files sent, files read, articles stored. */
export interface ImportProgress {
  readonly stage: 'uploading' | 'reading' | 'storing';
  readonly done: number;
  readonly total: number;
  readonly path: string;
}

/** What came of an import. */
export interface ImportResult {
  readonly report: ImportReport;
  /** How many files the person left out. */
  readonly leftOut: number;
  /** Files that were not imported and may be tried again. */
  readonly retryable: readonly ChosenFile[];
}

/** Where an import stands. The files chosen stay listed until it is `done`; those that wait for a choice, after it too. */
export type ImportStatus =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'running'; readonly progress: ImportProgress }
  | { readonly kind: 'done'; readonly result: ImportResult }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** A look at one file before it is imported. */
export type Look =
  | {
      readonly kind: 'ready';
      readonly preview: ImportPreview;
      /** It is being read otherwise, and what is said of its article no longer holds. */
      readonly isStale: boolean;
    }
  /** Nothing that could be shown: refused before it was sent, or by the host. */
  | { readonly kind: 'refused'; readonly problem: ProblemReport }
  | { readonly kind: 'failed'; readonly error: unknown };

/** The files chosen, what is known and what was decided of each (by path), and the import itself. */
export interface ImportState {
  readonly files: readonly ChosenFile[];
  /** Number of the file that is looked at, from 0. */
  readonly index: number;
  readonly options: ImportOptions;
  readonly decisions: ReadonlyMap<string, Decision>;
  /** The looks taken last; older ones are taken anew. */
  readonly looks: ReadonlyMap<string, Look>;
  readonly facts: ReadonlyMap<string, FileFacts>;
  /** Files that were shown. */
  readonly seen: ReadonlySet<string>;
  /** How many files were checked for something to be asked. */
  readonly checked: number;
  readonly status: ImportStatus;
  /** True until the person saw what came of the import. */
  readonly hasNews: boolean;
}

/** An import for which nothing is chosen yet. */
export const beginning: ImportState = {
  files: [],
  index: 0,
  options: { onDuplicate: 'skip', annotator: '', extendCodebook: false, labels: {} },
  decisions: new Map(),
  looks: new Map(),
  facts: new Map(),
  seen: new Set(),
  checked: 0,
  status: { kind: 'choosing' },
  hasNews: false,
};

/** The files that an import takes now, and those that wait for a choice or were left out. */
export function sortedOut(state: Pick<ImportState, 'files' | 'facts' | 'decisions'>): SortedOut {
  const { files, facts, decisions } = state;
  const before = sorted.get(files);
  if (before && before.facts === facts && before.decisions === decisions) return before.result;
  const result = sortOut(state);
  sorted.set(files, { facts, decisions, result });
  return result;
}

interface SortedOut {
  readonly ready: readonly ChosenFile[];
  /** Those of the ready that cannot come in: they go along only for the report to say why. */
  readonly unreadable: readonly ChosenFile[];
  readonly waiting: readonly ChosenFile[];
  readonly leftOut: readonly ChosenFile[];
}

// Asked for at every change by several parts of the screen, and long where there are ten thousand files.
const sorted = new WeakMap<
  ImportState['files'],
  Pick<ImportState, 'facts' | 'decisions'> & { readonly result: SortedOut }
>();

function sortOut({ files, facts, decisions }: Pick<ImportState, 'files' | 'facts' | 'decisions'>): SortedOut {
  const isLeftOut = ({ path }: ChosenFile) => decisions.get(path)?.leftOut === true;
  // What is read together with another file goes along with it, whatever it looks like alone.
  const companions = companionsAmong(files);
  const factsOf = ({ path }: ChosenFile) => (companions.has(path) ? undefined : facts.get(path));
  const waits = (file: ChosenFile) => (factsOf(file)?.need ?? null) !== null;
  const ready = files.filter((file) => !isLeftOut(file) && !waits(file));
  return {
    ready,
    unreadable: ready.filter((file) => refusalOf(file) !== null || factsOf(file)?.isUnreadable === true),
    waiting: files.filter((file) => !isLeftOut(file) && waits(file)),
    leftOut: files.filter(isLeftOut),
  };
}

/** Number of the file that a person should look at next: one that asks, else one that was not shown; null where there is none. */
export function nextToReview(state: ImportState): number | null {
  const { files, index, seen } = state;
  const waiting = new Set(sortedOut(state).waiting);
  const companions = companionsAmong(files);
  const after = [...files.entries()].map(([number, file]) => ({ number, file }));
  const order = [...after.slice(index + 1), ...after.slice(0, index)];
  const wanted = (accept: (file: ChosenFile) => boolean) => order.find(({ file }) => accept(file))?.number;
  return (
    wanted((file) => waiting.has(file)) ??
    wanted((file) => !seen.has(file.path) && refusalOf(file) === null && !companions.has(file.path)) ??
    null
  );
}

/** The map with one entry changed. */
export const withEntry = <Value>(
  map: ReadonlyMap<string, Value>,
  key: string,
  value: Value,
): ReadonlyMap<string, Value> => new Map([...map, [key, value]]);

/** The map without some entries. */
export const withoutEntries = <Value>(
  map: ReadonlyMap<string, Value>,
  isGone: (key: string) => boolean,
): ReadonlyMap<string, Value> => new Map([...map].filter(([key]) => !isGone(key)));
