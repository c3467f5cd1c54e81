import { existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { expect, test } from '@playwright/test';
import { programFolder, workerFile } from '../../src-main/hosts/program.ts';
import { systemEnvironment } from '../../src-main/hosts/system-environment.ts';
import { createJobs } from '../../src-main/jobs/create-jobs.ts';
import { createWorkbench } from '../../src-main/services/workbench.ts';
import type { Contract } from '../../src-shared/contract/index.ts';
import { untilDone } from '../../src-shared/model/until-done.ts';
import { removeHome, temporaryHome } from '../helpers/host.ts';
import {
  app,
  type BrowserWindow,
  ipcMain,
  nativeTheme,
  record,
  session,
  sessionHandlers,
  WebContents,
} from './stand-in/electron.ts';
import { PortMain } from './stand-in/port-main.ts';

const bundle = pathToFileURL(join(programFolder, 'out', 'main', 'electron.js')).href;
const home = temporaryHome();
const project = join(home, 'أول.hashiya');
const another = join(home, 'ثان.hashiya');

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  const workbench = createWorkbench({
    environment: systemEnvironment,
    preferencesFolder: join(home, 'other'),
    resourcesFolder: join(programFolder, 'resources'),
    jobs: createJobs(workerFile),
  });
  await workbench.create(project, { name: 'أول' });
  await workbench.create(another, { name: 'ثان' });
  workbench.dispose();

  process.env.HASHIYA_HOME = home;
  process.argv = ['electron', programFolder, '--some-switch', project];
  const standIn = new URL('./stand-in/electron.ts', import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' && context.parentURL?.startsWith(bundle.replace(/[^/]*$/, ''))
        ? { url: standIn, shortCircuit: true }
        : next(specifier, context),
  });
  await import(bundle);
  await expect.poll(() => record.windows.length).toBe(1);
});
test.afterAll(() => {
  app.emit('will-quit');
  removeHome(home);
});

const firstWindow = (): BrowserWindow => {
  const [window] = record.windows;
  if (!window) throw new Error('No window was made.');
  return window;
};

test('the scheme and the sandbox are settled before Electron is ready, one instance only', () => {
  expect(record.calls).toEqual([
    `setPath userData ${join(home, 'electron')}`,
    'enableSandbox',
    'registerSchemes',
    'ready',
  ]);
  expect(record.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  expect(record.instanceData).toEqual({ project });
});

test('a second instance hands its project over and leaves', async () => {
  record.isFirstInstance = false;
  await import(`${bundle}?second`);
  expect(record.calls.at(-1)).toBe('quit');
  expect(record.windows.length).toBe(1);
});

test('the window is sandboxed, isolated, without Node, and shown once painted', () => {
  const { options, done } = firstWindow();
  expect(options.webPreferences).toEqual({
    preload: join(programFolder, 'out', 'preload', 'index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    devTools: false,
  });
  expect([options.show, options.name, options.windowStatePersistence]).toEqual([false, 'main', true]);
  expect(done).toEqual(['load app://hashiya/']);
  firstWindow().emit('ready-to-show');
  expect(done).toEqual(['load app://hashiya/', 'show']);
});

test.describe('app://', () => {
  const get = async (address: string, method = 'GET'): Promise<Response> => {
    const handler = sessionHandlers.protocols.get('app');
    if (!handler) throw new Error('No handler.');
    return handler(new Request(address, { method }));
  };

  test('serves the page with its policy', async () => {
    const answer = await get('app://hashiya/');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(readFileSync(join(programFolder, 'out/renderer/index.html'), 'utf8'));
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    );
  });

  test('serves nothing else', async () => {
    const refused = [
      'app://hashiya/../main/electron.js',
      'app://hashiya/%2e%2e%2fmain%2felectron.js',
      'app://hashiya/..%2f..%2fpackage.json',
      'app://hashiya/%5c..%5cmain%5celectron.js',
      'app://hashiya//etc/passwd',
      'app://other/index.html',
      'app://hashiya:1/index.html',
    ];
    for (const address of refused) {
      const answer = await get(address);
      expect([address, answer.status, await answer.text()]).toEqual([address, 404, '']);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    expect((await get('app://hashiya/', 'POST')).status).toBe(404);
  });
});

test.describe('guards', () => {
  test('deny every permission and device', () => {
    const answers: boolean[] = [];
    const contents = firstWindow().webContents;
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'hid',
    ]) {
      const check = sessionHandlers.permissionCheck as ((...given: unknown[]) => boolean) | null;
      const request = sessionHandlers.permissionRequest as ((...given: unknown[]) => void) | null;
      answers.push(check?.(contents, permission, 'app://hashiya', {}) ?? true);
      request?.(contents, permission, (granted: boolean) => answers.push(granted), {});
    }
    const device = sessionHandlers.devicePermission as ((details: unknown) => boolean) | null;
    answers.push(device?.({ deviceType: 'usb' }) ?? true);
    expect(answers).toEqual(Array.from({ length: 13 }, () => false));
    expect(sessionHandlers.spellChecker).toBe(false);
  });

  test('choose no device and download nothing', () => {
    const chosen: unknown[] = [];
    const choose = (id?: unknown) => chosen.push(id ?? 'none');
    const prevented = ['hid', 'usb'].map((kind) =>
      isPrevented((event) => session.defaultSession.emit(`select-${kind}-device`, event, {}, choose)),
    );
    prevented.push(
      isPrevented((event) => session.defaultSession.emit('select-serial-port', event, [], {}, choose)),
      isPrevented((event) => session.defaultSession.emit('will-download', event, {}, {})),
    );
    expect(prevented).toEqual([true, true, true, true]);
    expect(chosen).toEqual(['none', 'none', '']);
  });

  test('let no request leave the page’s own origin', () => {
    const cancelled = (url: string): boolean | undefined => {
      let answer: { cancel?: boolean } = {};
      sessionHandlers.beforeRequest?.({ url }, (given) => {
        answer = given;
      });
      return answer.cancel;
    };
    expect(cancelled('app://hashiya/assets/x.js')).toBe(false);
    const foreign = [
      'https://example.com/',
      'http://localhost/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'app://other/',
      'devtools://x/',
      'app:hashiya',
      'nonsense',
    ];
    expect(foreign.filter((url) => cancelled(url) !== true)).toEqual([]);
  });

  test('keep every page where it is', () => {
    const popup = new WebContents();
    app.emit('web-contents-created', {}, popup);
    for (const contents of [firstWindow().webContents, popup]) {
      expect(contents.windowOpenHandler?.({} as never)).toEqual({ action: 'deny' });
      for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
        expect([name, isPrevented((event) => contents.emit(name, event, 'file:///tmp/a.txt'))]).toEqual([
          name,
          true,
        ]);
      }
    }
  });
});

