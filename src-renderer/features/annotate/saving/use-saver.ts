import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useConnectionState, useRpc } from '../../../rpc/rpc-context.tsx';
import { type Saver, type SaverState, saverFor } from './saver.ts';

/** The annotator's saver; tries again by itself when the line is restored, and asks before a window with unsaved work closes. */
export function useSaver(annotatorId: string): Saver {
  const rpc = useRpc();
  const connection = useConnectionState();
  const saver = saverFor(annotatorId, rpc, useQueryClient());
  useEffect(() => {
    if (connection === 'open') saver.resume();
  }, [connection, saver]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (saver.state.pending.length > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [saver]);
  return saver;
}

export const useSaverState = (saver: Saver): SaverState =>
  useSyncExternalStore(saver.subscribe, () => saver.state);
