import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { type Saver, saversOf } from './saver.ts';

/**
 * How many changes of other projects than this one (null: none is open) wait in this window until theirs is open again; those of this one
 * are sent.
 */
export function usePendingElsewhere(projectId: string | null): number {
  const queryClient = useQueryClient();
  useEffect(() => resumeSavers(queryClient, projectId), [queryClient, projectId]);
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = elsewhere(queryClient, projectId).map((saver) => saver.subscribe(listener));
      return () => {
        for (const end of ends) end();
      };
    },
    [queryClient, projectId],
  );
  return useSyncExternalStore(subscribe, () =>
    elsewhere(queryClient, projectId).reduce((count, saver) => count + waitingIn(saver), 0),
  );
}

/** Sends what waited for this project to be open again. */
export function resumeSavers(queryClient: QueryClient, projectId: string | null): void {
  for (const saver of saversOf(queryClient)) {
    if (saver.projectId === projectId && saver.state.status === 'elsewhere') saver.resume();
  }
}

const elsewhere = (queryClient: QueryClient, projectId: string | null): Saver[] =>
  saversOf(queryClient).filter((saver) => saver.projectId !== projectId);

const waitingIn = ({ state }: Saver): number => (state.status === 'elsewhere' ? state.pending.length : 0);
