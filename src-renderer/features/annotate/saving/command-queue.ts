import type { Command } from './command.ts';

/** `offline` keeps what is pending and tries again; `saved` is only said after the host answered that it is committed. */
export type SavingStatus = 'idle' | 'saving' | 'saved' | 'offline';

export interface SavingSnapshot {
  readonly status: SavingStatus;
  readonly pending: readonly Command[];
}

/** How a command ended: stored, refused for a reason, or not heard of because the line is down. */
export type Outcome = 'done' | 'refused' | 'lost';

export interface CommandQueueOptions {
  /** Sends one command and deals with its answer or refusal; never rejects. */
  send(command: Command): Promise<Outcome>;
  /** Called after every change of the snapshot. */
  onChange(): void;
}

/** Commands in the order they were given, sent one at a time. */
export interface CommandQueue {
  readonly snapshot: SavingSnapshot;
  push(command: Command): void;
  /** Tries again what is pending, after the line was lost. */
  resume(): void;
  /** Takes out pending commands that can no longer succeed; the one under way stays. */
  discard(hopeless: (command: Command) => boolean): void;
}

export function createCommandQueue({ send, onChange }: CommandQueueOptions): CommandQueue {
  let snapshot: SavingSnapshot = { status: 'idle', pending: [] };
  let running = false;

  const set = (next: SavingSnapshot) => {
    snapshot = next;
    onChange();
  };

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    let saved = false;
    for (let head = snapshot.pending[0]; head; head = snapshot.pending[0]) {
      const outcome = await send(head);
      if (outcome === 'lost') {
        running = false;
        set({ ...snapshot, status: 'offline' });
        return;
      }
      saved ||= outcome === 'done';
      const pending = snapshot.pending.filter((command) => command !== head);
      set({ pending, status: pending.length > 0 ? 'saving' : saved ? 'saved' : 'idle' });
    }
    running = false;
  }

  return {
    get snapshot() {
      return snapshot;
    },
    push(command) {
      const status = snapshot.status === 'offline' ? 'offline' : 'saving';
      set({ pending: [...snapshot.pending, command], status });
      if (status === 'saving') void run();
    },
    resume() {
      if (snapshot.status === 'offline') void run();
    },
    discard(hopeless) {
      const [head, ...rest] = snapshot.pending;
      if (!head || !rest.some(hopeless)) return;
      set({ ...snapshot, pending: [head, ...rest.filter((command) => !hopeless(command))] });
    },
  };
}
