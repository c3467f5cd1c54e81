import type { Command } from './command.ts';

/** `offline` and `elsewhere` (another project is open) keep what is pending to be tried again; `saved` is only said after the host answered that it is committed. */
export type SavingStatus = 'idle' | 'saving' | 'saved' | 'offline' | 'elsewhere';

/** What waits to be saved. */
export interface SavingSnapshot {
  readonly status: SavingStatus;
  readonly pending: readonly Command[];
}

/** How a command ended: stored, refused for a reason, not heard of because the line is down, or not done because its project is not open. */
export type Outcome = 'done' | 'refused' | 'lost' | 'elsewhere';

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
  /** Tries again what is pending, after the line was lost or another project was open. */
  resume(): void;
  /** Takes out pending commands that can no longer succeed; the one under way stays. */
  discard(hopeless: (command: Command) => boolean): void;
}

/** Sends commands one after the other, each when the one before was answered. */
export function createCommandQueue({ send, onChange }: CommandQueueOptions): CommandQueue {
  let snapshot: SavingSnapshot = { status: 'idle', pending: [] };
  let running = false;
  /** Asked to resume while an attempt was still under way, which may have begun too early. */
  let isToResume = false;

  const set = (next: SavingSnapshot) => {
    snapshot = next;
    onChange();
  };

  const isHalted = () => snapshot.status === 'offline' || snapshot.status === 'elsewhere';

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    isToResume = false;
    let saved = false;
    for (let head = snapshot.pending[0]; head; head = snapshot.pending[0]) {
      const outcome = await send(head);
      if (outcome === 'lost' || outcome === 'elsewhere') {
        running = false;
        set({ ...snapshot, status: outcome === 'lost' ? 'offline' : 'elsewhere' });
        if (isToResume) void run();
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
      const status = isHalted() ? snapshot.status : 'saving';
      set({ pending: [...snapshot.pending, command], status });
      if (status === 'saving') void run();
    },
    resume() {
      if (running) isToResume = true;
      else if (isHalted()) void run();
    },
    discard(hopeless) {
      const [head, ...rest] = snapshot.pending;
      if (!head || !rest.some(hopeless)) return;
      set({ ...snapshot, pending: [head, ...rest.filter((command) => !hopeless(command))] });
    },
  };
}
