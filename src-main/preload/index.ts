import { ipcRenderer } from 'electron';

/** Agreed with the page (src-renderer/rpc/transport.ts). */
const portMessage = 'hashiya:connect';

// The page is given nothing: it hands over one end of a channel, once, and talks to the main process through the other.
window.addEventListener('message', function forward(event) {
  if (event.source !== window || event.data !== portMessage || event.ports.length !== 1) return;
  window.removeEventListener('message', forward);
  ipcRenderer.postMessage('hashiya:port', null, [...event.ports]);
});
