/** Things of which the least is taken first. */
interface Heap<Item> {
  put(item: Item): void;
  /** The least, taken out; undefined where there is none. */
  take(): Item | undefined;
}

/** An empty binary heap (Williams 1964). */
export function createHeap<Item>(compare: (a: Item, b: Item) => number): Heap<Item> {
  const items: Item[] = [];
  const isLess = (a: number, b: number): boolean => {
    const [one, other] = [items[a], items[b]];
    return one !== undefined && other !== undefined && compare(one, other) < 0;
  };
  function swap(a: number, b: number): void {
    const [one, other] = [items[a], items[b]];
    if (one === undefined || other === undefined) return;
    items[a] = other;
    items[b] = one;
  }
  return {
    put(item) {
      items.push(item);
      for (let at = items.length - 1; at > 0; ) {
        const above = (at - 1) >> 1;
        if (!isLess(at, above)) return;
        swap(at, above);
        at = above;
      }
    },
    take() {
      swap(0, items.length - 1);
      const least = items.pop();
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        const below = isLess(right, left) ? right : left;
        if (!isLess(below, at)) return least;
        swap(at, below);
        at = below;
      }
    },
  };
}
