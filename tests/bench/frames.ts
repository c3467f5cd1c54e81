import type { Page } from '@playwright/test';

/** Figures of one kind of work, in milliseconds. */
export interface Figures {
  readonly median: number;
  readonly p95: number;
  readonly largest: number;
}

/** Median, 95th percentile (nearest rank) and largest of the values. */
export function figuresOf(values: readonly number[]): Figures {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { median: at(0.5), p95: at(0.95), largest: sorted.at(-1) ?? 0 };
}

/** Scrolls `selector` by `step` pixels in every frame for `frames` frames; the time between frames. */
export function scrollFrames(page: Page, selector: string, frames: number, step: number): Promise<number[]> {
  return page.evaluate(
    async ([selector, frames, step]) => {
      const scroller = document.querySelector(selector);
      if (!scroller) throw new Error(`nothing matches ${selector}`);
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const times: number[] = [];
      let before = await nextFrame();
      for (let frame = 0; frame < frames; frame++) {
        scroller.scrollBy(0, step);
        const now = await nextFrame();
        times.push(now - before);
        before = now;
      }
      return times;
    },
    [selector, frames, step] as const,
  );
}

/** What one press cost, in milliseconds. */
export interface Press {
  /** In the handlers of its event, with all that they make happen before the next frame begins: rendering and measuring by script. */
  readonly script: number;
  /** From the event's own time stamp until the frame after it is painted. */
  readonly painted: number;
}

/** Presses `key` and waits until it is painted. */
export async function pressAndPaint(page: Page, key: string): Promise<Press> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    delete dataset.painted;
    let begun = 0;
    addEventListener(
      'keydown',
      (event) => {
        begun = performance.now();
        // A task queued in the frame's own callback runs once that frame has been painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            dataset.painted = String(performance.now() - event.timeStamp);
          };
          port2.postMessage(null);
        });
      },
      { once: true, capture: true },
    );
    // Bound last, so called last: what the others put off to a microtask has been done by then.
    addEventListener(
      'keydown',
      () => {
        dataset.script = String(performance.now() - begun);
      },
      { once: true },
    );
  });
  await page.keyboard.press(key);
  await page.waitForFunction(() => document.documentElement.dataset.painted !== undefined);
  const { script, painted } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  return { script: Number(script), painted: Number(painted) };
}
