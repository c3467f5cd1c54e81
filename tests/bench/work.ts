import type { Page } from '@playwright/test';

/** What the page's main thread did, in milliseconds. */
export interface Work {
  readonly script: number;
  /** Styles, layout, painting and everything else. */
  readonly rendering: number;
}

/** Runs something and answers what the main thread of the page did meanwhile, as the browser itself counts it. */
export async function workOf<Result>(
  page: Page,
  run: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly work: Work }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const read = async (): Promise<Work> => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    const script = 1_000 * seconds('ScriptDuration');
    return { script, rendering: 1_000 * seconds('TaskDuration') - script };
  };
  const before = await read();
  const result = await run();
  const after = await read();
  await session.detach();
  return {
    result,
    work: { script: after.script - before.script, rendering: after.rendering - before.rendering },
  };
}
