import { useMutation, useQuery } from '@tanstack/react-query';
import { errorSentence } from '../../rpc/problem.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { useLanguage, useText } from '../../ui/use-text.ts';
import { say } from './notice.ts';

/** Undo and redo of this annotator, whose steps on other screens are among them; what was done is said. */
export function useHistory(annotatorId: string) {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const { data } = useQuery(rpc.history.state.queryOptions({ input: { annotatorId } }));
  const options = (message: 'registry.said.undone' | 'registry.said.redone') => ({
    onError: (error: Error) => say({ kind: 'bad', sentence: errorSentence(error, language), canUndo: false }),
    onSuccess: (done: object | null) =>
      say({ kind: 'ok', sentence: text(done ? message : 'registry.said.nothing'), canUndo: false }),
  });
  const undoing = useMutation(rpc.history.undo.mutationOptions(options('registry.said.undone')));
  const redoing = useMutation(rpc.history.redo.mutationOptions(options('registry.said.redone')));
  const isPending = undoing.isPending || redoing.isPending;
  return {
    canUndo: Boolean(data?.undo),
    canRedo: Boolean(data?.redo),
    undo: () => !isPending && undoing.mutate({ annotatorId }),
    redo: () => !isPending && redoing.mutate({ annotatorId }),
  };
}
