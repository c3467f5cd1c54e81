import { _electron, type ElectronApplication, expect, test } from '@playwright/test';
import { installedElectron } from '../../scripts/electron-program.ts';
import { hasDisplay } from '../../src-main/hosts/browser/open-browser.ts';
import { programFolder } from '../../src-main/hosts/program.ts';
import { removeHome, temporaryHome } from '../helpers/host.ts';

const electron = installedElectron();
test.skip(electron === null, 'Electron’s program is not downloaded here (npx install-electron)');
test.skip(!hasDisplay(), 'there is no display to show a window on');

const home = temporaryHome();
let program: ElectronApplication;

test.beforeAll(async () => {
  if (electron === null) return;
  const env = { ...process.env, HASHIYA_HOME: home };
  program = await _electron.launch({ executablePath: electron, args: [programFolder], env });
});
test.afterAll(async () => {
  await program?.close();
  removeHome(home);
});

test('the window shows the workbench and has no way out', async () => {
  const page = await program.firstWindow();
  await page.locator('#root > *').first().waitFor();
  expect(page.url()).toBe('app://hashiya/');
  const found = await page.evaluate(async () => ({
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
    network: await fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    ),
    popup: window.open('https://example.com/') === null,
    notifications: await Notification.requestPermission(),
  }));
  expect(found).toEqual({ node: [], network: 'refused', popup: true, notifications: 'denied' });
  await page.evaluate(() => location.assign('https://example.com/'));
  expect(page.url()).toBe('app://hashiya/');
  expect(program.windows().length).toBe(1);
});
