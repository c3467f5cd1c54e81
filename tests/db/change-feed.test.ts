import { describe, expect, it } from 'vitest';
import { createChangeFeed } from '../../src-main/services/change-feed.ts';

function feedOfNumbers() {
  const listening: boolean[] = [];
  const feed = createChangeFeed<number>({ everything: -1, onListening: (now) => listening.push(now) });
  return { feed, listening };
}

describe('the change feed', () => {
  it('gives everyone every event from when they came, in order', async () => {
    const { feed } = feedOfNumbers();
    feed.publish(0);
    const first = feed.subscribe();
    feed.publish(1);
    const second = feed.subscribe();
    const waiting = [first.next(), first.next(), first.next(), second.next()];
    feed.publish(2);
    feed.publish(3);
    expect((await Promise.all(waiting)).map((result) => result.value)).toEqual([1, 2, 3, 2]);
  });

  it('forgets whoever leaves, also in the middle of waiting', async () => {
    const { feed, listening } = feedOfNumbers();
    const leaving = feed.subscribe();
    const controller = new AbortController();
    const aborted = feed.subscribe(controller.signal);
    const waiting = [leaving.next(), aborted.next()];
    await leaving.return();
    controller.abort();
    expect((await Promise.all(waiting)).map((result) => result.done)).toEqual([true, true]);
    expect(feed.listeners).toBe(0);
    expect(listening).toEqual([true, false]);
    expect((await feed.subscribe(controller.signal).next()).done).toBe(true);
    expect(feed.listeners).toBe(0);
    for await (const event of feed.subscribe(AbortSignal.timeout(1))) expect(event).toBe('none');
  });

  it('gives a listener who fetches nothing one event for all it missed', async () => {
    const { feed } = feedOfNumbers();
    const slow = feed.subscribe();
    for (let event = 0; event <= 1000; event++) feed.publish(event);
    feed.publish(1001);
    expect([(await slow.next()).value, (await slow.next()).value]).toEqual([-1, 1001]);
  });

  it('ends everybody when it is disposed', async () => {
    const { feed, listening } = feedOfNumbers();
    const waiting = feed.subscribe().next();
    feed.dispose();
    expect((await waiting).done).toBe(true);
    expect(listening).toEqual([true, false]);
  });
});
