/**
 * What `work` tells on its way, then what came of it. Leaving the iteration or aborting `signal` stops it. For work that goes on in a call of its own (a host
 * delivers in one), which tells nothing.
 */
export async function* toldEvents<Progress extends object, Answer extends object>(
  signal: AbortSignal | undefined,
  work: (stop: AbortSignal, told: (progress: Progress) => void) => Promise<Answer>,
) {
  const left = new AbortController();
  const waiting: Progress[] = [];
  let wake = Promise.withResolvers<void>();
  let hasEnded = false;
  const stop = signal ? AbortSignal.any([signal, left.signal]) : left.signal;
  const working = work(stop, (progress) => {
    waiting.push(progress);
    wake.resolve();
  }).finally(() => {
    hasEnded = true;
    wake.resolve();
  });
  // Nobody may be listening just then.
  working.catch(() => {});
  try {
    while (!hasEnded) {
      await wake.promise;
      wake = Promise.withResolvers();
      for (const progress of waiting.splice(0)) yield { kind: 'progress' as const, ...progress };
    }
    yield { kind: 'done' as const, ...(await working) };
  } finally {
    left.abort();
    // Whoever left is told nothing any more.
    await working.catch(() => {});
  }
}
