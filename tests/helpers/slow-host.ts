import type { Page } from '@playwright/test';

/** Answers a function after which every answer of the host is late by so many milliseconds. Call it before the page is opened. */
export async function slowHost(page: Page): Promise<(delay: number) => void> {
  let delay = 0;
  await page.routeWebSocket(/./, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      setTimeout(() => socket.send(message), delay);
    });
  });
  return (next) => {
    delay = next;
  };
}
