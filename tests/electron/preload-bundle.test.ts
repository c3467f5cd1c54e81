import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@playwright/test';
import { programFolder } from '../../src-main/hosts/program.ts';

const code = readFileSync(join(programFolder, 'out', 'preload', 'index.cjs'), 'utf8');

interface Sent {
  readonly data: unknown;
  readonly ports: readonly unknown[];
  readonly source: unknown;
}

/** Runs the bundle as a sandboxed preload script runs: `require` knows `electron` and nothing else. */
function run() {
  const forwarded: unknown[][] = [];
  const listeners = new Set<(event: Sent) => void>();
  const window = {
    addEventListener: (_type: string, listener: (event: Sent) => void) => listeners.add(listener),
    removeEventListener: (_type: string, listener: (event: Sent) => void) => listeners.delete(listener),
  };
  const electron = { ipcRenderer: { postMessage: (...sent: unknown[]) => forwarded.push(sent) } };
  const exposed = { window };
  const script: unknown = runInNewContext(`(function (require, module, exports) { ${code}\n})`, exposed);
  if (typeof script === 'function') script(requireElectron, { exports: {} }, {});
  return {
    forwarded,
    window,
    exposed,
    send: (event: Sent) => {
      for (const listener of [...listeners]) listener(event);
    },
  };

  function requireElectron(name: string): unknown {
    if (name !== 'electron') throw new Error(`A sandboxed preload script cannot require ${name}.`);
    return electron;
  }
}

test('the preload bundle is CommonJS, needs nothing but electron, and gives the page nothing', () => {
  const { window, exposed } = run();
  expect(code).not.toMatch(/^(import|export) /m);
  expect([...code.matchAll(/require\(\s*["']([^"']+)["']\s*\)/g)].map((match) => match[1])).toEqual([
    'electron',
  ]);
  expect(code).not.toContain('contextBridge');
  expect(Object.keys(window)).toEqual(['addEventListener', 'removeEventListener']);
  expect(Object.keys(exposed)).toEqual(['window']);
});

test('it forwards one port of the page’s own, once', () => {
  const { forwarded, send, window } = run();
  const port = {};
  const message = 'hashiya:connect';
  send({ data: 'something else', ports: [port], source: window });
  send({ data: message, ports: [port], source: {} });
  send({ data: message, ports: [], source: window });
  send({ data: message, ports: [port, port], source: window });
  expect(forwarded).toEqual([]);
  send({ data: message, ports: [port], source: window });
  send({ data: message, ports: [port], source: window });
  expect(forwarded).toEqual([['hashiya:port', null, [port]]]);
});
