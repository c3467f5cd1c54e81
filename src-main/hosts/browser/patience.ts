import type { WebSocket } from 'ws';

/**
 * How long a request may take to arrive, in milliseconds, and how often an open WebSocket has to show that it is there. The browser is on this
 * machine and sends at once; who sends a byte now and then only holds memory and connections.
 */
export const usualPatience = 30_000;

/** The limits of Node's server for requests that do not come: their headers, and all of them. */
export const requestLimits = (patience: number) => ({
  headersTimeout: patience,
  requestTimeout: patience,
  connectionsCheckingInterval: Math.ceil(patience / 2),
});

/** Missed answers in a row after which nobody is thought to be there: one may be late because this thread was. */
const mostMissed = 2;

/**
 * Ends a WebSocket that leaves two pings in a row unanswered. Browsers answer by themselves, whatever their page does, but never in the middle of
 * a message: one that never ends is cut off, too.
 */
export function endWhenSilent(websocket: WebSocket, patience: number): void {
  let missed = 0;
  websocket.on('pong', () => {
    missed = 0;
  });
  const check = setInterval(() => {
    if (missed++ >= mostMissed) websocket.terminate();
    else websocket.ping();
  }, patience);
  check.unref();
  websocket.on('close', () => clearInterval(check));
}
