import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { CodebookDraft } from '../../../../src-shared/contract/codebook.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import type { Rpc } from '../../../rpc/client.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { createDraftStore, type DraftState, type DraftStore } from './draft-store.ts';

/** What the screen begins with. */
export interface Loaded {
  readonly inForce: { readonly version: number; readonly codebook: Codebook };
  readonly draft: CodebookDraft | null;
}

/** The codebook in force and the annotator's draft; undefined until both are known. */
export function useLoaded(annotatorId: string): {
  readonly loaded: Loaded | undefined;
  readonly failed: UseQueryResult | undefined;
} {
  const rpc = useRpc();
  const current = useQuery(rpc.codebook.current.queryOptions());
  const draft = useQuery(rpc.codebook.draft.queryOptions({ input: { annotatorId } }));
  const failed = [current, draft].find(({ isError }) => isError);
  const loaded =
    current.data && draft.data !== undefined ? { inForce: current.data, draft: draft.data } : undefined;
  return { loaded, failed };
}

/** The store of the draft, kept in step with what other windows store. */
export function useDraft(
  { inForce, draft }: Loaded,
  annotatorId: string,
): DraftStore & { readonly now: DraftState } {
  const rpc = useRpc();
  const queryClient = useQueryClient();
  const [store] = useState(() => {
    const queryKey = draftKey(rpc, annotatorId);
    const save = async (revision: number, codebook: Codebook) => {
      // An answer that is still on its way tells of the draft as it was before: it would be shown in place of what is stored now.
      await queryClient.cancelQueries({ queryKey });
      try {
        const saved = await rpc.codebook.saveDraft.call({ annotatorId, revision, codebook });
        queryClient.setQueryData<CodebookDraft>([...queryKey], { ...saved, codebook });
        return saved;
      } catch (error) {
        void queryClient.invalidateQueries({ queryKey });
        throw error;
      }
    };
    return createDraftStore({ stored: draft, inForce: inForce.codebook, save });
  });
  const now = useStore(store.state);
  const { saving } = now;
  useEffect(() => {
    if (saving !== 'saved' && saving !== 'refused') return;
    // Also asked when a save ends: what came while it ran was put off, and what it stored comes here a moment after it has ended.
    const latest = queryClient.getQueryData(draftKey(rpc, annotatorId));
    store.adopt(latest === undefined ? draft : latest, inForce.codebook);
  }, [store, draft, inForce.codebook, saving, queryClient, rpc, annotatorId]);
  useEffect(() => () => store.dispose(), [store]);
  return { ...store, now };
}

const draftKey = (rpc: Rpc, annotatorId: string) => rpc.codebook.draft.queryKey({ input: { annotatorId } });
