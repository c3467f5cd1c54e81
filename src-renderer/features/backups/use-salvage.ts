import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { SalvageProgress, SalvageReport } from '../../../src-shared/contract/backups.ts';
import { untilDone } from '../../../src-shared/model/until-done.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';

/** Salvaging the damaged file: how far it is and what came of it. */
interface Salvage {
  readonly isWorking: boolean;
  readonly progress: SalvageProgress | null;
  readonly wasStopped: boolean;
  readonly error: Error | null;
  /** Null until it is done, and where no place was chosen. */
  readonly report: SalvageReport | null;
  /** Reads into a new project of this name; nothing while one is being made. */
  begin(name: string): void;
  /** Stops it, as going away does: nothing of the new project is left. */
  stop(): void;
}

/** Salvages the file that was refused, one time after the other. */
export function useSalvage(): Salvage {
  const rpc = useRpc();
  const stopping = useRef(new AbortController());
  const [progress, setProgress] = useState<SalvageProgress | null>(null);
  const [wasStopped, setWasStopped] = useState(false);
  const working = useMutation({
    async mutationFn(name: string) {
      const { signal } = stopping.current;
      try {
        const events = await rpc.backups.salvage.call({ name }, { signal });
        return (await untilDone(events, setProgress)).report;
      } catch (error) {
        if (!signal.aborted) throw error;
        setWasStopped(true);
        return null;
      }
    },
  });
  useEffect(() => () => stopping.current.abort(), []);
  return {
    isWorking: working.isPending,
    progress,
    wasStopped,
    error: working.error,
    report: working.data ?? null,
    begin(name) {
      if (working.isPending) return;
      stopping.current = new AbortController();
      setProgress(null);
      setWasStopped(false);
      working.mutate(name);
    },
    stop: () => stopping.current.abort(),
  };
}