test.describe('the port', () => {
  test('is answered for the page of the window', async () => {
    const { client, close } = connect();
    expect(await client.project.current()).toMatchObject({ name: 'أول', articles: 0 });
    expect(await client.host.info()).toMatchObject({ kind: 'electron', nativeDialogs: true });
    const content = new File(['نص'], 'ملف.txt');
    expect((await client.imports.upload({ path: 'ملف.txt', content })).token).not.toBe('');
    close();
  });

  test('takes an import, which runs in the bundled worker', async () => {
    const { client, close } = connect();
    const { token } = await client.imports.upload({
      path: 'خبر.txt',
      content: new File(['خبر عاجل'], 'خبر.txt'),
    });
    const kinds: string[] = [];
    for await (const event of await client.imports.run({ tokens: [token] })) {
      kinds.push(event.kind === 'progress' ? event.phase : event.kind);
    }
    expect(kinds).toEqual(['reading', 'storing', 'done']);
    const { rows } = await client.articles.list({});
    expect(rows.map(({ title }) => title)).toEqual(['خبر عاجل']);
    close();
  });

  test('is closed unanswered for anybody else', () => {
    const { webContents } = firstWindow();
    const { mainFrame } = webContents;
    const strangers = [
      { sender: webContents, senderFrame: { origin: 'app://hashiya', parent: mainFrame } },
      { sender: webContents, senderFrame: { ...mainFrame } },
      { sender: webContents, senderFrame: null },
      { sender: new WebContents(), senderFrame: mainFrame },
    ];
    for (const event of strangers) expect(handOver(event)).toEqual([true]);
    for (const origin of ['https://example.com', 'app://other', 'file://', 'null', '']) {
      Object.assign(mainFrame, { origin });
      expect(handOver({ sender: webContents, senderFrame: mainFrame })).toEqual([true]);
    }
    Object.assign(mainFrame, { origin: 'app://hashiya' });
    expect(handOver({ sender: webContents, senderFrame: mainFrame }, 2)).toEqual([true, true]);
    expect(handOver({ sender: webContents, senderFrame: mainFrame }, 0)).toEqual([]);
    expect(handOver({ sender: webContents, senderFrame: mainFrame })).toEqual([false]);
  });
});

test('a second start shows the window and opens the project it names', async () => {
  const { client, close } = connect();
  firstWindow().minimized = true;
  app.emit('second-instance', {}, [], '', { project: another });
  expect(firstWindow().done.slice(-2)).toEqual(['restore', 'focus']);
  await expect.poll(async () => (await client.project.current())?.name).toBe('ثان');

  app.emit('second-instance', {}, [], '', { project: 7 });
  app.emit('second-instance', {}, [], '', undefined);
  app.emit('second-instance', {}, [], '', { project: join(home, 'missing.hashiya') });
  await expect.poll(() => record.errors.length).toBe(1);
  expect((await client.project.current())?.name).toBe('ثان');
  close();
});

