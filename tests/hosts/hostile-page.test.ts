import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../helpers/chromium.ts';
import { type HostHere, startHostHere } from '../helpers/host.ts';
import { originOf, pageFolder } from './http.ts';

let browser: Browser;
let elsewhere: Server;
let elsewherePort: number;
let host: HostHere;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch(await findChromium());
  elsewhere = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end('<!doctype html><title>hostile</title><body>');
  });
  elsewhere.listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  const address = elsewhere.address();
  elsewherePort = typeof address === 'object' && address ? address.port : 0;
});
afterAll(async () => {
  await browser.close();
  elsewhere.close();
});
beforeEach(async () => {
  host = await startHostHere({ renderer: pageFolder() });
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await host.dispose();
});

describe('the printed address', () => {
  it('lets in, and leaves no trace of the token in the address or the history', async () => {
    await page.goto(host.url);
    await page.getByText('inside').waitFor();
    expect(page.url()).toBe(`${originOf(host)}/`);
    await page.reload();
    expect(await page.textContent('p')).toBe('inside');
    const seen: string[] = [];
    page.on('framenavigated', (frame) => seen.push(frame.url()));
    await page.goBack();
    expect([...seen, page.url()].filter((url) => url.includes('token'))).toEqual([]);
  });

  it('shows the sentence for a wrong token, and lets in once the right one is pasted', async () => {
    await page.goto(`${originOf(host)}/#token=wrong`);
    await page.getByText('Open the address').waitFor();
    await page.waitForURL(`${originOf(host)}/`);
    expect(await page.getByText('inside').count()).toBe(0);
    // Only the fragment differs: the page is not loaded again.
    await page.goto(host.url);
    await page.getByText('inside').waitFor();
  });

  it('leads to a page whose policy lets it open its own WebSocket and nothing else', async () => {
    await page.goto(host.url);
    await page.getByText('inside').waitFor();
    expect(await page.evaluate(openSocket, `ws://127.0.0.1:${host.port}/rpc`)).toBe('open');
    expect(await page.evaluate(openSocket, `ws://127.0.0.1:${elsewherePort}/rpc`)).toBe('closed');
    expect(await page.evaluate(fetchText, `http://127.0.0.1:${elsewherePort}/`)).toBe('refused');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "inline ran"';
      document.head.append(script);
      return document.title;
    });
    expect(ran).toBe('inside');
    expect(await page.evaluate(showPicture, `http://127.0.0.1:${elsewherePort}/a.png`)).toBe('img-src');
  });
});

// The same site as the host (a site has no port), so that its requests carry the cookie; and another site.
describe.each(['127.0.0.1', 'localhost'])(
  'a hostile page on %s, in a browser that holds the cookie,',
  (name) => {
    beforeEach(async () => {
      await page.goto(host.url);
      await page.getByText('inside').waitFor();
      await page.goto(`http://${name}:${elsewherePort}/`);
    });

    it('fetches nothing', async () => {
      for (const path of ['/', '/assets/script.js', '/session', '/download/x']) {
        expect(await page.evaluate(fetchText, originOf(host) + path)).toBe('refused');
      }
    });

    it('opens no WebSocket', async () => {
      expect(await page.evaluate(openSocket, `ws://127.0.0.1:${host.port}/rpc`)).toBe('closed');
      expect(await page.evaluate(openSocket, `ws://localhost:${host.port}/rpc`)).toBe('closed');
    });

    it('runs none of its scripts', async () => {
      const outcome = await page.evaluate(
        (src) =>
          new Promise((resolve) => {
            const script = document.createElement('script');
            script.src = src;
            script.onload = () => resolve('loaded');
            script.onerror = () => resolve('refused');
            document.head.append(script);
          }),
        `${originOf(host)}/assets/script.js`,
      );
      expect([outcome, await page.title()]).toEqual(['refused', 'hostile']);
    });

    it('frames it, opens it and posts to it in vain', async () => {
      const answers: { method: string; status: number }[] = [];
      context.on('response', (response) => {
        if (!response.url().startsWith(originOf(host))) return;
        answers.push({ method: response.request().method(), status: response.status() });
      });
      const answered = (wanted: string) => answers.filter(({ method }) => method === wanted).length;
      await page.evaluate((origin) => {
        const frame = document.createElement('iframe');
        frame.name = 'target';
        frame.src = `${origin}/`;
        const form = document.createElement('form');
        form.method = 'post';
        form.action = `${origin}/session`;
        form.target = 'target';
        document.body.append(frame, form);
      }, originOf(host));
      await expect.poll(() => answered('GET')).toBe(1);
      // While the frame still shows its refusal, the browser may drop what is posted to it; the page tries until it is answered.
      await expect
        .poll(
          async () => {
            await page.evaluate(() => document.forms[0]?.submit());
            return answered('POST');
          },
          { interval: 500 },
        )
        .toBeGreaterThan(0);
      const opening = context.waitForEvent('page');
      await page.evaluate((origin) => void window.open(`${origin}/`), originOf(host));
      const opened = await opening;
      await expect.poll(() => answered('GET')).toBe(2);
      await opened.waitForLoadState();
      expect(answers.filter(({ status }) => status !== 403)).toEqual([]);
      for (const frame of [...page.frames(), ...opened.frames()]) {
        expect(await frame.content()).not.toContain('inside');
      }
    });
  },
);

async function fetchText(url: string): Promise<string> {
  for (const mode of ['cors', 'no-cors'] as const) {
    const text = await fetch(url, { mode, credentials: 'include' }).then(
      (answer) => answer.text(),
      () => '',
    );
    if (text !== '') return text;
  }
  return 'refused';
}

function openSocket(url: string): Promise<string> {
  return new Promise((resolve) => {
    try {
      const socket = new WebSocket(url);
      socket.onopen = () => resolve('open');
      socket.onerror = () => resolve('closed');
    } catch {
      resolve('closed');
    }
  });
}

/** The directive of the policy that forbids a picture. */
const showPicture = (src: string) =>
  new Promise<string>((resolve) => {
    document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
    const picture = new Image();
    picture.onload = () => resolve('loaded');
    picture.src = src;
  });
