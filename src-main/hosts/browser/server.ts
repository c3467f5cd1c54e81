import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { RequestHeadersPlugin } from '@orpc/server/plugins';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer } from 'ws';
import { largestFileBytes } from '../../../src-shared/model/limits.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { createRouter } from '../../rpc/router.ts';
import type { Workbench } from '../../services/workbench.ts';
import { createDownloads } from './downloads.ts';
import { refusal } from './guard.ts';
import { createBrowserActions } from './host-actions.ts';
import { endWhenSilent, requestLimits, usualPatience } from './patience.ts';
import { answer } from './requests.ts';
import { createSession } from './session.ts';

/** What a browser host serves. `port` 0 or none: any free one. */
export interface BrowserHostOptions {
  readonly workbench: Workbench;
  readonly rendererFolder: string;
  readonly version: string;
  readonly port?: number | undefined;
  /** How long slow senders are waited for, in milliseconds; half a minute by default. */
  readonly patience?: number | undefined;
}

/** A running host; `url` carries the token that lets its holder in. */
export interface BrowserHost {
  readonly url: string;
  readonly port: number;
  /** An address that lets in once. */
  singleUseUrl(): string;
  /** Ends every connection and removes what was offered for download; the workbench stays its owner's to dispose. */
  close(): Promise<void>;
}

const loopback = '127.0.0.1';
/** The largest file in one message, and room for what surrounds it. */
const largestMessageBytes = largestFileBytes + 1024 * 1024;

/** Serves the workbench to browsers of this machine. Throws `port-taken`. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const downloads = createDownloads();
  const host = createBrowserActions(options.version, downloads);
  const rpc = new RPCHandler(createRouter(), { plugins: [new RequestHeadersPlugin()] });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessageBytes });
  const { patience = usualPatience } = options;
  const server = createServer(requestLimits(patience));
  const port = await listen(server, options.port ?? 0);
  const session = createSession(port);
  const served = { port, rendererFolder: options.rendererFolder, session, downloads };

  // A connection that could not be accepted (too many open files) is no reason to end.
  server.on('error', (error) => console.error(error.message));
  server.on('request', (request, response) => {
    answer(served, request, response).catch(() => response.destroy());
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, first: Buffer) => {
    const refused = request.url === '/rpc' ? refusal(request, port, true) : 404;
    if (refused) return hangUp(socket, refused);
    if (!session.holds(request)) return hangUp(socket, 401);
    sockets.handleUpgrade(request, socket, first, (websocket) => {
      // Without a listener a broken or oversized message would end the process; it closes this connection alone.
      websocket.on('error', () => {});
      endWhenSilent(websocket, patience);
      void rpc.upgrade(websocket, { context: { workbench: options.workbench, host } });
    });
  });

  const address = (token: string) => `http://${loopback}:${port}/#token=${token}`;
  return {
    url: address(session.token),
    port,
    singleUseUrl: () => address(session.newSingleUseToken()),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      for (const websocket of sockets.clients) websocket.terminate();
      await closed;
      await downloads.dispose();
    },
  };
}

async function listen(server: Server, wanted: number): Promise<number> {
  server.listen(wanted, loopback);
  try {
    await once(server, 'listening');
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw taken ? new Problem('port-taken', { value: String(wanted) }) : error;
  }
  const address = server.address();
  if (typeof address === 'object' && address) return address.port;
  throw new Error('The host listens on no port.');
}

function hangUp(socket: Duplex, status: number): void {
  socket.on('error', () => {});
  socket.end(`HTTP/1.1 ${status} Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
}
