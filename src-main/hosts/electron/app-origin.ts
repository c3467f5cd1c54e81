/** Scheme and origin of the page in the desktop window. */
export const appScheme = 'app';
/** Origin of the page in the window, under a scheme of its own. */
export const appOrigin = 'app://hashiya';

/** Tells the page's own addresses from all others. `developmentUrl` is Vite's server, in `npm run dev` only. */
export function createOriginCheck(developmentUrl: string | undefined): (address: string) => boolean {
  const development = developmentUrl === undefined ? undefined : new URL(developmentUrl).host;
  return (address) => {
    if (!URL.canParse(address)) return false;
    const { protocol, host } = new URL(address);
    if (`${protocol}//${host}` === appOrigin) return true;
    return development !== undefined && host === development && /^(http|ws):$/.test(protocol);
  };
}
