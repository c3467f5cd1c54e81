import type {
  ExportOptions,
  ExportOutcome,
  ExportProgress,
} from '../../../../src-shared/contract/exports.ts';
import type { Delivery } from '../../../../src-shared/contract/host.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { useWatchedWork } from '../../../rpc/use-watched-work.ts';
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
  const { isWorking, progress, error, done, start, stop, forget } = useWatchedWork({
    begin: (options: ExportOptions, signal) => rpc.exports.run.call(options, { signal }),
    onDone: ({ delivery }) => takeDelivery(delivery),
  });
  return {
    isRunning: isWorking,
    progress,
    error,
    exported: done?.delivery.outcome === 'cancelled' ? null : done,
    // A button that is disabled while it works would lose the focus.
    run: start,
    stop,
    forget,
  };
}
