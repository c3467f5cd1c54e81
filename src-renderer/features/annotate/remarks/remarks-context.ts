import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import { isOpenQuestion, type Remark } from '../../../../src-shared/model/remark.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import type { Saver } from '../saving/saver.ts';
import { useSaverState } from '../saving/use-saver.ts';
import { withPendingRemarks } from './pending-remarks.ts';

/** The threads that concern the annotator, and how many open questions each annotation has. */
export interface KnownRemarks {
  readonly remarks: readonly Remark[];
  /** By the id of the annotation. */
  readonly questions: ReadonlyMap<string, number>;
}

const none: readonly Remark[] = [];
const RemarksContext = createContext<KnownRemarks>({ remarks: none, questions: new Map() });

export const RemarksProvider = RemarksContext.Provider;

/** The remarks on the article on screen. */
export const useKnownRemarks = (): KnownRemarks => useContext(RemarksContext);

/** Loads what {@link RemarksProvider} gives to what is below it; what is still on its way to the host counts already. */
export function useLoadedRemarks(articleId: string | null, annotatorId: string, saver: Saver): KnownRemarks {
  const rpc = useRpc();
  const input = { articleId: articleId ?? '', annotatorId };
  const { data } = useQuery({ ...rpc.remarks.list.queryOptions({ input }), enabled: articleId !== null });
  const { pending } = useSaverState(saver);
  const remarks = useMemo(
    () => (articleId === null ? none : withPendingRemarks(data ?? none, pending, articleId)),
    [articleId, data, pending],
  );
  // Every mark changes what is pending; who shows remarks is drawn anew only where one of them did.
  return useMemo(() => {
    const questions = new Map<string, number>();
    for (const remark of remarks) {
      const { annotationId } = remark;
      if (annotationId === null || !isOpenQuestion(remark)) continue;
      questions.set(annotationId, (questions.get(annotationId) ?? 0) + 1);
    }
    return { remarks, questions };
  }, [remarks]);
}
