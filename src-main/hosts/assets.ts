import { stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

/** Sent with every answer of every host: the page loads from its own origin only, and nobody may frame it. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** A file of the built page. */
export interface Asset {
  readonly path: string;
  readonly bytes: number;
  readonly contentType: string;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** The file inside `folder` that a request path (`/assets/x.js`, percent-encoded) names; null where there is none. */
export async function findAsset(folder: string, requestPath: string): Promise<Asset | null> {
  const path = insideFolder(folder, requestPath);
  const contentType = path && contentTypes[extname(path)];
  if (!path || !contentType) return null;
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? { path, bytes: found.size, contentType } : null;
}

function insideFolder(folder: string, requestPath: string): string | null {
  const decoded = decode(requestPath.split(/[?#]/, 1)[0] ?? '');
  if (!decoded?.startsWith('/') || /[\0\\:]/.test(decoded)) return null;
  const root = resolve(folder);
  const path = resolve(root, `.${decoded === '/' ? '/index.html' : decoded}`);
  return path.startsWith(root + sep) ? path : null;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
