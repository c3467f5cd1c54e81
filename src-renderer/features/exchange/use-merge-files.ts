import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { MergeEvent, MergeReport } from '../../../src-shared/contract/exchange.ts';
import type { ProblemReport } from '../../../src-shared/model/problem.ts';
import { untilDone } from '../../../src-shared/model/until-done.ts';
import { handOverInParts } from '../../rpc/hand-over.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';

/** How far looking at files or merging them is: files or articles. */
export type MergeProgress = Omit<Extract<MergeEvent, { readonly kind: 'progress' }>, 'kind'>;

/** Passphrases by the tokens of the files that they are to open. */
type Passphrases = Readonly<Record<string, string>>;

interface Looked {
  readonly tokens: readonly string[];
  readonly passphrases: Passphrases;
  readonly report: MergeReport;
}

type Asked = { readonly files: readonly File[] } | Omit<Looked, 'report'>;

/** Files that came back: what merging them would do, and doing it. */
export interface MergeFiles {
  readonly progress: MergeProgress | null;
  readonly isWorking: boolean;
  readonly error: Error | null;
  /** What merging would do; null until files were looked at. */
  readonly preview: MergeReport | null;
  /** Of the files that were looked at, in their order. */
  readonly tokens: readonly string[];
  /** What it did. */
  readonly merged: MergeReport | null;
  /** Hands the files over and asks what merging them would do. */
  look(files: readonly File[]): void;
  /** Looks again, with a passphrase for the file at this place of the preview, and for all others that are still locked where it is for all. */
  unlock(place: number, passphrase: string, isForAll: boolean): void;
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
  const [looked, setLooked] = useState<Looked | null>(null);
  const looking = useMutation({
    // What was typed is not kept longer than this dialog.
    gcTime: 0,
    mutationFn: (asked: Asked) =>
      unlessStopped(begin(), async (signal): Promise<Looked> => {
        const { tokens, passphrases } =
          'files' in asked ? { tokens: await upload(asked.files, signal), passphrases: {} } : asked;
        const events = await rpc.exchange.preview.call(
          { tokens: [...tokens], passphrases: { ...passphrases } },
          { signal },
        );
        return { tokens, passphrases, report: (await untilDone(events, setProgress)).report };
      }),
    onSuccess: (found) => found && setLooked(found),
  });
  const merging = useMutation({
    mutationFn: (actorId: string) =>
      unlessStopped(begin(), async (signal) => {
        const { tokens, passphrases } = looked ?? { tokens: [], passphrases: {} };
        const events = await rpc.exchange.merge.call(
          { tokens: [...tokens], passphrases: { ...passphrases }, actorId },
          { signal },
        );
        return (await untilDone(events, setProgress)).report;
      }),
    // The host has given the files out, whatever came of it.
    onSettled: (report) => report || setLooked(null),
  });
  const upload = async (files: readonly File[], signal: AbortSignal): Promise<string[]> => {
    const tokens: string[] = [];
    for (const file of files) tokens.push(await handOverInParts(rpc, file, signal));
    return tokens;
  };
  return {
    progress,
    isWorking: looking.isPending || merging.isPending,
    error: merging.error ?? looking.error,
    preview: looked?.report ?? null,
    tokens: looked?.tokens ?? [],
    merged: merging.data ?? null,
    look(files) {
      if (looking.isPending || merging.isPending) return;
      merging.reset();
      setLooked(null);
      looking.mutate({ files });
    },
    unlock(place, passphrase, isForAll) {
      if (!looked || looking.isPending || merging.isPending) return;
      const { tokens, passphrases, report } = looked;
      const opened = tokens.filter(
        (_, at) => at === place || (isForAll && isLocked(report.files[at]?.problem ?? null)),
      );
      looking.mutate({
        tokens,
        passphrases: { ...passphrases, ...Object.fromEntries(opened.map((token) => [token, passphrase])) },
      });
    },
    merge(actorId) {
      if (!merging.isPending) merging.mutate(actorId);
    },
    stop: () => stopping.current?.abort(),
  };
}

/** Whether a file is refused because nobody gave the passphrase that opens it. */
export const isLocked = (problem: ProblemReport | null): boolean =>
  problem !== null && /^(?:file-protected|passphrase-wrong)$/.test(problem.code);

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
