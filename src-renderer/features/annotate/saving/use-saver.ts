import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { keepSaving } from './keep-saving.ts';
import { type Saver, type SaverState, saverFor } from './saver.ts';

/** The annotator's saver, which goes on saving whatever is shown. */
export function useSaver(projectId: string, annotatorId: string): Saver {
  const saver = saverFor({ projectId, annotatorId }, useRpc(), useQueryClient());
  keepSaving(saver);
  return saver;
}

/** The saver’s state, followed. */
export const useSaverState = (saver: Saver): SaverState =>
  useSyncExternalStore(saver.subscribe, () => saver.state);
