import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { findAsset, securityHeaders } from '../assets.ts';
import { appOrigin, appScheme } from './app-origin.ts';

/** Makes `app://` an origin of its own, like https. Must be called before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }]);
}

/** Serves the built page, and nothing else, under `app://hashiya/`. */
export function serveAppScheme(session: Session, rendererFolder: string): void {
  session.protocol.handle(appScheme, async (request) => {
    const { protocol: scheme, host, pathname } = new URL(request.url);
    const ours = `${scheme}//${host}` === appOrigin && request.method === 'GET';
    const asset = ours ? await findAsset(rendererFolder, pathname) : null;
    if (!asset) return new Response(null, { status: 404, headers: securityHeaders });
    const headers = { ...securityHeaders, 'Content-Type': asset.contentType };
    return new Response(new Uint8Array(await readFile(asset.path)), { headers });
  });
}
