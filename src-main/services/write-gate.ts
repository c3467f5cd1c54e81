/**
 * Who may write to an open project just now. SQLite makes a second writer wait by stopping its thread, and the host's thread answers every
 * request: whoever writes there first asks here whether work in another thread is in its one transaction.
 */
export interface WriteGate {
  /** Resolves when nobody holds it; what writes without waiting again is not in anybody's way. */
  free(): Promise<void>;
  /** Holds it, once nobody else does, until the function it resolves to is called. */
  hold(): Promise<() => void>;
}

/** A gate nobody holds. */
export function createWriteGate(): WriteGate {
  let held: Promise<void> | null = null;
  return {
    async free() {
      while (held) await held;
    },
    async hold() {
      // Nothing may come between seeing it free and holding it.
      while (held) await held;
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return () => {
        if (held === promise) held = null;
        resolve();
      };
    },
  };
}
