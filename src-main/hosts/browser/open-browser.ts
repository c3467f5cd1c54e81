import open from 'open';

/** Whether windows can be shown: everywhere but on a Linux without a display. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Tries to open the address in the person's browser; they can open it themselves where that fails. */
export async function openBrowser(url: string): Promise<void> {
  if (!hasDisplay()) return;
  const browser = await open(url).catch(() => null);
  browser?.on('error', () => {});
}
