import type { Saver } from './saver.ts';

const retryMilliseconds = 500;
const kept = new WeakSet<Saver>();

/**
 * From now on the saver tries again by itself after the line was lost, and a window that is closed with unsaved work asks first: as long
 * as the window lives, for the person may be on another screen by then.
 */
export function keepSaving(saver: Saver): void {
  if (kept.has(saver)) return;
  kept.add(saver);
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  let timer: ReturnType<typeof setTimeout> | undefined;
  saver.subscribe(() => {
    const { status, pending } = saver.state;
    if (pending.length > 0) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
    if (status !== 'offline' || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      saver.resume();
    }, retryMilliseconds);
  });
}
