import type { IncomingMessage } from 'node:http';
import { newSecret, sameSecret } from './secrets.ts';

/** The token that the printed address carries and the cookie it is exchanged for. */
export type Session = ReturnType<typeof createSession>;

/** New secrets for a host on this port. The cookie's name holds the port: cookies are shared by all ports of an address. */
export function createSession(port: number) {
  const token = newSecret();
  const cookie = newSecret();
  const name = `hashiya-${port}`;
  return {
    token,
    accepts: (givenToken: string): boolean => sameSecret(givenToken, token),
    setCookie: `${name}=${cookie}; HttpOnly; SameSite=Strict; Path=/`,
    /** Whether the request carries the cookie. */
    holds(request: IncomingMessage): boolean {
      const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
      return pairs.some(
        (pair) => pair.startsWith(`${name}=`) && sameSecret(pair.slice(name.length + 1), cookie),
      );
    },
  };
}
