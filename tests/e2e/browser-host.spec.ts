import { expect, test } from '@playwright/test';
import { type HostProcess, removeHome, startHostProcess, temporaryHome } from '../helpers/host.ts';

let home: string;
let host: HostProcess;
test.beforeEach(async () => {
  home = temporaryHome();
  host = await startHostProcess({ home });
});
test.afterEach(async () => {
  await host.kill();
  removeHome(home);
});

test('every screen keeps to the content security policy and loads whole', async ({ page }) => {
  const violations: string[] = [];
  const failures: string[] = [];
  await page.exposeFunction('report', (violation: string) => violations.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { report } = window as unknown as { report(text: string): void };
      report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  page.on('requestfailed', (request) => failures.push(request.url()));
  page.on('pageerror', (error) => failures.push(error.message));
  await page.goto(host.url);
  await page.locator('main').first().waitFor();
  await page.getByRole('button', { name: 'EN' }).click();
  await page.getByRole('row').nth(1).waitFor();
  await page.getByRole('row').nth(1).dblclick();
  await page.waitForURL(/#\/annotate\//);
  await page.waitForLoadState('networkidle');
  expect(violations).toEqual([]);
  expect(failures).toEqual([]);
});

test('the page says that the host is gone, and finds a new one through its address', async ({ page }) => {
  await page.goto(host.url);
  const library = page.getByRole('row').nth(1);
  await library.waitFor();
  await host.kill();
  await expect(page.getByText('لا اتصال')).toBeVisible();
  host = await startHostProcess({ home, port: host.port });
  await page.goto(host.url);
  await library.waitFor();
  await expect(page).not.toHaveURL(/token/);
});
