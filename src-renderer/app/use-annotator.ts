import { useMutation, useQuery } from '@tanstack/react-query';
import type { ProjectSummary } from '../../src-shared/contract/project.ts';
import type { Annotator } from '../../src-shared/model/annotator.ts';
import { useRpc } from '../rpc/rpc-context.tsx';
import { usePreferences } from './preferences.tsx';

/** Who the person is in a project: chosen once, kept in the preferences. */
export function useAnnotator(project: ProjectSummary) {
  const rpc = useRpc();
  const { preferences, update } = usePreferences();
  const { data: annotators = none, isPending } = useQuery(rpc.annotators.list.queryOptions());
  const chosenId = preferences.annotators[project.id];
  const choose = (id: string): void => update({ annotators: { [project.id]: id } });
  const adding = useMutation(
    rpc.annotators.create.mutationOptions({
      onSuccess: async (annotator, _input, _result, { client }) => {
        await client.invalidateQueries({ queryKey: rpc.annotators.key() });
        choose(annotator.id);
      },
    }),
  );
  return {
    annotators,
    annotator: annotators.find((candidate) => candidate.id === chosenId) ?? null,
    isPending,
    choose,
    /** Adds a name (or takes the one who has it already) and is that person from now on. */
    add: adding,
  };
}

const none: readonly Annotator[] = [];
