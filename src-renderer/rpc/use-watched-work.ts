import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { untilDone } from '../../src-shared/model/until-done.ts';

interface WorkEvent {
  readonly kind: string;
}
type Done<Event extends WorkEvent> = Extract<Event, { readonly kind: 'done' }>;
type OnTheWay<Event extends WorkEvent> = Exclude<Event, Done<Event>>;

/** Long work of the host, one piece at a time, that is watched and can be stopped. */
interface WatchedWork<Input, Event extends WorkEvent> {
  readonly isWorking: boolean;
  readonly progress: OnTheWay<Event> | null;
  readonly error: Error | null;
  /** What came of it last; null where it was stopped. */
  readonly done: Done<Event> | null;
  /** Nothing happens while another piece is under way. */
  start(input: Input): void;
  stop(): void;
  /** Forgets what came of the last one. */
  forget(): void;
}

/** `begin` asks the host; what it is given is forgotten with the answer, as it may hold a passphrase. */
export function useWatchedWork<Input, Event extends WorkEvent>(options: {
  begin(input: Input, signal: AbortSignal): Promise<AsyncIterable<Event>>;
  onDone?(done: Done<Event>): void;
}): WatchedWork<Input, Event> {
  const stopping = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState<OnTheWay<Event> | null>(null);
  const working = useMutation({
    gcTime: 0,
    async mutationFn(input: Input): Promise<Done<Event> | null> {
      const stop = new AbortController();
      stopping.current = stop;
      setProgress(null);
      try {
        return await untilDone(await options.begin(input, stop.signal), setProgress);
      } catch (error) {
        if (stop.signal.aborted) return null;
        throw error;
      }
    },
    onSuccess: (done) => done && options.onDone?.(done),
  });
  return {
    isWorking: working.isPending,
    progress,
    error: working.error,
    done: working.data ?? null,
    start: (input) => {
      if (!working.isPending) working.mutate(input);
    },
    stop: () => stopping.current?.abort(),
    forget: () => working.reset(),
  };
}
