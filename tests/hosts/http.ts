import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { Contract } from '../../src-shared/contract/index.ts';

/** A host as its printed address shows it. */
export interface Address {
  readonly url: string;
  readonly port: number;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends exactly this path and these headers, which `fetch` would tidy up. */
export async function ask(host: Address, path: string, asked: Asked = {}): Promise<Answer> {
  const sent = request({
    host: '127.0.0.1',
    port: host.port,
    path,
    method: asked.method ?? 'GET',
    headers: asked.headers ?? {},
    setHost: asked.headers?.Host === undefined,
  });
  sent.end(asked.body);
  const [response] = await once(sent, 'response');
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

/** The token of the printed address. */
export const tokenOf = (host: Address): string =>
  new URLSearchParams(new URL(host.url).hash.slice(1)).get('token') ?? '';

export const originOf = (host: Address): string => `http://127.0.0.1:${host.port}`;

/** Exchanges the token as the page does. */
export const enter = (host: Address, token: string): Promise<Answer> =>
  ask(host, '/session', { method: 'POST', headers: { Origin: originOf(host) }, body: token });

/** The `Cookie` header of somebody who was let in. */
export async function cookieOf(host: Address): Promise<string> {
  const [cookie = ''] = (await enter(host, tokenOf(host))).headers['set-cookie'] ?? [];
  return cookie.split(';', 1)[0] ?? '';
}

/** A small page to serve, beside a file that must never be. */
export function pageFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-page-'));
  const page = join(folder, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.html'), 'outside');
  mkdirSync(join(folder, 'page-of-another'));
  writeFileSync(join(folder, 'page-of-another', 'index.html'), 'outside');
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>inside</title><p>inside');
  writeFileSync(join(page, 'assets', 'script.js'), 'document.title = "ran";');
  return page;
}

/** The host's procedures for somebody who was let in. */
export function client(host: Address, cookie: string): ContractRouterClient<Contract> {
  const headers = { Origin: originOf(host), Cookie: cookie };
  const websocket = new WebSocket(`ws://127.0.0.1:${host.port}/rpc`, { headers });
  websocket.on('error', () => {});
  // The two declare the same events with types of different libraries.
  return createORPCClient(new RPCLink({ websocket: websocket as unknown as globalThis.WebSocket }));
}
