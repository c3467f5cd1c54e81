import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  ExportOptions,
  ExportOutcome,
  ExportProgress,
  PreviewedFile,
} from '../../../../src-shared/contract/exports.ts';
import { untilDone } from '../../../../src-shared/model/until-done.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';

/** What an export would write. */
export interface ExportPreview {
  /** Files of the first article; null until they are told. */
  readonly files: readonly PreviewedFile[] | null;
  /** Null until every article was read. */
  readonly outcome: ExportOutcome | null;
  readonly progress: ExportProgress | null;
  readonly error: Error | null;
}

/** Tries the export with these options, again when they change; what was tried before is left. */
export function useExportPreview(options: ExportOptions | null): ExportPreview {
  const rpc = useRpc();
  const [told, setTold] = useState<Pick<ExportPreview, 'files' | 'progress'>>(nothingTold);
  const answer = useQuery<ExportOutcome>({
    queryKey: ['library', 'export-preview', options],
    // What was marked meanwhile counts, and what was told on the way is not kept.
    gcTime: 0,
    retry: false,
    queryFn: options
      ? async ({ signal }) => {
          setTold(nothingTold);
          const events = await rpc.exports.preview.call(options, { signal });
          const { outcome } = await untilDone(events, (event) => {
            if (event.kind === 'first') setTold({ files: event.files, progress: null });
            else setTold(({ files }) => ({ files, progress: event }));
          });
          return outcome;
        }
      : skipToken,
  });
  return { ...told, outcome: answer.data ?? null, error: answer.error };
}

const nothingTold = { files: null, progress: null };
