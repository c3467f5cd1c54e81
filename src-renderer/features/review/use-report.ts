import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  AgreementProgress,
  AgreementReport,
  AgreementRequest,
} from '../../../src-shared/contract/agreement.ts';
import { untilDone } from '../../../src-shared/model/until-done.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';

/** A report, and what is done for another one. */
export interface ReportInForce {
  /** While another is computed, the one before, where it is of the same layer. */
  readonly report: AgreementReport | null;
  /** True where the report is not of what is asked for now. */
  readonly isEarlier: boolean;
  readonly isComputing: boolean;
  /** Null where nothing was heard yet. */
  readonly progress: AgreementProgress | null;
  readonly error: Error | null;
  /** Ends the computation; what was there before stays. */
  cancel(): void;
  computeAgain(): void;
}

/** The report of this request of a project, computed anew when the screen is opened; none of null. */
export function useReport(projectId: string, request: AgreementRequest | null): ReportInForce {
  const rpc = useRpc();
  const client = useQueryClient();
  const [progress, setProgress] = useState<AgreementProgress | null>(null);
  const queryKey = ['review', 'report', projectId, request];
  const answer = useQuery<AgreementReport>({
    queryKey,
    // What was marked meanwhile on another screen counts.
    refetchOnMount: 'always',
    placeholderData: (before) => (before?.layer === request?.layer ? before : undefined),
    queryFn: request
      ? async ({ signal }) => {
          setProgress(null);
          const events = await rpc.agreement.report.call(request, { signal });
          return (await untilDone(events, setProgress)).report;
        }
      : skipToken,
  });
  const isComputing = answer.fetchStatus === 'fetching';
  return {
    report: answer.data ?? null,
    isEarlier: answer.isPlaceholderData || isComputing,
    isComputing,
    progress: isComputing ? progress : null,
    error: answer.error,
    cancel: () => void client.cancelQueries({ queryKey, exact: true }),
    computeAgain: () => void answer.refetch(),
  };
}
