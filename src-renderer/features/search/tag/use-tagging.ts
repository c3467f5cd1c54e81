import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConcordanceLine } from '../../../../src-shared/contract/search.ts';
import { entryAttribute } from '../../../../src-shared/model/registry.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';

/** What was done last; `canUndo` where undo would take back just that. */
export interface Outcome {
  readonly sentence: string;
  readonly isBad: boolean;
  readonly canUndo: boolean;
}

/** Tags lines in one step, and takes steps of this annotator back; what was done is said in `outcome`. */
export function useTagging(annotatorId: string | null) {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const good = (sentence: string, canUndo: boolean): void => setOutcome({ sentence, isBad: false, canUndo });
  const onError = (error: Error): void =>
    setOutcome({ sentence: errorSentence(error, language), isBad: true, canUndo: false });
  const tagging = useMutation(
    rpc.search.apply.mutationOptions({
      onError,
      onSuccess: ({ created }) => good(text('search.said.tagged', { count: created }), created > 0),
    }),
  );
  const undoing = useMutation(
    rpc.history.undo.mutationOptions({
      onError,
      onSuccess: (done) => good(text(done ? 'search.said.undone' : 'search.said.nothing'), false),
    }),
  );
  const redoing = useMutation(
    rpc.history.redo.mutationOptions({
      onError,
      onSuccess: (done) => good(text(done ? 'search.said.redone' : 'search.said.nothing'), false),
    }),
  );
  const isPending = tagging.isPending || undoing.isPending || redoing.isPending;
  return {
    outcome,
    isPending,
    tag(lines: readonly ConcordanceLine[], label: string, entryId: string | null) {
      if (annotatorId === null || isPending || lines.length === 0) return;
      const occurrences = lines.map(({ articleId, start, end }) => ({ articleId, start, end }));
      const attributes = entryId === null ? {} : { [entryAttribute]: entryId };
      tagging.mutate({ annotatorId, label, attributes, occurrences });
    },
    undo: () => annotatorId !== null && !isPending && undoing.mutate({ annotatorId }),
    redo: () => annotatorId !== null && !isPending && redoing.mutate({ annotatorId }),
  };
}

/** What {@link useTagging} answers. */
export type Tagging = ReturnType<typeof useTagging>;
