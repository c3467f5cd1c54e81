import type { IncomingMessage } from 'node:http';

/**
 * Status with which a request is refused before anything is looked up, or null. `Host` defeats names that were rebound to the
 * loopback address; `Origin` and `Sec-Fetch-Site` defeat pages of other origins, other ports of this machine included.
 */
export function refusal(request: IncomingMessage, port: number, originRequired: boolean): 403 | 421 | null {
  const { host, origin, 'sec-fetch-site': site } = request.headers;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return 421;
  if (origin === undefined ? originRequired : origin !== `http://${host}`) return 403;
  // A browser says 'none' when the person typed or opened the address.
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403;
  return null;
}
