import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useRef } from 'react';
import { handOverInParts } from '../rpc/hand-over.ts';
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

  const input = useRef<HTMLInputElement>(null);
  // The change stream tells it too, but a person who opened a project waits for it.
  const onSuccess = (): Promise<void> => queryClient.invalidateQueries({ queryKey: rpc.project.key() });

  const choose = useMutation(rpc.project.choose.mutationOptions({ onSuccess }));
  const openFile = useMutation({
    mutationFn: async (file: File) => {
      const token = await handOverInParts(rpc, file, new AbortController().signal);
      return rpc.project.openHandedOver.call({ token });
    },
    onSuccess,
  });
  return {
    recent: recent ?? [],
    /** Asks for a project file: in the system's dialog where the host has one, else in the browser's, which hands the host a copy. */
    open(): void {
      if (host?.nativeDialogs) choose.mutate(undefined);
      else input.current?.click();
    },
    /** For the field that the browser's dialog belongs to. */
    fileField: {
      ref: input,
      onChange({ target }: ChangeEvent<HTMLInputElement>): void {
        const [file] = target.files ?? [];
        target.value = '';
        if (file && !openFile.isPending) openFile.mutate(file);
      },
    },
    openFile,
    openRecent: useMutation(rpc.project.openRecent.mutationOptions({ onSuccess })),
    choose,
    create: useMutation(rpc.project.create.mutationOptions({ onSuccess })),
    saveCopy: useMutation(
      rpc.project.saveCopy.mutationOptions({
        onSuccess: takeDelivery,
      }),
    ),
  };
}
