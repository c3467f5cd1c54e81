import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CodebookDraft } from '../../../../src-shared/contract/codebook.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { problemOf } from '../../../rpc/problem.ts';

/** Milliseconds after the last change until it is sent. */
const pause = 400;
/** Milliseconds until what could not be sent is sent again. */
const again = 2_000;

/** A draft, its steps, and whether it is saved. */
export interface DraftState {
  readonly codebook: Codebook;
  /** Of the stored draft; 0 where there is none. */
  readonly revision: number;
  /** `saved`: what is shown is stored. `refused`: another window changed the draft, and what is there is shown next. */
  readonly saving: 'saved' | 'waiting' | 'failed' | 'refused';
  readonly savedAt: string | null;
  readonly past: readonly Codebook[];
  readonly future: readonly Codebook[];
}

/** The draft as it is being written: shown at once, kept in the project soon after, and only then said to be saved. */
export interface DraftStore {
  readonly state: StoreApi<DraftState>;
  /** Changes of one `subject` in a row (letters typed in one field) are one step of undo. */
  change(codebook: Codebook, subject?: string): void;
  undo(): void;
  redo(): void;
  /** Shows what is stored, unless something of this window waits to be stored. */
  adopt(stored: CodebookDraft | null, inForce: Codebook): void;
  /** Resolves when nothing waits any more; false where it could not be stored. */
  flush(): Promise<boolean>;
  dispose(): void;
}

interface DraftSource {
  readonly stored: CodebookDraft | null;
  readonly inForce: Codebook;
  save(
    revision: number,
    codebook: Codebook,
  ): Promise<{ readonly revision: number; readonly savedAt: string }>;
}

/** Keeps a draft with undo and redo and saves it by itself. */
export function createDraftStore({ stored, inForce, save }: DraftSource): DraftStore {
  const state = createStore<DraftState>(() => stateOf(stored, inForce));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;
  let subject: string | undefined;

  const show = (codebook: Codebook, past: readonly Codebook[], future: readonly Codebook[]): void => {
    state.setState({ codebook, past, future, saving: 'waiting' });
    sendIn(pause);
  };
  const sendIn = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), milliseconds);
  };
  // One save at a time: a second with the same revision would be refused, and what was written since shown no more.
  const send = (): Promise<void> => {
    clearTimeout(timer);
    sending ??= sendAll().finally(() => {
      sending = null;
    });
    return sending;
  };
  /** Saves until nothing waits, what is changed meanwhile as well. */
  const sendAll = async (): Promise<void> => {
    for (;;) {
      const { codebook, revision, saving } = state.getState();
      if (saving === 'saved' || saving === 'refused') return;
      try {
        const saved = await save(revision, codebook);
        const isLatest = state.getState().codebook === codebook;
        state.setState({ ...saved, saving: isLatest ? 'saved' : 'waiting' });
      } catch (error) {
        const isRefused = problemOf(error)?.code === 'codebook-draft-changed';
        state.setState({ saving: isRefused ? 'refused' : 'failed' });
        if (!isRefused) sendIn(again);
        return;
      }
    }
  };

  return {
    state,
    change(codebook, of) {
      const { codebook: before, past } = state.getState();
      if (codebook === before) return;
      const continues = of !== undefined && of === subject;
      subject = of;
      show(codebook, continues ? past : [...past, before], []);
    },
    undo() {
      const { codebook, past, future } = state.getState();
      const before = past.at(-1);
      subject = undefined;
      if (before) show(before, past.slice(0, -1), [codebook, ...future]);
    },
    redo() {
      const { codebook, past, future } = state.getState();
      const [after, ...rest] = future;
      subject = undefined;
      if (after) show(after, [...past, codebook], rest);
    },
    adopt(next, current) {
      const { saving, revision, codebook } = state.getState();
      if (saving === 'waiting' || saving === 'failed') return;
      const shown = stateOf(next, current);
      // An answer that was on its way while this window stored something later.
      if (saving === 'saved' && next && next.revision <= revision) return;
      if (saving === 'saved' && !next && revision === 0 && shown.codebook === codebook) return;
      subject = undefined;
      state.setState(shown);
    },
    async flush() {
      await send();
      return state.getState().saving === 'saved';
    },
    dispose() {
      clearTimeout(timer);
      void send();
    },
  };
}

const stateOf = (stored: CodebookDraft | null, inForce: Codebook): DraftState => ({
  codebook: stored?.codebook ?? inForce,
  revision: stored?.revision ?? 0,
  saving: 'saved',
  savedAt: stored?.savedAt ?? null,
  past: [],
  future: [],
});
