import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ResemblingPair } from '../../../../src-shared/contract/near-duplicates.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { pairKey } from './pair-key.ts';

/** Pairs shown at first, and how many more each time; a request has room for a thousand. */
const pagePairs = 200;
const mostPairs = 1_000;

/** The pairs that wait for a decision, or those decided, and which of them is looked at. */
export function usePairs(decided: boolean) {
  const rpc = useRpc();
  const client = useQueryClient();
  const [limit, setLimit] = useState(pagePairs);
  const [place, setPlace] = useState(0);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const asked = useQuery(
    rpc.nearDuplicates.pairs.queryOptions({ input: { decided, limit }, placeholderData: keepPreviousData }),
  );
  const all = asked.data?.rows;
  useEffect(() => {
    // Once the host says so itself nothing has to be hidden: an undo brings it back.
    if (gone.size > 0 && all && !all.some((pair) => gone.has(pairKey(pair)))) setGone(new Set());
  }, [all, gone]);
  const rows = all?.filter((pair) => !gone.has(pairKey(pair)));
  const last = Math.max(0, (rows?.length ?? 0) - 1);
  const current = Math.min(place, last);
  const total = Math.max(0, (asked.data?.total ?? 0) - ((all?.length ?? 0) - (rows?.length ?? 0)));
  return {
    rows,
    total,
    place: current,
    pair: rows?.[current] ?? null,
    error: asked.error,
    retry: () => void asked.refetch(),
    goTo: (next: number) => setPlace(Math.max(0, Math.min(last, next))),
    /** Takes decided pairs from the list at once, so that a second press is for the next pair. */
    hide: (pairs: readonly ResemblingPair[]) =>
      setGone((before) => new Set([...before, ...pairs.map(pairKey)])),
    /** Once a decision is stored the host's word holds: an undo at once may bring back what no answer ever left out. */
    settle: () =>
      void asked.refetch().then(() => {
        if (client.isMutating() === 0) setGone(new Set());
      }),
    /** Puts them back where the decision failed. */
    show: () => setGone(new Set()),
    more: limit < mostPairs && total > (rows?.length ?? 0) ? () => setLimit(limit + pagePairs) : null,
  };
}
/** What {@link usePairs} answers. */
export type Pairs = ReturnType<typeof usePairs>;
