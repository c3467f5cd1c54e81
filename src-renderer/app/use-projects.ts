import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRpc } from '../rpc/rpc-context.tsx';
import { download } from '../ui/download.ts';
import { navigate } from './route.ts';

/** Projects opened before and the ways to open, make and copy one. Another project begins in its library. */
export function useProjects() {
  const rpc = useRpc();
  const queryClient = useQueryClient();
  const { data: recent } = useQuery(rpc.project.recent.queryOptions());
  const { data: host } = useQuery(rpc.host.info.queryOptions());

  const onSuccess = async (opened: object | null): Promise<void> => {
    if (opened === null) return;
    navigate({ screen: 'library' });
    // Nothing that was asked of the project before holds for this one; not even until it is asked again.
    await queryClient.resetQueries({
      predicate: ({ queryKey: [path] }) => !(Array.isArray(path) && path[0] === 'preferences'),
    });
  };

  return {
    recent: recent ?? [],
    nativeDialogs: host?.nativeDialogs ?? false,
    openRecent: useMutation(rpc.project.openRecent.mutationOptions({ onSuccess })),
    choose: useMutation(rpc.project.choose.mutationOptions({ onSuccess })),
    create: useMutation(rpc.project.create.mutationOptions({ onSuccess })),
    saveCopy: useMutation(
      rpc.project.saveCopy.mutationOptions({
        onSuccess: (delivery) => {
          if (delivery.outcome === 'download') download(delivery.url, delivery.name);
        },
      }),
    ),
  };
}
