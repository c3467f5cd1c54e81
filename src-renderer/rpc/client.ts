import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import type { Connection } from './transport.ts';

/** Every procedure of the contract as query and mutation options, keys and direct calls. */
export type Rpc = RouterUtils<Connection['client']>;

/** The procedures of a connection. Keys do not depend on the connection, so any of these may name queries. */
export const rpcOf = (client: Connection['client']): Rpc => createTanstackQueryUtils(client);
