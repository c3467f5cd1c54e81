import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useRpc } from '../../../rpc/rpc-context.tsx';

/** Whether suggestions are shown, which is remembered, and a function that changes it. */
export function useShownSuggestions(): {
  readonly isShown: boolean;
  show(isShown: boolean): void;
} {
  const rpc = useRpc();
  const queryClient = useQueryClient();
  const { data } = useQuery(rpc.preferences.get.queryOptions());
  const show = useCallback(
    (suggestionsShown: boolean) => {
      const queryKey = rpc.preferences.get.queryKey();
      queryClient.setQueryData(queryKey, (known) => known && { ...known, suggestionsShown });
      // A preference that could not be kept is chosen again next time; nothing is lost.
      rpc.preferences.set.call({ suggestionsShown }).catch(() => undefined);
    },
    [rpc, queryClient],
  );
  return { isShown: data?.suggestionsShown ?? false, show };
}
