import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { findAsset, securityHeaders } from '../assets.ts';
import type { Downloads } from './downloads.ts';
import { enterPage, enterScript } from './enter-page.ts';
import { refusal } from './guard.ts';
import type { Session } from './session.ts';

/** What requests are answered from. */
export interface Served {
  readonly port: number;
  readonly rendererFolder: string;
  readonly session: Session;
  readonly downloads: Downloads;
}

const mostTokenBytes = 256;
const downloadPath = '/download/';

/** Answers one HTTP request; everything but the way in needs the session cookie. */
export async function answer(served: Served, request: IncomingMessage, response: ServerResponse) {
  const method = request.method ?? '';
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  const refused = refusal(request, served.port, method !== 'GET' && method !== 'HEAD');
  if (refused) return empty(response, refused);
  if (path === '/session') return enter(served, request, response);
  if (method !== 'GET' && method !== 'HEAD') return empty(response, 405);
  if (path === '/enter.js') return text(response, 200, 'text/javascript', enterScript);
  if (!served.session.holds(request)) {
    return path === '/' ? text(response, 401, 'text/html', enterPage()) : empty(response, 401);
  }
  if (path.startsWith(downloadPath) && method === 'GET') {
    const sent = await served.downloads.send(path.slice(downloadPath.length), response);
    return sent ? undefined : empty(response, 404);
  }
  const asset = await findAsset(served.rendererFolder, path);
  if (!asset) return empty(response, 404);
  head(response, 200, { 'Content-Type': asset.contentType, 'Content-Length': asset.bytes });
  if (method === 'HEAD') response.end();
  else await pipeline(createReadStream(asset.path), response);
}

async function enter({ session }: Served, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'POST') return empty(response, 405);
  const token = await readSmallBody(request);
  if (token === null || !session.accepts(token)) return empty(response, 401);
  head(response, 204, { 'Set-Cookie': session.setCookie });
  response.end();
}

async function readSmallBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > mostTokenBytes) return null;
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function head(response: ServerResponse, status: number, headers: Record<string, string | number>): void {
  response.writeHead(status, { ...securityHeaders, ...headers });
}

function empty(response: ServerResponse, status: number): void {
  head(response, status, { 'Content-Length': 0 });
  response.end();
}

function text(response: ServerResponse, status: number, type: string, body: string): void {
  head(response, status, { 'Content-Type': `${type}; charset=utf-8` });
  response.end(body);
}
