import type { IncomingMessage } from 'node:http';
import { newSecret, sameSecret } from './secrets.ts';

/** The token that the printed address carries and the cookie it is exchanged for. */
export type Session = ReturnType<typeof createSession>;

/** New secrets for a host on this port. The cookie's name holds the port: cookies are shared by all ports of an address. */
export function createSession(port: number) {
  const token = newSecret();
  const cookie = newSecret();
  const name = `hashiya-${port}`;
  const singleUse = new Set<string>();
  return {
    token,
    /** A token good for one entry: the address handed to the browser's command line can be read by other users. */
    newSingleUseToken(): string {
      const fresh = newSecret();
      singleUse.add(fresh);
      return fresh;
    },
    accepts(given: string): boolean {
      const matching = [...singleUse].find((candidate) => sameSecret(given, candidate));
      return matching === undefined ? sameSecret(given, token) : singleUse.delete(matching);
    },
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
