import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { type HostHere, startHostHere } from '../helpers/host.ts';
import { ask, client, cookieOf, enter, originOf, pageFolder, tokenOf } from './http.ts';

let host: HostHere;
let cookie: string;
beforeAll(async () => {
  host = await startHostHere({ renderer: pageFolder() });
  cookie = await cookieOf(host);
});
afterAll(() => host.dispose());

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

describe('without a session', () => {
  it('shows a sentence in both languages at / and nothing anywhere else', async () => {
    const front = await ask(host, '/');
    expect(front.status).toBe(401);
    expect(front.body).toContain('Open the address');
    expect(front.body).toContain('افتح العنوان');
    expect(front.body).not.toContain('inside');
    for (const path of ['/index.html', '/assets/script.js', '/nothing', '/download/x', '//', '/?token=1#x']) {
      const answer = await ask(host, path);
      expect([path, answer.status]).toEqual([path, 401]);
      expect(answer.body).not.toContain('inside');
    }
  });

  it('refuses wrong, empty and overlong tokens and cookies of other runs', async () => {
    const wrong = ['', 'x', `${tokenOf(host)}x`, tokenOf(host).slice(1), 'x'.repeat(10_000)];
    for (const token of wrong) {
      const answer = await enter(host, token);
      expect(answer.status).toBe(401);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    const stale = `hashiya-${host.port}=${'A'.repeat(43)}`;
    expect((await ask(host, '/', { headers: { Cookie: stale } })).status).toBe(401);
    const wrongName = cookie.replace(/^hashiya-\d+/, 'hashiya-1');
    expect((await ask(host, '/', { headers: { Cookie: wrongName } })).status).toBe(401);
  });
});

describe('the session', () => {
  it('is a cookie that scripts and other sites cannot use, and not the token', async () => {
    const [header = ''] = (await enter(host, tokenOf(host))).headers['set-cookie'] ?? [];
    expect(header).toMatch(
      new RegExp(`^hashiya-${host.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
    expect(header).not.toContain(tokenOf(host));
  });

  it('opens the page and its files', async () => {
    const page = await ask(host, '/', { headers: { Cookie: `other=1; ${cookie}` } });
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.body).toContain('inside');
    const script = await ask(host, '/assets/script.js?v=1', { headers: { Cookie: cookie } });
    expect([script.status, script.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect((await ask(host, '/', { method: 'HEAD', headers: { Cookie: cookie } })).body).toBe('');
  });

  it('is given once for an address meant to be used once', async () => {
    const token = new URL(host.singleUseUrl()).hash.slice('#token='.length);
    expect((await enter(host, token)).status).toBe(204);
    expect((await enter(host, token)).status).toBe(401);
  });
});

describe('every answer', () => {
  it('carries the security headers and never a CORS header', async () => {
    const answers = [
      await ask(host, '/'),
      await ask(host, '/', { headers: { Cookie: cookie } }),
      await ask(host, '/enter.js'),
      await ask(host, '/missing.js', { headers: { Cookie: cookie } }),
      await enter(host, tokenOf(host)),
      await enter(host, 'wrong'),
      await ask(host, '/', { headers: { Host: 'evil.example' } }),
      await ask(host, '/', { headers: { Cookie: cookie, Origin: originOf(host) } }),
    ];
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toBe(policy);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['cache-control']).toBe('no-store');
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

describe('requests of others', () => {
  it('are refused under any other name (DNS rebinding)', async () => {
    const names = ['evil.example', `evil.example:${host.port}`, '127.0.0.1', `127.0.0.1:${host.port + 1}`];
    for (const name of [...names, `127.0.0.1:${host.port}.evil.example`, `[::1]:${host.port}`, '']) {
      const answer = await ask(host, '/', { headers: { Host: name, Cookie: cookie } });
      expect([name, answer.status, answer.body]).toEqual([name, 421, '']);
    }
    const local = await ask(host, '/', { headers: { Host: `localhost:${host.port}`, Cookie: cookie } });
    expect(local.status).toBe(200);
  });

  it('are refused from any other origin, even with the cookie', async () => {
    const foreign = [
      'https://evil.example',
      'null',
      `http://127.0.0.1:${host.port + 1}`,
      `http://localhost:${host.port}`,
    ];
    for (const Origin of foreign) {
      const answer = await ask(host, '/', { headers: { Origin, Cookie: cookie } });
      expect([Origin, answer.status, answer.body]).toEqual([Origin, 403, '']);
      const posted = { method: 'POST', headers: { Origin }, body: tokenOf(host) };
      expect((await ask(host, '/session', posted)).status).toBe(403);
    }
    for (const site of ['cross-site', 'same-site']) {
      const headers = { 'Sec-Fetch-Site': site, Cookie: cookie };
      expect((await ask(host, '/', { headers })).status).toBe(403);
    }
    expect((await ask(host, '/session', { method: 'POST', body: tokenOf(host) })).status).toBe(403);
  });

  it('are refused with other methods', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE']) {
      const headers = { Origin: originOf(host), Cookie: cookie };
      expect((await ask(host, '/', { method, headers })).status).toBe(405);
    }
    expect((await ask(host, '/session')).status).toBe(405);
  });

  it('get no WebSocket without our origin, our name and the cookie', async () => {
    const ours = { Origin: originOf(host), Cookie: cookie };
    expect(await upgrade('/rpc', ours)).toBe('open');
    expect(await upgrade('/rpc', { Origin: originOf(host) })).toBe(401);
    expect(await upgrade('/rpc', { Cookie: cookie })).toBe(403);
    expect(await upgrade('/rpc', { ...ours, Origin: 'https://evil.example' })).toBe(403);
    expect(await upgrade('/rpc', { ...ours, Origin: `http://127.0.0.1:${host.port + 1}` })).toBe(403);
    expect(await upgrade('/rpc', { ...ours, Host: 'evil.example' })).toBe(421);
    expect(await upgrade('/rpc', { ...ours, 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
    expect(await upgrade('/other', ours)).toBe(404);
  });
});

describe('a session that sends nonsense', () => {
  it('harms only itself', async () => {
    // The library reports what it could not read.
    const reports = vi.spyOn(console, 'error').mockImplementation(() => {});
    const websocket = new WebSocket(`ws://127.0.0.1:${host.port}/rpc`, {
      headers: { Origin: originOf(host), Cookie: cookie },
    });
    websocket.on('error', () => {});
    await once(websocket, 'open');
    for (const nonsense of ['', '{', '[]', 'null', '{"i":1}', '{"i":"x","t":9,"p":{}}'])
      websocket.send(nonsense);
    websocket.send(Buffer.from([0xff, 0x00, 0xfe]));
    expect(await client(host, cookie).project.current()).toBe(null);
    websocket.terminate();
    reports.mockRestore();
  });
});

describe('paths', () => {
  it('never lead out of the page folder', async () => {
    const ways = [
      '/../secret.html',
      '/%2e%2e/secret.html',
      '/%2e%2e%2fsecret.html',
      '/..%2fsecret.html',
      '/assets/../../secret.html',
      '/assets/%2e%2e/%2e%2e/secret.html',
      '/..%5csecret.html',
      '/..\\secret.html',
      '//secret.html',
      '/../page-of-another/index.html',
      '/%2e%2e%2fpage-of-another%2findex.html',
      '/%252e%252e/secret.html',
      '/assets/script.js%00.html',
      '/C:/secret.html',
      '/%',
      '/%c0%ae%c0%ae/secret.html',
      '/assets',
      '/assets/',
    ];
    for (const path of ways) {
      const answer = await ask(host, path, { headers: { Cookie: cookie } });
      expect([path, answer.status, answer.body]).toEqual([path, 404, '']);
    }
  });
});

function upgrade(path: string, headers: Record<string, string>): Promise<'open' | number> {
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers });
  return new Promise((resolve, reject) => {
    socket.on('open', () => {
      socket.terminate();
      resolve('open');
    });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', reject);
  });
}
