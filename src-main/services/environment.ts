/** What the pure side may not take from the machine by itself: the time and fresh names. Tests pass their own. */
export interface Environment {
  now(): Date;
  /** A new identifier that sorts by time (UUID version 7). */
  newId(): string;
}
