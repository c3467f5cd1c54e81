import { type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../src-shared/contract/index.ts';
import { projectHeader } from '../../src-shared/contract/project-header.ts';
import { LineLost } from './line-lost.ts';

/** Whether the host answers. */
export type ConnectionState = 'open' | 'lost';

/** The project that a request is meant for, where it is not the one on screen. */
export interface CallContext {
  readonly projectId?: string | undefined;
}

type Client = ContractRouterClient<Contract, CallContext>;

/** A line to the host that outlives interruptions: `client` stays the same object when it is restored. */
export interface Connection {
  readonly client: Client;
  /** From now on requests name the project that `ask` answers; null for none. */
  nameProject(ask: () => string | null): void;
  /** Tells the listener the state now and at each change, until the answered function is called. */
  subscribeState(listener: (state: ConnectionState) => void): () => void;
}

/** Agreed with the preload script, which forwards the port that comes with it. */
const portMessage = 'hashiya:connect';
const firstRetryMilliseconds = 250;
const longestRetryMilliseconds = 5_000;

/** Connects to the host this page came from. Rejects when the host cannot be reached at all. */
export function connect(): Promise<Connection> {
  // The page is served by Vite, not by app://, only in `npm run dev`, which always has an Electron window.
  return location.protocol === 'app:' || import.meta.env.DEV ? connectPort() : connectSocket();
}

function connectPort(): Promise<Connection> {
  const { port1, port2 } = new MessageChannel();
  const state = observableState();
  let isOpen = true;
  port1.addEventListener('close', () => {
    isOpen = false;
    state.set('lost');
  });
  const project = namedProject();
  const link = new PortLink<CallContext>({ port: port1, headers: project.headers });
  const client = createORPCClient<Client>(telling(() => ({ link, isOpen: () => isOpen })));
  port1.start();
  window.postMessage(portMessage, '/', [port2]);
  return Promise.resolve({ client, nameProject: project.name, subscribeState: state.subscribe });
}

async function connectSocket(): Promise<Connection> {
  dropToken();
  const state = observableState();
  const project = namedProject();
  let line = await openSocket(lost, project.headers);
  // Requests made while the line is down go to the closed socket, which refuses them at once.
  const client = createORPCClient<Client>(telling(() => line));
  return { client, nameProject: project.name, subscribeState: state.subscribe };

  function lost(): void {
    state.set('lost');
    void reconnect(firstRetryMilliseconds);
  }

  async function reconnect(delay: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, delay));
    try {
      line = await openSocket(lost, project.headers);
      state.set('open');
    } catch {
      void reconnect(Math.min(delay * 2, longestRetryMilliseconds));
    }
  }
}

// Who is in already may open the printed address again: the token must not stay in the history, and a host that was started anew
// gives its own cookie for it only to a page that is loaded.
function dropToken(): void {
  const hasToken = () => location.hash.startsWith('#token=');
  if (hasToken()) history.replaceState(null, '', '/');
  window.addEventListener('hashchange', () => {
    if (hasToken()) location.reload();
  });
}

interface Line {
  readonly link: ClientLink<CallContext>;
  isOpen(): boolean;
}

/** What fails because the line is down fails as `LineLost`; whatever else goes wrong stays what it is. */
function telling(current: () => Line): ClientLink<CallContext> {
  return {
    async call(path, input, options) {
      const { link, isOpen } = current();
      try {
        return await link.call(path, input, options);
      } catch (error) {
        throw isOpen() ? error : new LineLost('The host does not answer.', { cause: error });
      }
    },
  };
}

type Headers = (options: { readonly context: CallContext }) => Record<string, string>;

function namedProject(): { readonly headers: Headers; name(ask: () => string | null): void } {
  let onScreen: () => string | null = () => null;
  return {
    headers({ context }) {
      const projectId = context.projectId ?? onScreen();
      return projectId === null ? {} : { [projectHeader]: encodeURIComponent(projectId) };
    },
    name(ask) {
      onScreen = ask;
    },
  };
}

/** Settles once the socket opened or failed; `lost` is called when an opened one closes. */
function openSocket(lost: () => void, headers: Headers): Promise<Line> {
  const address = new URL('/rpc', location.href);
  address.protocol = 'ws:';
  address.hash = '';
  const websocket = new WebSocket(address);
  // Blobs would be read asynchronously and could overtake one another.
  websocket.binaryType = 'arraybuffer';
  const isOpen = () => websocket.readyState === WebSocket.OPEN;
  return new Promise((resolve, reject) => {
    websocket.addEventListener('close', () => reject(new Error('The host does not answer.')));
    websocket.addEventListener('open', () => {
      websocket.addEventListener('close', lost);
      resolve({ link: new SocketLink<CallContext>({ websocket, headers }), isOpen });
    });
  });
}

function observableState() {
  let current: ConnectionState = 'open';
  const listeners = new Set<(state: ConnectionState) => void>();
  return {
    set(next: ConnectionState): void {
      if (next === current) return;
      current = next;
      for (const listener of listeners) listener(next);
    },
    subscribe(listener: (state: ConnectionState) => void): () => void {
      listeners.add(listener);
      listener(current);
      return () => listeners.delete(listener);
    },
  };
}
