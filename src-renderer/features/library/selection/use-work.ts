import { useMutation } from '@tanstack/react-query';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { say } from '../history/notice.ts';

/** Handing articles out and setting states, with a note of what came of it. */
export function useWork() {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const onError = (error: Error): void =>
    say({ kind: 'bad', sentence: errorSentence(error, language), canUndo: false });
  const assigning = useMutation(
    rpc.articles.assign.mutationOptions({
      onError,
      onSuccess: ({ assigned }) =>
        say({ kind: 'ok', sentence: text('said.assigned', { count: assigned }), canUndo: assigned > 0 }),
    }),
  );
  const settingStates = useMutation(
    rpc.articles.setStates.mutationOptions({
      onError,
      onSuccess: ({ changed }) =>
        say({ kind: 'ok', sentence: text('said.states', { count: changed }), canUndo: changed > 0 }),
    }),
  );
  return { assign: assigning.mutate, setStates: settingStates.mutate };
}
