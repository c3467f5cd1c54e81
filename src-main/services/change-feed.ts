/** Publish and subscribe. Everyone who iterates gets every event from then on. */
export interface ChangeFeed<Event> {
  publish(event: Event): void;
  /** Events from this call on, until `signal` aborts, the iteration is left or the feed is disposed. */
  subscribe(signal?: AbortSignal): AsyncGenerator<Event, void, void>;
  readonly listeners: number;
  dispose(): void;
}

interface FeedOptions<Event> {
  /** What stands for more events than a slow listener has fetched. */
  readonly everything: Event;
  /** Told when the first listener comes and when the last one leaves. */
  onListening?(listening: boolean): void;
}

const mostWaiting = 1000;

/** A feed whose slow listeners cost bounded memory: past a thousand unfetched events they get `everything` instead. */
export function createChangeFeed<Event>(options: FeedOptions<Event>): ChangeFeed<Event> {
  const queues = new Set<Queue<Event>>();
  return {
    get listeners() {
      return queues.size;
    },
    publish(event) {
      for (const queue of queues) {
        if (queue.waiting.length >= mostWaiting) queue.waiting = [options.everything];
        else queue.waiting.push(event);
        queue.wake();
      }
    },
    subscribe(signal) {
      const queue = createQueue<Event>(signal?.aborted ?? false);
      const leave = () => {
        queue.ended = true;
        queue.wake();
        signal?.removeEventListener('abort', leave);
        if (queues.delete(queue) && queues.size === 0) options.onListening?.(false);
      };
      if (!queue.ended) {
        signal?.addEventListener('abort', leave);
        queues.add(queue);
        if (queues.size === 1) options.onListening?.(true);
      }
      return iterate(queue, leave);
    },
    dispose() {
      for (const queue of queues) {
        queue.ended = true;
        queue.wake();
      }
      if (queues.size > 0) options.onListening?.(false);
      queues.clear();
    },
  };
}

interface Queue<Event> {
  waiting: Event[];
  ended: boolean;
  /** Resolves when `wake` is called next. */
  asleep(): Promise<void>;
  wake(): void;
}

function createQueue<Event>(ended: boolean): Queue<Event> {
  let bell = Promise.withResolvers<void>();
  return {
    waiting: [],
    ended,
    asleep: () => bell.promise,
    wake() {
      bell.resolve();
      bell = Promise.withResolvers<void>();
    },
  };
}

function iterate<Event>(queue: Queue<Event>, leave: () => void): AsyncGenerator<Event, void, void> {
  const next = async (): Promise<IteratorResult<Event, void>> => {
    for (;;) {
      const event = queue.waiting.shift();
      if (event !== undefined) return { done: false, value: event };
      if (queue.ended) return { done: true, value: undefined };
      await queue.asleep();
    }
  };
  // Not a generator function: leaving one that waits inside `await` would itself wait for the next event.
  const finish = async (): Promise<IteratorResult<Event, void>> => {
    leave();
    return { done: true, value: undefined };
  };
  return {
    next,
    return: finish,
    async throw(error) {
      leave();
      throw error;
    },
    async [Symbol.asyncDispose]() {
      leave();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
