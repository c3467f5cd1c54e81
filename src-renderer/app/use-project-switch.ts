import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { navigate } from './route.ts';

/** Queries that hold whichever project is open. */
const lasting = ['preferences', 'project', 'host'];

/**
 * Begins in the library when another project is open than before, whoever opened it: this page, the host's menu, another window.
 * `projectId` is undefined while nobody knows and null where none is open.
 */
export function useProjectSwitch(projectId: string | null | undefined): void {
  const queryClient = useQueryClient();
  const before = useRef(projectId);
  useEffect(() => {
    if (projectId === undefined || projectId === before.current) return;
    const isSwitch = before.current !== undefined;
    before.current = projectId;
    if (!isSwitch) return;
    navigate({ screen: 'library' });
    // What was asked of the other project must not be seen, not even until it is asked again.
    void queryClient.resetQueries({
      predicate: ({ queryKey: [path] }) => !(Array.isArray(path) && lasting.includes(path[0])),
    });
  }, [projectId, queryClient]);
}
