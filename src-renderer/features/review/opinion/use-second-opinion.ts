import { useQuery, useQueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import type { OpinionProgress, SecondOpinion } from '../../../../src-shared/contract/adjudication.ts';
import type { Layer } from '../../../../src-shared/model/layers.ts';
import { untilDone } from '../../../../src-shared/model/until-done.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';

/** A second opinion on a layer, or how far it is. */
export interface OpinionInForce {
  readonly opinion: SecondOpinion | null;
  /** Null where nothing was heard yet. */
  readonly progress: OpinionProgress | null;
  readonly isComputing: boolean;
  readonly error: Error | null;
  /** Ends the computation; what was there before stays. */
  cancel(): void;
  computeAgain(): void;
}

// The table and the panel beside a decision may wait for the same answer.
const useProgress = create<{ readonly progress: Readonly<Partial<Record<Layer, OpinionProgress>>> }>(() => ({
  progress: {},
}));

const setProgress = (layer: Layer, progress: OpinionProgress | undefined): void =>
  useProgress.setState((before) => ({ progress: { ...before.progress, [layer]: progress } }));

/** Asked anew where the whole of it is looked at: what was marked meanwhile counts. */
export function useSecondOpinion(layer: Layer, { isFresh }: { readonly isFresh: boolean }): OpinionInForce {
  const rpc = useRpc();
  const client = useQueryClient();
  const progress = useProgress((state) => state.progress[layer] ?? null);
  const queryKey = rpc.adjudication.secondOpinion.queryKey({ input: { layer } });
  const { data, error, fetchStatus, refetch } = useQuery<SecondOpinion>({
    queryKey,
    refetchOnMount: isFresh ? 'always' : true,
    queryFn: async ({ signal }) => {
      setProgress(layer, undefined);
      const events = await rpc.adjudication.secondOpinion.call({ layer }, { signal });
      return (await untilDone(events, (step) => setProgress(layer, step))).report;
    },
  });
  const isComputing = fetchStatus === 'fetching';
  return {
    opinion: data ?? null,
    progress: isComputing ? progress : null,
    isComputing,
    error,
    cancel: () => void client.cancelQueries({ queryKey, exact: true }),
    computeAgain: () => void refetch(),
  };
}
