import { createHeap } from './heap.ts';

/** That `first` and `second` may be matched, by their places, and how well they fit, above 0. */
export interface Candidate {
  readonly first: number;
  readonly second: number;
  readonly fit: number;
}

/**
 * Matches as many as can be, each at most once, and of all such matchings one whose fits add up to the most. The Hungarian method: shortest augmenting
 * paths from one first after another, with potentials (Ahuja, Magnanti and Orlin 1993, section 12.4), each component of candidates by itself; a path
 * that leaves somebody unmatched is longer than any that does not. Spans of a text conflict with their neighbours, so that paths are short: as good as
 * linear. The same candidates give the same matching whatever their order.
 */
export function maximumMatching(candidates: readonly Candidate[]): Candidate[] {
  const ordered = candidates.toSorted((a, b) => a.first - b.first || a.second - b.second);
  return componentsOf(ordered).flatMap((component) =>
    component.length === 1 ? [...component] : matchedWithin(component),
  );
}

function componentsOf(candidates: readonly Candidate[]): Candidate[][] {
  const parents = new Map<number, number>();
  const parentOf = (name: number): number => parents.get(name) ?? name;
  const rootOf = (name: number): number => {
    let at = name;
    // Halving the way as it is gone keeps it short (Tarjan and van Leeuwen 1984).
    for (let parent = parentOf(at); parent !== at; parent = parentOf(at)) {
      const above = parentOf(parent);
      parents.set(at, above);
      at = above;
    }
    return at;
  };
  // Even names for firsts, odd ones for seconds.
  for (const { first, second } of candidates) parents.set(rootOf(2 * first), rootOf(2 * second + 1));
  return [...Map.groupBy(candidates, ({ first }) => rootOf(2 * first)).values()];
}

/** How long a path is: how many it leaves unmatched, and then by how much it fits less. */
interface Length {
  readonly unmatched: number;
  readonly misfit: number;
}

const none: Length = { unmatched: 0, misfit: 0 };
const compare = (a: Length, b: Length): number => a.unmatched - b.unmatched || a.misfit - b.misfit;
const sum = (a: Length, b: Length): Length => ({
  unmatched: a.unmatched + b.unmatched,
  misfit: a.misfit + b.misfit,
});
const difference = (a: Length, b: Length): Length => ({
  unmatched: a.unmatched - b.unmatched,
  misfit: a.misfit - b.misfit,
});

const leavingOf = (length: Length): Length => sum(length, { unmatched: 1, misfit: 0 });

interface Matching {
  readonly candidatesOf: ReadonlyMap<number, readonly Candidate[]>;
  readonly highest: number;
  readonly ofFirst: Map<number, Candidate>;
  readonly ofSecond: Map<number, Candidate>;
  readonly potentials: { readonly first: Map<number, Length>; readonly second: Map<number, Length> };
}

function matchedWithin(candidates: readonly Candidate[]): Candidate[] {
  const matching: Matching = {
    candidatesOf: Map.groupBy(candidates, ({ first }) => first),
    highest: candidates.reduce((most, { fit }) => Math.max(most, fit), 0),
    ofFirst: new Map(),
    ofSecond: new Map(),
    potentials: { first: new Map(), second: new Map() },
  };
  for (const first of matching.candidatesOf.keys()) augment(matching, first);
  return [...matching.ofFirst.values()].sort((a, b) => a.first - b.first);
}

/** Matches one more first at least cost, which may move others to another second, or leave one of them unmatched. */
function augment({ candidatesOf, highest, ofFirst, ofSecond, potentials }: Matching, begun: number): void {
  const reached = new Map<number, { readonly length: Length; readonly by: Candidate }>();
  const settled = new Map<number, Length>();
  const visited = new Map<number, Length>();
  const waiting = createHeap<{ readonly length: Length; readonly second: number }>(
    (a, b) => compare(a.length, b.length) || a.second - b.second,
  );
  // The nearest way out that leaves somebody unmatched; whoever begins may be the one.
  const left = { length: leavingOf(none), first: begun };

  function visit(first: number, length: Length): void {
    visited.set(first, length);
    const own = difference(length, potentials.first.get(first) ?? none);
    const leaving = leavingOf(own);
    if (compare(leaving, left.length) < 0) Object.assign(left, { length: leaving, first });
    for (const candidate of candidatesOf.get(first) ?? []) {
      const { second, fit } = candidate;
      if (settled.has(second)) continue;
      // By number: this is done for every candidate, and most are no nearer than what is known.
      const { unmatched, misfit } = potentials.second.get(second) ?? none;
      const more = own.unmatched - unmatched;
      const less = own.misfit + highest - fit - misfit;
      const known = reached.get(second)?.length;
      const isFarther =
        known !== undefined && (known.unmatched < more || (known.unmatched === more && known.misfit <= less));
      if (isFarther) continue;
      const total = { unmatched: more, misfit: less };
      // Rounding may leave a hair below what was gone already.
      const there = compare(total, length) < 0 ? length : total;
      if (known && compare(known, there) <= 0) continue;
      reached.set(second, { length: there, by: candidate });
      waiting.put({ length: there, second });
    }
  }

  /** Takes the way back from here, each to what the next had. */
  function take(second: number): void {
    for (let at: number | undefined = second; at !== undefined; ) {
      const by: Candidate | undefined = reached.get(at)?.by;
      if (!by) return;
      const before: number | undefined = ofFirst.get(by.first)?.second;
      ofSecond.set(at, by);
      ofFirst.set(by.first, by);
      at = before;
    }
  }

  function raise(far: Length): void {
    for (const [first, length] of visited) {
      const known = potentials.first.get(first) ?? none;
      potentials.first.set(first, sum(known, difference(far, length)));
    }
    for (const [second, length] of settled) {
      const known = potentials.second.get(second) ?? none;
      potentials.second.set(second, difference(known, difference(far, length)));
    }
  }

  visit(begun, none);
  for (let next = waiting.take(); ; next = waiting.take()) {
    if (!next || compare(left.length, next.length) <= 0) {
      raise(left.length);
      const second = ofFirst.get(left.first)?.second;
      ofFirst.delete(left.first);
      if (second !== undefined) take(second);
      return;
    }
    const { second, length } = next;
    if (settled.has(second)) continue;
    const match = ofSecond.get(second);
    if (!match) {
      raise(length);
      take(second);
      return;
    }
    settled.set(second, length);
    visit(match.first, length);
  }
}
