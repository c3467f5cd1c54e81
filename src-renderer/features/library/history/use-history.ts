import { useMutation, useQuery } from '@tanstack/react-query';
import type { MessageId } from '../../../../src-shared/i18n/catalog.ts';
import type { OperationKind } from '../../../../src-shared/model/operation.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { say } from './notice.ts';

/** What a step was, in words. */
export const operationName = (kind: OperationKind): MessageId =>
  kind === 'undo' || kind === 'redo' ? 'operation.other' : `operation.${kind}`;

/** Undo and redo of this annotator, whose steps on other screens are among them; what was done is said. */
export function useHistory(annotatorId: string | null) {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const { data } = useQuery(
    rpc.history.state.queryOptions({
      input: { annotatorId: annotatorId ?? '', orNobodys: true },
      enabled: annotatorId !== null,
    }),
  );
  const onError = (error: Error): void =>
    say({ kind: 'bad', sentence: errorSentence(error, language), canUndo: false });
  const undoing = useMutation(
    rpc.history.undo.mutationOptions({
      onError,
      onSuccess: (done) =>
        say({
          kind: 'ok',
          canUndo: false,
          sentence: done
            ? text('said.undone', { what: text(operationName(done.kind)) })
            : text('said.nothing-to-undo'),
        }),
    }),
  );
  const redoing = useMutation(
    rpc.history.redo.mutationOptions({
      onError,
      onSuccess: (done) =>
        say({
          kind: 'ok',
          canUndo: false,
          sentence: done
            ? text('said.redone', { what: text(operationName(done.kind)) })
            : text('said.nothing-to-redo'),
        }),
    }),
  );
  const askWho = (): void => say({ kind: 'bad', sentence: text('work.nobody'), canUndo: false });
  const revert = ({ isPending, mutate }: Pick<typeof undoing, 'isPending' | 'mutate'>): void => {
    if (annotatorId === null) askWho();
    else if (!isPending) mutate({ annotatorId, orNobodys: true });
  };
  return {
    next: { undo: data?.undo ?? null, redo: data?.redo ?? null },
    undo: () => revert(undoing),
    redo: () => revert(redoing),
  };
}
