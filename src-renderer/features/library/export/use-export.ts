import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type {
  ExportOptions,
  ExportOutcome,
  ExportProgress,
} from '../../../../src-shared/contract/exports.ts';
import type { Delivery } from '../../../../src-shared/contract/host.ts';
import { untilDone } from '../../../../src-shared/model/until-done.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { takeDelivery } from '../../../ui/download.ts';

interface Exported {
  readonly delivery: Delivery;
  readonly outcome: ExportOutcome | null;
}

/** An export that is under way or was made. */
export interface Export {
  readonly isRunning: boolean;
  readonly progress: ExportProgress | null;
  readonly error: Error | null;
  /** Null where none was made, or the person wanted no file after all. */
  readonly exported: Exported | null;
  run(options: ExportOptions): void;
  /** Stops what is under way: nothing of it is left. */
  stop(): void;
  /** Forgets what was said of the one before. */
  forget(): void;
}

/** Makes exports, one at a time, and hands them to the person. */
export function useExport(): Export {
  const rpc = useRpc();
  const stopping = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const exporting = useMutation({
    async mutationFn(options: ExportOptions): Promise<Exported | null> {
      const stop = new AbortController();
      stopping.current = stop;
      setProgress(null);
      try {
        const events = await rpc.exports.run.call(options, { signal: stop.signal });
        const done = await untilDone(events, setProgress);
        return done.delivery.outcome === 'cancelled' ? null : done;
      } catch (error) {
        if (stop.signal.aborted) return null;
        throw error;
      }
    },
    onSuccess(exported) {
      if (exported) takeDelivery(exported.delivery);
    },
  });
  return {
    isRunning: exporting.isPending,
    progress,
    error: exporting.error,
    exported: exporting.data ?? null,
    // A button that is disabled while it works would lose the focus.
    run: (options) => {
      if (!exporting.isPending) exporting.mutate(options);
    },
    stop: () => stopping.current?.abort(),
    forget: () => exporting.reset(),
  };
}
