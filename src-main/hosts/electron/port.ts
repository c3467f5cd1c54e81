import { RPCHandler } from '@orpc/server/message-port';
import { RequestHeadersPlugin } from '@orpc/server/plugins';
import type { IpcMain, IpcMainEvent, WebContents } from 'electron';
import type { RpcContext } from '../../rpc/context.ts';
import { createRouter } from '../../rpc/router.ts';

/** Answers procedures on each port that the window's own page hands over; ports from anybody else are closed unanswered. */
export function acceptPorts(
  ipcMain: IpcMain,
  window: () => WebContents | null,
  isOwn: (address: string) => boolean,
  context: RpcContext,
): void {
  const rpc = new RPCHandler(createRouter(), { plugins: [new RequestHeadersPlugin()] });
  ipcMain.on('hashiya:port', (event) => {
    const [port, ...more] = event.ports;
    if (!port || more.length > 0 || !isTrusted(event, window(), isOwn)) {
      for (const refused of event.ports) refused.close();
      return;
    }
    rpc.upgrade(port, { context });
    port.start();
  });
}

function isTrusted(
  event: IpcMainEvent,
  contents: WebContents | null,
  isOwn: (address: string) => boolean,
): boolean {
  const frame = event.senderFrame;
  if (!contents || !frame || event.sender !== contents) return false;
  return frame === contents.mainFrame && frame.parent === null && isOwn(frame.origin);
}
