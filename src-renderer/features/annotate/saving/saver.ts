import type { QueryClient } from '@tanstack/react-query';
import type { Rpc } from '../../../rpc/client.ts';
import { isLineLost } from '../../../rpc/line-lost.ts';
import { problemOf } from '../../../rpc/problem.ts';
import { type Command, isAbout } from './command.ts';
import { createCommandQueue, type Outcome, type SavingSnapshot } from './command-queue.ts';
import { createSender, type Reverted } from './sender.ts';

/** A command that the host would not carry out, and why. */
export interface Refusal {
  readonly command: Command;
  readonly error: unknown;
}

/** What waits to be saved, and whether that goes well. */
export interface SaverState extends SavingSnapshot {
  /** When the host last said that everything is committed; milliseconds since 1970. */
  readonly savedAt: number | null;
  readonly refusal: Refusal | null;
}

/** Is told what came of commands. */
export interface SaverListener {
  onDone?(command: Command): void;
  onReverted?(reverted: Reverted): void;
}

/** Keeps what one annotator does until the host has it, whichever article or screen is shown meanwhile. */
export interface Saver {
  readonly projectId: string;
  readonly state: SaverState;
  push(command: Command): void;
  /** Sends it at once where nothing waits, throwing why it is refused; kept like all others where nobody can be asked now. */
  attempt(command: Command): Promise<'stored' | 'kept'>;
  /** Tries again after the line was lost or another project was open. */
  resume(): void;
  dismissRefusal(): void;
  /** Calls back after every change of `state`, until the answered function is called. */
  subscribe(listener: () => void): () => void;
  listen(listener: SaverListener): () => void;
}

/** Whose commands a saver keeps, and the project they belong to. */
export interface SaverOwner {
  readonly projectId: string;
  readonly annotatorId: string;
}

const savers = new WeakMap<QueryClient, Map<string, Saver>>();

/** The annotator's one saver in this window. */
export function saverFor(owner: SaverOwner, rpc: Rpc, queryClient: QueryClient): Saver {
  const known = savers.get(queryClient) ?? new Map<string, Saver>();
  savers.set(queryClient, known);
  const key = JSON.stringify([owner.projectId, owner.annotatorId]);
  const saver = known.get(key) ?? createSaver(owner, rpc, queryClient);
  known.set(key, saver);
  return saver;
}

/** Every saver of this window. */
export const saversOf = (queryClient: QueryClient): readonly Saver[] => [
  ...(savers.get(queryClient)?.values() ?? []),
];

function createSaver(owner: SaverOwner, rpc: Rpc, queryClient: QueryClient): Saver {
  const watchers = new Set<() => void>();
  const listeners = new Set<SaverListener>();
  const deliver = createSender({ ...owner, rpc, queryClient, onReverted });
  let state: SaverState = { status: 'idle', pending: [], savedAt: null, refusal: null };
  const queue = createCommandQueue({ send, onChange: () => set(queue.snapshot) });

  return {
    projectId: owner.projectId,
    get state() {
      return state;
    },
    push: queue.push,
    async attempt(command) {
      if (state.pending.length > 0) {
        queue.push(command);
        return 'kept';
      }
      try {
        await deliver(command);
        return 'stored';
      } catch (error) {
        if (!isLineLost(error) && !isProjectElsewhere(error)) throw error;
        queue.push(command);
        return 'kept';
      }
    },
    resume: queue.resume,
    dismissRefusal: () => set({ refusal: null }),
    subscribe(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  async function send(command: Command): Promise<Outcome> {
    try {
      await deliver(command);
    } catch (error) {
      if (isLineLost(error) && canBeSentAgain(command)) return 'lost';
      if (isProjectElsewhere(error)) return 'elsewhere';
      refuse(command, error);
      return 'refused';
    }
    for (const listener of listeners) listener.onDone?.(command);
    return 'done';
  }

  function refuse(command: Command, error: unknown): void {
    set({ refusal: { command, error } });
    if (command.kind === 'create') queue.discard((later) => isAbout(later, command.annotation.id));
    // What was believed is wrong: ask again.
    if (!problemOf(error)) return;
    void queryClient.invalidateQueries({ queryKey: rpc.annotations.list.key() });
    void queryClient.invalidateQueries({ queryKey: rpc.suggestions.list.key() });
  }

  function onReverted(reverted: Reverted): void {
    for (const listener of listeners) listener.onReverted?.(reverted);
  }

  function set(change: Partial<SaverState>): void {
    const justSaved = change.status === 'saved' && state.status !== 'saved';
    state = { ...state, ...change, ...(justSaved && { savedAt: Date.now() }) };
    for (const watcher of watchers) watcher();
  }
}

/** Undo and redo step one further each time; nobody knows whether the lost one was heard. */
const canBeSentAgain = (command: Command): boolean => command.kind !== 'undo' && command.kind !== 'redo';

/** The host did nothing: another project is open, or none. */
const isProjectElsewhere = (error: unknown): boolean =>
  ['project-another', 'project-none-open'].includes(problemOf(error)?.code ?? '');
