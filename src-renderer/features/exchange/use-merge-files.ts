import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { MergeEvent, MergeReport } from '../../../src-shared/contract/exchange.ts';
import { untilDone } from '../../../src-shared/model/until-done.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';

/** How far looking at files or merging them is: files or articles. */
export type MergeProgress = Omit<Extract<MergeEvent, { readonly kind: 'progress' }>, 'kind'>;

interface Looked {
  readonly tokens: readonly string[];
  readonly report: MergeReport;
}

/** Files that came back: what merging them would do, and doing it. */
export interface MergeFiles {
  readonly progress: MergeProgress | null;
  readonly isWorking: boolean;
  readonly error: Error | null;
  /** What merging would do; null until files were looked at. */
  readonly preview: MergeReport | null;
  /** What it did. */
  readonly merged: MergeReport | null;
  /** Hands the files over and asks what merging them would do. */
  look(files: readonly File[]): void;
  merge(actorId: string): void;
  /** Stops what is under way: nothing of a merge is left. */
  stop(): void;
}

/** Looks at the files and merges them, one thing at a time. */
export function useMergeFiles(): MergeFiles {
  const rpc = useRpc();
  const stopping = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState<MergeProgress | null>(null);
  const begin = (): AbortSignal => {
    stopping.current = new AbortController();
    setProgress(null);
    return stopping.current.signal;
  };
  const looking = useMutation({
    mutationFn: (files: readonly File[]) =>
      unlessStopped(begin(), async (signal): Promise<Looked> => {
        const tokens: string[] = [];
        for (const content of files) {
          const { token } = await rpc.imports.upload.call({ path: content.name, content }, { signal });
          tokens.push(token);
        }
        const events = await rpc.exchange.preview.call({ tokens }, { signal });
        return { tokens, report: (await untilDone(events, setProgress)).report };
      }),
  });
  const merging = useMutation({
    mutationFn: (actorId: string) =>
      unlessStopped(begin(), async (signal) => {
        const tokens = [...(looking.data?.tokens ?? [])];
        const events = await rpc.exchange.merge.call({ tokens, actorId }, { signal });
        return (await untilDone(events, setProgress)).report;
      }),
    // The host has given the files out, whatever came of it.
    onError: looking.reset,
  });
  return {
    progress,
    isWorking: looking.isPending || merging.isPending,
    error: merging.error ?? looking.error,
    preview: looking.data?.report ?? null,
    merged: merging.data ?? null,
    look(files) {
      if (looking.isPending || merging.isPending) return;
      merging.reset();
      looking.mutate(files);
    },
    merge(actorId) {
      if (!merging.isPending) merging.mutate(actorId);
    },
    stop: () => stopping.current?.abort(),
  };
}

async function unlessStopped<Result>(
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result | null> {
  try {
    return await work(signal);
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}
