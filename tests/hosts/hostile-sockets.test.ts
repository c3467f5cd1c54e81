import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type HostHere, startHostHere } from '../helpers/host.ts';
import { ask, client, cookieOf, originOf, pageFolder } from './http.ts';

let host: HostHere;
let cookie: string;
const open: Socket[] = [];
beforeAll(async () => {
  host = await startHostHere({ renderer: pageFolder() });
  cookie = await cookieOf(host);
});
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy();
});
afterAll(() => host.dispose());

/** A bare connection on which these bytes were sent. */
async function sent(bytes: string | Uint8Array): Promise<Socket> {
  const socket = connect(host.port, '127.0.0.1');
  open.push(socket);
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(bytes);
  return socket;
}

const upgradeLines = (): string =>
  [
    'GET /rpc HTTP/1.1',
    `Host: 127.0.0.1:${host.port}`,
    `Origin: ${originOf(host)}`,
    `Cookie: ${cookie}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    '\r\n',
  ].join('\r\n');

const answers = async (): Promise<void> => {
  expect((await ask(host, '/', { headers: { Cookie: cookie } })).status).toBe(200);
  expect(await client(host, cookie).project.current()).toBe(null);
};

describe('frames that are none', () => {
  // RFC 6455, section 5.2: the first byte has FIN, three reserved bits and the opcode; the second says that it is masked, and the length.
  it.each<[string, readonly number[]]>([
    ['without a mask', [0x81, 0x01, 0x78]],
    ['of an opcode nobody knows', [0x83, 0x80, 0, 0, 0, 0]],
    ['with a reserved bit', [0xf1, 0x80, 0, 0, 0, 0]],
    ['of 2^63 bytes', [0x82, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['of a terabyte', [0x82, 0xff, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['that go on from nothing', [0x80, 0x80, 0, 0, 0, 0]],
    ['of control in pieces', [0x09, 0x80, 0, 0, 0, 0]],
    ['of control that are too long', [0x89, 0xfe, 0, 0xff, 0, 0, 0, 0]],
    ['of letters that are none', [0x81, 0x82, 0, 0, 0, 0, 0xff, 0xfe]],
    ['closing with half a code', [0x88, 0x81, 0, 0, 0, 0, 3]],
  ])('%s end their connection and no other', async (_what, frame) => {
    const socket = await sent(upgradeLines());
    const [reply] = await once(socket, 'data');
    expect(String(reply)).toMatch(/^HTTP\/1\.1 101 /);
    const closed = once(socket, 'close');
    socket.resume();
    socket.write(Uint8Array.from(frame));
    await closed;
    await answers();
  });
});

describe('requests that are none', () => {
  it.each<[string, () => string]>([
    ['letters', () => 'خبر\r\n\r\n'],
    ['a header without end', () => `GET / HTTP/1.1\r\nX: ${'x'.repeat(100_000)}`],
    [
      'two lengths',
      () =>
        `POST /session HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx`,
    ],
    [
      'a length and pieces',
      () =>
        `POST /session HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ['no host', () => 'GET / HTTP/1.1\r\n\r\n'],
    ['two hosts', () => `GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nHost: evil.example\r\n\r\n`],
  ])('%s get a refusal at most', async (_what, bytes) => {
    const socket = await sent(bytes());
    const [reply] = await once(socket, 'data');
    expect(String(reply)).toMatch(/^HTTP\/1\.1 4\d\d /);
    await answers();
  });
});

describe('slow senders', () => {
  it('of nothing, of headers, of a body or of a message are cut off; who is merely quiet is not', {
    timeout: 60_000,
  }, async () => {
    const outer = { host, cookie };
    host = await startHostHere({ renderer: pageFolder(), patience: 2_000 });
    onTestFinished(async () => {
      await host.dispose();
      ({ host, cookie } = outer);
    });
    cookie = await cookieOf(host);
    const quiet = client(host, cookie);
    expect(await quiet.project.current()).toBe(null);
    const at = `Host: 127.0.0.1:${host.port}\r\nOrigin: ${originOf(host)}\r\n`;
    const nothing = await sent('');
    const message = await sent(upgradeLines());
    message.write(Uint8Array.from([0x82, 0xff, 0, 0, 0, 0, 0, 0x10, 0, 0, 0, 0, 0, 0]));
    const trickling = [
      message,
      await sent(`GET / HTTP/1.1\r\n${at}X: `),
      await sent(`POST /session HTTP/1.1\r\n${at}Content-Length: 200\r\n\r\n`),
    ];
    const trickle = setInterval(() => {
      for (const socket of trickling) socket.write('x');
    }, 50);
    onTestFinished(() => clearInterval(trickle));
    await Promise.all(
      [nothing, ...trickling].map((socket) => new Promise((resolve) => socket.resume().on('close', resolve))),
    );
    expect(await quiet.project.current()).toBe(null);
  });
});

describe('a crowd', () => {
  it('of a thousand that never finish what they send keeps nobody out', async () => {
    const half = [
      '',
      'G',
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\n`,
      `POST /session HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nOrigin: ${originOf(host)}\r\nContent-Length: 43\r\n\r\nx`,
      upgradeLines(),
    ];
    await Promise.all(Array.from({ length: 1_000 }, (_, index) => sent(half[index % half.length] ?? '')));
    // A frame of a megabyte of which one byte comes.
    for (const socket of open.filter((_, index) => index % half.length === 4)) {
      socket.write(Uint8Array.from([0x82, 0xff, 0, 0, 0, 0, 0, 0x10, 0, 0, 0, 0, 0, 0, 0x78]));
    }
    await answers();
    // They were all there meanwhile.
    expect(open.filter(({ destroyed }) => destroyed)).toEqual([]);
  });
});
