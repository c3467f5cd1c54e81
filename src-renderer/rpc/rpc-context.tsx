import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { watchChanges } from './change-stream.ts';
import { type Rpc, rpcOf } from './client.ts';
import type { Connection, ConnectionState } from './transport.ts';

const RpcContext = createContext<{ readonly rpc: Rpc; readonly state: ConnectionState } | null>(null);

/** Gives what is below it the host's procedures and keeps every query fresh while the line to the host stands. */
export function RpcProvider(props: {
  readonly connection: Connection;
  readonly children: ReactNode;
}): ReactElement {
  const { connection, children } = props;
  const queryClient = useQueryClient();
  const [state, setState] = useState<ConnectionState>('open');
  const rpc = useMemo(() => {
    const known = rpcOf(connection.client);
    // Asked at each request: what is on screen is what was last told of the project.
    const current = known.project.current.queryKey();
    connection.nameProject(() => queryClient.getQueryData(current)?.id ?? null);
    return known;
  }, [connection, queryClient]);
  useEffect(() => connection.subscribeState(setState), [connection]);
  useEffect(() => watchChanges(connection, queryClient), [connection, queryClient]);
  const value = useMemo(() => ({ rpc, state }), [rpc, state]);
  return <RpcContext value={value}>{children}</RpcContext>;
}

/** The host's procedures as TanStack Query options; `useRpc().articles.list.queryOptions({ input })`, `.call(input)`. */
export const useRpc = (): Rpc => useProvided().rpc;

/** Whether the host answers; `lost` from the moment the line breaks until it is restored. */
export const useConnectionState = (): ConnectionState => useProvided().state;

function useProvided() {
  const provided = useContext(RpcContext);
  if (!provided) throw new Error('There is no RpcProvider above.');
  return provided;
}
