/** Messages in their order, for one reader. */
export interface Inbox<Message> {
  put(message: Message): void;
  /** After everything that was put the reader is thrown this; the first failure counts. */
  fail(error: unknown): void;
  /** The next message, waited for where there is none. */
  next(): Promise<Message>;
}

/** An empty one. */
export function createInbox<Message>(): Inbox<Message> {
  const waiting: Message[] = [];
  let failure: { readonly error: unknown } | undefined;
  let bell = Promise.withResolvers<void>();
  const ring = () => {
    bell.resolve();
    bell = Promise.withResolvers<void>();
  };
  return {
    put(message) {
      waiting.push(message);
      ring();
    },
    fail(error) {
      failure ??= { error };
      ring();
    },
    async next() {
      for (;;) {
        const message = waiting.shift();
        if (message !== undefined) return message;
        if (failure) throw failure.error;
        await bell.promise;
      }
    },
  };
}
