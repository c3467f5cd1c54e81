import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type {
  MergeProgress,
  MergeRequest,
  MergeResult,
} from '../../../../src-shared/contract/adjudication.ts';
import { untilDone } from '../../../../src-shared/model/until-done.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';

/** What merging by a rule would do, and doing it. */
export interface Merge {
  readonly preview: MergeResult | null;
  /** How far the merge or its preview is; null where nothing was heard of either. */
  readonly progress: MergeProgress | null;
  readonly isRunning: boolean;
  readonly error: unknown;
  /** Answers null where it was left, or went wrong. */
  run(actorId: string): Promise<MergeResult | null>;
  /** Ends the merge that is under way, as long as it has not begun to write: nothing of it is left. */
  leave(): void;
}

/** Merges by this request. What is asked of several articles goes on beside everything else. */
export function useMerge(request: MergeRequest): Merge {
  const rpc = useRpc();
  const [progress, setProgress] = useState<MergeProgress | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [isRunning, setRunning] = useState(false);
  const leaving = useRef<AbortController | null>(null);
  const preview = useQuery<MergeResult>({
    queryKey: rpc.adjudication.previewMerge.queryKey({ input: request }),
    // What was marked meanwhile counts.
    refetchOnMount: 'always',
    enabled: !isRunning,
    queryFn: async ({ signal }) => {
      setProgress(null);
      const events = await rpc.adjudication.previewMerge.call(request, { signal });
      return (await untilDone(events, setProgress)).result;
    },
  });
  return {
    preview: preview.data ?? null,
    progress: isRunning || preview.isFetching ? progress : null,
    isRunning,
    error: failed ?? preview.error,
    async run(actorId) {
      const left = new AbortController();
      leaving.current = left;
      setRunning(true);
      setFailed(null);
      setProgress(null);
      try {
        const { signal } = left;
        const events = await rpc.adjudication.merge.call({ ...request, actorId }, { signal });
        return (await untilDone(events, setProgress)).result;
      } catch (error) {
        if (!left.signal.aborted) setFailed(error);
        return null;
      } finally {
        setRunning(false);
      }
    },
    leave: () => leaving.current?.abort(),
  };
}
