import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ArticleMetadata, Region } from '../../../../src-shared/model/article.ts';
import type { DuplicateRule } from '../../../../src-shared/model/interchange.ts';
import type { Rpc } from '../../../rpc/client.ts';
import { type ChosenFile, isLarge, withFiles } from './chosen-file.ts';
import { type Decision, readOtherwise, withMetadata } from './decision.ts';
import { needOf } from './file-facts.ts';
import { createFileWatch } from './file-watch.ts';
import { createHandedOver } from './handed-over.ts';
import {
  beginning,
  type ImportOptions,
  type ImportProgress,
  type ImportResult,
  type ImportState,
  nextToReview,
  sortedOut,
  withEntry,
  withoutEntries,
} from './import-state.ts';
import { runImport } from './run-import.ts';

/** What {@link createImportSession} makes. */
export type ImportSession = ReturnType<typeof createImportSession>;

/** The one import of a window. It outlives the screens, so that it goes on, and what was decided stays, while the person is elsewhere. */
export function createImportSession(rpc: Rpc) {
  const store: StoreApi<ImportState> = createStore(() => beginning);
  const { getState, setState } = store;
  const handedOver = createHandedOver(rpc);
  const watch = createFileWatch(rpc, handedOver, store);
  let running: AbortController | null = null;

  function change(files: readonly ChosenFile[]): void {
    if (running) return;
    const { index, decisions, looks, facts } = getState();
    const kept = new Map(files.map(({ path, file }) => [path, file]));
    const before = new Map(getState().files.map(({ path, file }) => [path, file]));
    const isGone = (path: string) => kept.get(path) !== before.get(path);
    setState({
      files,
      index: Math.max(0, Math.min(index, files.length - 1)),
      decisions: withoutEntries(decisions, isGone),
      looks: withoutEntries(looks, isGone),
      facts: withoutEntries(facts, isGone),
      status: { kind: 'choosing' },
      hasNews: false,
    });
    watch.refresh();
  }

  function decide(path: string, next: (before: Decision) => Decision): void {
    const { decisions } = getState();
    setState({ decisions: withEntry(decisions, path, next(decisions.get(path) ?? {})) });
  }

  /** Decides how files are read, and looks at them anew. */
  function readAs(paths: readonly string[], reading: Pick<Decision, 'encoding' | 'columns'>): void {
    const { decisions } = getState();
    const changed = new Map(decisions);
    for (const path of paths) changed.set(path, readOtherwise(decisions.get(path) ?? {}, reading));
    setState({ decisions: changed });
    for (const path of paths) watch.lookAgain(path);
  }

  return {
    store,
    add: (added: readonly ChosenFile[]): void => change(withFiles(getState().files, added)),
    remove: (path: string): void => change(getState().files.filter((entry) => entry.path !== path)),
    removeAll: (): void => change([]),
    /** Brings files that were not imported back into the list, with what was decided of them. */
    retry: (result: ImportResult): void => change(withFiles(getState().files, result.retryable)),
    show(index: number): void {
      const { files } = getState();
      if (index < 0 || index >= files.length) return;
      setState({ index });
      watch.shown();
    },
    /** Goes on to what should be looked at next; false where nothing is left. */
    review(): boolean {
      const next = nextToReview(getState());
      if (next === null) return false;
      setState({ index: next });
      watch.shown();
      return true;
    },
    setOptions(next: Partial<ImportOptions>): void {
      setState({ options: { ...getState().options, ...next } });
      const { extendCodebook, annotator, labels } = next;
      if (extendCodebook !== undefined || annotator !== undefined || labels) watch.lookAgainAtRecords();
    },
    setEncoding: (paths: readonly string[], encoding: string): void => readAs(paths, { encoding }),
    setColumns(path: string, columns: NonNullable<Decision['columns']>): void {
      const { encoding } = getState().decisions.get(path) ?? {};
      readAs([path], { columns, ...(encoding !== undefined && { encoding }) });
    },
    setMetadata: (path: string, field: keyof ArticleMetadata, value: string): void =>
      decide(path, (before) => withMetadata(before, field, value)),
    setRegions: (path: string, regions: readonly Region[]): void =>
      decide(path, (before) => ({ ...before, regions })),
    setDuplicate: (path: string, onDuplicate: DuplicateRule): void =>
      decide(path, (before) => ({ ...before, onDuplicate })),
    setLeftOut: (path: string, leftOut: boolean): void => decide(path, (before) => ({ ...before, leftOut })),
    cancel: (): void => running?.abort(),
    /** The person has seen how it ended. */
    noticed: (): void => setState({ hasNews: false }),
    /** Another project is open, or the window goes. */
    reset(): void {
      running?.abort();
      watch.pause();
      handedOver.forgetAll();
      setState(beginning, true);
    },

    /** Imports what is ready, as this annotator, who can undo it. */
    async start(annotatorId: string | null): Promise<void> {
      const before = getState();
      const { ready, waiting, leftOut } = sortedOut(before);
      if (running || ready.length === 0) return;
      const controller = new AbortController();
      const { signal } = controller;
      running = controller;
      watch.pause();
      const order = { files: ready, options: before.options, decisions: before.decisions, annotatorId };
      try {
        const tell = sparingly((progress: ImportProgress) =>
          setState({ status: { kind: 'running', progress } }),
        );
        const report = await runImport(rpc, handedOver, order, signal, (progress) => {
          if (!signal.aborted) tell(progress);
        });
        if (getState().files !== before.files) return;
        finish(report, ready, waiting, leftOut.length);
      } catch (error) {
        if (getState().files !== before.files) return;
        const status = signal.aborted ? { kind: 'cancelled' as const } : { kind: 'failed' as const, error };
        setState({ status, hasNews: true });
      } finally {
        running = null;
        watch.refresh();
      }
    },
  };

  /** Files that turned out to need a choice wait for it in the list with the others. */
  function finish(
    report: ImportResult['report'],
    ready: readonly ChosenFile[],
    waiting: readonly ChosenFile[],
    leftOut: number,
  ): void {
    const skipped = new Map(report.skipped.map(({ path, problem }) => [path, problem]));
    const needs = (path: string) => {
      const problem = skipped.get(path);
      return problem ? needOf(problem.code) : null;
    };
    // Where a choice cannot be shown, the report says what is missing.
    const asking = ready.filter((entry) => needs(entry.path) !== null && !isLarge(entry));
    const { decisions, facts, looks } = getState();
    const files = [...waiting, ...asking];
    const left = new Set(files.map(({ path }) => path));
    const isDone = (path: string) => !left.has(path);
    const found = new Map(withoutEntries(facts, isDone));
    for (const { path } of asking) {
      found.set(path, {
        need: needs(path),
        isUnreadable: false,
        excluded: 0,
        isDuplicate: false,
        similarity: null,
      });
    }
    const waits = new Set(asking);
    const retryable = ready.filter((entry) => skipped.has(entry.path) && !waits.has(entry));
    const again = new Set([...left, ...retryable.map(({ path }) => path)]);
    setState({
      files,
      index: 0,
      decisions: withoutEntries(decisions, (path) => !again.has(path)),
      looks: withoutEntries(looks, isDone),
      facts: found,
      seen: new Set(),
      status: { kind: 'done', result: { report, leftOut, retryable } },
      hasNews: true,
    });
  }
}

const shortestNote = 100;

/** Tells of the beginning of a stage at once, and otherwise no more often than is seen: ten thousand files are ten thousand notes. */
function sparingly(tell: (progress: ImportProgress) => void): (progress: ImportProgress) => void {
  let last = { stage: '', at: 0 };
  return (progress) => {
    const at = Date.now();
    if (progress.stage === last.stage && at - last.at < shortestNote) return;
    last = { stage: progress.stage, at };
    tell(progress);
  };
}
