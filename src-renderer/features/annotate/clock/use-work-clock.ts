import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import {
  restingClock,
  stopped,
  storedEvery,
  taken,
  ticked,
  touched,
  type WorkClock,
} from '../../../../src-shared/model/work-clock.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';

const tickMilliseconds = 1000;

/** What somebody at work does. Only that it was done is noted, never what. */
const signs = ['keydown', 'pointerdown', 'wheel'] as const;

/**
 * How many seconds the annotator worked on the article, this moment included; null while that is not known or not kept. Counts from
 * the first sign of work until none came for a while or the window is hidden, and is stored now and then.
 */
export function useWorkClock(articleId: string, annotatorId: string, isKept: boolean): number | null {
  const rpc = useRpc();
  const queryClient = useQueryClient();
  const input = { articleId, annotatorId };
  const { data } = useQuery({ ...rpc.workTimes.get.queryOptions({ input }), enabled: isKept });
  const [unstored, setUnstored] = useState(0);
  useEffect(() => {
    if (!isKept) return;
    let clock: WorkClock = restingClock;
    const owned = { articleId, annotatorId };
    const now = () => performance.now();
    const show = () => setUnstored(Math.floor(clock.counted / 1000));
    const store = () => {
      const { seconds, clock: rest } = taken(clock);
      if (seconds === 0) return;
      clock = rest;
      rpc.workTimes.add.call({ ...owned, seconds }).then(
        (stored) => {
          queryClient.setQueryData(rpc.workTimes.get.queryKey({ input: owned }), stored);
          show();
        },
        () => {
          clock = { ...clock, counted: clock.counted + seconds * 1000 };
        },
      );
    };
    const touch = () => {
      if (!document.hidden) clock = touched(clock, now());
    };
    const hide = () => {
      if (!document.hidden) return;
      clock = stopped(clock, now());
      store();
    };
    const timer = setInterval(() => {
      clock = ticked(clock, now());
      show();
      if (clock.counted >= storedEvery) store();
    }, tickMilliseconds);
    for (const sign of signs) window.addEventListener(sign, touch, { capture: true, passive: true });
    document.addEventListener('visibilitychange', hide);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, touch, { capture: true });
      document.removeEventListener('visibilitychange', hide);
      clock = stopped(clock, now());
      store();
    };
  }, [articleId, annotatorId, isKept, rpc, queryClient]);
  return isKept && data ? data.seconds + unstored : null;
}
