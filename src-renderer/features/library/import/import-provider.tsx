import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactElement, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { createImportSession, type ImportSession } from './import-session.ts';
import type { ImportState } from './import-state.ts';

const ImportContext = createContext<ImportSession | null>(null);

/** Keeps the window's import while the screens below it come and go. Another project begins a new one. */
export function ImportProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const rpc = useRpc();
  const { data: project } = useQuery(rpc.project.current.queryOptions());
  const projectId = project?.id;
  const [session] = useState(() => createImportSession(rpc));
  useEffect(() => {
    return projectId === undefined ? undefined : () => session.reset();
  }, [projectId, session]);
  return <ImportContext.Provider value={session}>{children}</ImportContext.Provider>;
}

/** The window's import and what can be done with it. */
export function useImportSession(): ImportSession {
  const session = useContext(ImportContext);
  if (!session) throw new Error('There is no ImportProvider above.');
  return session;
}

/** A piece of the import's state; `choose` answers the same object while nothing changed. */
export const useImportState = <Piece,>(choose: (state: ImportState) => Piece): Piece =>
  useStore(useImportSession().store, choose);
