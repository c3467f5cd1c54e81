import type { HostActions } from '../services/host-actions.ts';
import type { Workbench } from '../services/workbench.ts';

/** What a host passes with every request. */
export interface RpcContext {
  readonly workbench: Workbench;
  readonly host: HostActions;
  /** Of the request, where it came over a line that has any. */
  reqHeaders?: Headers;
}
