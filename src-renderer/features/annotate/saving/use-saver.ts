import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useConnectionState, useRpc } from '../../../rpc/rpc-context.tsx';
import { type Saver, type SaverState, saverFor } from './saver.ts';

const retryMilliseconds = 500;

/** The annotator's saver; tries again by itself when the line is restored, and asks before a window with unsaved work closes. */
export function useSaver(annotatorId: string): Saver {
  const rpc = useRpc();
  const connection = useConnectionState();
  const saver = saverFor(annotatorId, rpc, useQueryClient());
  const { status } = useSaverState(saver);
  useEffect(() => {
    if (connection !== 'open' || status !== 'offline') return;
    // At once when the line is restored would be too soon where it was never seen to break.
    const timer = setTimeout(saver.resume, retryMilliseconds);
    return () => clearTimeout(timer);
  }, [connection, status, saver]);
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
