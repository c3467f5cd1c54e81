/** Who does nothing for this long is not at work, in milliseconds. */
export const idleAfter = 60_000;

/** Time is stored in steps of about this length, in milliseconds: coarse, so that it tells nothing of single keys. */
export const storedEvery = 30_000;

/** Most seconds that may be added at once: a page stores far oftener. */
export const mostSecondsAtOnce = 3_600;

/** Active time so far. Times are milliseconds of any clock that only goes forward. */
export interface WorkClock {
  /** When something was last done; null while nobody works: idle, hidden or not begun. */
  readonly lastInput: number | null;
  /** Up to when the time was counted. */
  readonly countedTo: number;
  /** What was counted and not yet taken, in milliseconds. */
  readonly counted: number;
}

/** A clock that nobody started. */
export const restingClock: WorkClock = { lastInput: null, countedTo: 0, counted: 0 };

/** The clock at `now`, with nothing done since: it stops {@link idleAfter} the last input. */
export function ticked(clock: WorkClock, now: number): WorkClock {
  if (clock.lastInput === null) return clock;
  const end = clock.lastInput + idleAfter;
  const until = Math.max(clock.countedTo, Math.min(now, end));
  return {
    lastInput: now >= end ? null : clock.lastInput,
    countedTo: until,
    counted: clock.counted + until - clock.countedTo,
  };
}

/** Something was done at `now`: the clock goes on, or begins anew. */
export function touched(clock: WorkClock, now: number): WorkClock {
  const before = ticked(clock, now);
  return { ...before, lastInput: now, countedTo: now };
}

/** The window was hidden or left at `now`. */
export const stopped = (clock: WorkClock, now: number): WorkClock => ({
  ...ticked(clock, now),
  lastInput: null,
});

/** The whole seconds that were counted, and the clock without them. */
export function taken(clock: WorkClock): { readonly seconds: number; readonly clock: WorkClock } {
  const seconds = Math.min(mostSecondsAtOnce, Math.floor(clock.counted / 1000));
  return { seconds, clock: { ...clock, counted: clock.counted - seconds * 1000 } };
}