test('a protected file that a second start names is asked for by the window, without a word of an error', async () => {
  const { client, close } = connect();
  const locked = join(home, 'محمي.hashiya');
  const before = { answer: record.saveAnswer, errors: record.errors.length };
  record.saveAnswer = { canceled: false, filePath: locked };
  await untilDone(await client.backups.saveProtected({ passphrase: 'زعفران' }));
  record.saveAnswer = before.answer;
  app.emit('second-instance', {}, [], '', { project: locked });
  await expect.poll(async () => (await client.project.locked())?.file).toBe('محمي.hashiya');
  expect(record.errors.length).toBe(before.errors);
  const token = (await client.project.locked())?.token ?? '';
  await untilDone(await client.project.unlock({ token, passphrase: 'زعفران' }));
  expect(statSync(join(home, 'محمي-unlocked.hashiya')).size).toBeGreaterThan(0);
  close();
});

test('the menu follows the language, the theme and the recent projects, and offers no reload', async () => {
  const { client, close } = connect();
  expect(record.menu.map((item) => item.label)).toEqual(['ملف', 'تحرير', 'عرض', 'نافذة', 'مساعدة']);
  await client.preferences.set({ language: 'en', theme: 'dark' });
  await expect.poll(() => record.menu[0]?.label).toBe('File');
  expect(nativeTheme.themeSource).toBe('dark');
  const items = record.menu.flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []));
  expect(items.filter((item) => item.type !== 'separator' && !item.label)).toEqual([]);
  expect(items.filter((item) => /reload|devtools/i.test(item.role ?? ''))).toEqual([]);
  const recent = items.find((item) => item.label === 'Open recent')?.submenu;
  const first = Array.isArray(recent) ? recent.find((item) => item.label?.includes('أول')) : undefined;
  first?.click?.({} as never, undefined, {} as never);
  await expect.poll(async () => (await client.project.current())?.name).toBe('أول');
  close();
});

test('dialogs: a copy is written where the person says, over an old file only when complete', async () => {
  const { client, close } = connect();
  expect(await client.project.saveCopy()).toEqual({ outcome: 'cancelled' });
  record.saveAnswer = { canceled: false, filePath: join(home, 'copy.hashiya') };
  for (const time of [1, 2]) {
    expect([time, await client.project.saveCopy()]).toEqual([
      time,
      { outcome: 'saved', name: 'copy.hashiya' },
    ]);
  }
  expect(existsSync(join(home, 'copy.hashiya.partial'))).toBe(false);
  record.openAnswer = { canceled: false, filePaths: [join(home, 'copy.hashiya')] };
  expect((await client.project.choose())?.name).toBe('أول');
  record.saveAnswer = { canceled: false, filePath: another };
  const refused = client.project.create({ name: 'ثان', sample: false });
  await expect(refused).rejects.toMatchObject({ data: { code: 'file-exists' } });
  close();
});

test('the project in use is never replaced by a copy of itself, under whatever name', async () => {
  const { client, close } = connect();
  const path = join(home, 'copy.hashiya');
  const link = join(home, 'link.hashiya');
  symlinkSync(path, link);
  const { ino } = statSync(path);
  for (const filePath of [path, link]) {
    record.saveAnswer = { canceled: false, filePath };
    await expect(client.project.saveCopy()).rejects.toMatchObject({ data: { code: 'file-exists' } });
  }
  expect(statSync(path).ino).toBe(ino);
  close();
});

test('a page that stopped working is offered again', async () => {
  firstWindow().webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
  expect(record.messageBoxes).toEqual([]);
  firstWindow().webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  await expect.poll(() => firstWindow().webContents.reloads).toBe(1);
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'killed' });
  app.emit('child-process-gone', {}, { type: 'Utility', reason: 'clean-exit' });
  const { client, close } = connect();
  const { text } = await client.problemReport.text();
  expect(text.match(/process .*$/gm)).toEqual([
    'process page is gone: crashed',
    'process GPU is gone: killed',
  ]);
  close();
});

test('quitting closes the project whole', () => {
  expect(existsSync(`${join(home, 'copy.hashiya')}-wal`)).toBe(true);
  app.emit('will-quit');
  expect(existsSync(`${join(home, 'copy.hashiya')}-wal`)).toBe(false);
});

function isPrevented(emit: (event: { preventDefault(): void }) => void): boolean {
  let prevented = false;
  emit({
    preventDefault() {
      prevented = true;
    },
  });
  return prevented;
}

/** Hands over ports as the preload script does; answers which of them were closed. */
function handOver(event: { sender: unknown; senderFrame: unknown }, count = 1): boolean[] {
  const ports = Array.from({ length: count }, () => new PortMain(new MessageChannel().port1));
  ipcMain.emit('hashiya:port', { ...event, ports });
  const closed = ports.map((port) => port.closed);
  for (const port of ports) port.close();
  return closed;
}

function connect(): { client: ContractRouterClient<Contract>; close: () => void } {
  const { webContents } = firstWindow();
  const { port1, port2 } = new MessageChannel();
  // Node's port has the same methods under types of its own.
  const client: ContractRouterClient<Contract> = createORPCClient(
    new RPCLink({ port: port1 as unknown as MessagePort }),
  );
  port1.start();
  ipcMain.emit('hashiya:port', {
    sender: webContents,
    senderFrame: webContents.mainFrame,
    ports: [new PortMain(port2)],
  });
  return { client, close: () => port1.close() };
}
