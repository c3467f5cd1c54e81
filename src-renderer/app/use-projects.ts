import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '../rpc/problem.ts';
import { useRpc } from '../rpc/rpc-context.tsx';
import { takeDelivery } from '../ui/download.ts';

/** The first that failed; a file that is protected is asked for elsewhere. */
export const failedOf = <Mutation extends { readonly error: Error | null }>(
  mutations: readonly Mutation[],
): Mutation | undefined =>
  mutations.find(({ error }) => error !== null && problemOf(error)?.code !== 'file-protected');

/** Projects opened before and the ways to open, make and copy one. */
export function useProjects() {
  const rpc = useRpc();
  const queryClient = useQueryClient();
  const { data: recent } = useQuery(rpc.project.recent.queryOptions());
  const { data: host } = useQuery(rpc.host.info.queryOptions());

  // The change stream tells it too, but a person who opened a project waits for it.
  const onSuccess = (): Promise<void> => queryClient.invalidateQueries({ queryKey: rpc.project.key() });

  return {
    recent: recent ?? [],
    nativeDialogs: host?.nativeDialogs ?? false,
    openRecent: useMutation(rpc.project.openRecent.mutationOptions({ onSuccess })),
    choose: useMutation(rpc.project.choose.mutationOptions({ onSuccess })),
    create: useMutation(rpc.project.create.mutationOptions({ onSuccess })),
    saveCopy: useMutation(
      rpc.project.saveCopy.mutationOptions({
        onSuccess: takeDelivery,
      }),
    ),
  };
}
