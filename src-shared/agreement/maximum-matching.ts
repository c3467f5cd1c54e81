/** That `first` and `second` may be matched, by their places, and how well they fit, above 0. */
export interface Candidate {
  readonly first: number;
  readonly second: number;
  readonly fit: number;
}

/**
 * Matches as many as can be, each at most once, and of all such matchings one whose fits add up to the most. Successive shortest
 * augmenting paths with potentials (Ahuja, Magnanti and Orlin 1993, section 9.7), each component of candidates by itself; costs matched ×
 * candidates × logarithm within a component. The same candidates give the same matching whatever their order.
 */
export function maximumMatching(candidates: readonly Candidate[]): Candidate[] {
  const ordered = candidates.toSorted((a, b) => a.first - b.first || a.second - b.second);
  return componentsOf(ordered).flatMap((component) =>
    component.length === 1 ? [...component] : matchedWithin(component),
  );
}

function componentsOf(candidates: readonly Candidate[]): Candidate[][] {
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up;
    parents.set(name, root);
    return root;
  };
  for (const { first, second } of candidates) parents.set(rootOf(`a${first}`), rootOf(`b${second}`));
  const components = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const root = rootOf(`a${candidate.first}`);
    const component = components.get(root) ?? [];
    component.push(candidate);
    components.set(root, component);
  }
  return [...components.values()];
}

function matchedWithin(candidates: readonly Candidate[]): Candidate[] {
  const byFirst = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const list = byFirst.get(candidate.first) ?? [];
    list.push(candidate);
    byFirst.set(candidate.first, list);
  }
  const highest = candidates.reduce((most, { fit }) => Math.max(most, fit), 0);
  const matches: Matches = { ofFirst: new Map(), ofSecond: new Map() };
  const potentials = { first: new Map<number, number>(), second: new Map<number, number>() };
  for (;;) {
    const path = shortestPath(byFirst, matches, potentials, highest);
    if (!path) return [...matches.ofFirst.values()].sort((a, b) => a.first - b.first);
    for (const candidate of path) matches.ofSecond.set(candidate.second, candidate);
    for (const candidate of path) matches.ofFirst.set(candidate.first, candidate);
  }
}

interface Matches {
  readonly ofFirst: Map<number, Candidate>;
  readonly ofSecond: Map<number, Candidate>;
}

interface Potentials {
  readonly first: Map<number, number>;
  readonly second: Map<number, number>;
}

/**
 * From some unmatched first to some unmatched second, over candidates and back over matches, at least cost; the candidates to take. Dijkstra's
 * algorithm on reduced costs, which the potentials keep from being negative. Null where there is no way left.
 */
function shortestPath(
  byFirst: ReadonlyMap<number, readonly Candidate[]>,
  { ofFirst, ofSecond }: Matches,
  potentials: Potentials,
  highest: number,
): Candidate[] | null {
  const distanceOfFirst = new Map<number, number>();
  const distanceOfSecond = new Map<number, number>();
  const cameBy = new Map<number, Candidate>();
  const waiting = new Set<number>();
  for (const first of byFirst.keys()) {
    if (!ofFirst.has(first)) distanceOfFirst.set(first, 0);
  }
  const settled = new Set<number>();
  const relax = (first: number, distance: number) => {
    for (const candidate of byFirst.get(first) ?? []) {
      if (ofFirst.get(first) === candidate || settled.has(candidate.second)) continue;
      const reduced =
        highest -
        candidate.fit +
        (potentials.first.get(first) ?? 0) -
        (potentials.second.get(candidate.second) ?? 0);
      // Rounding may leave a hair below nought.
      const total = distance + Math.max(0, reduced);
      if (total < (distanceOfSecond.get(candidate.second) ?? Number.POSITIVE_INFINITY)) {
        distanceOfSecond.set(candidate.second, total);
        cameBy.set(candidate.second, candidate);
        waiting.add(candidate.second);
      }
    }
  };
  for (const first of distanceOfFirst.keys()) relax(first, 0);
  let goal: number | null = null;
  while (goal === null && waiting.size > 0) {
    const second = nearest(waiting, distanceOfSecond);
    waiting.delete(second);
    settled.add(second);
    const match = ofSecond.get(second);
    if (!match) goal = second;
    else {
      const distance = distanceOfSecond.get(second) ?? 0;
      distanceOfFirst.set(match.first, distance);
      relax(match.first, distance);
    }
  }
  if (goal === null) return null;
  const far = distanceOfSecond.get(goal) ?? 0;
  raise(potentials.first, distanceOfFirst, far);
  raise(potentials.second, new Map([...distanceOfSecond].filter(([second]) => settled.has(second))), far);
  return pathTo(goal, cameBy, ofFirst);
}

/** What lies nearer than the goal is raised by its distance, the rest by the goal's: costs seen from there stay above nought. */
function raise(potentials: Map<number, number>, distances: ReadonlyMap<number, number>, far: number): void {
  for (const [place, distance] of distances) {
    if (distance < far) potentials.set(place, (potentials.get(place) ?? 0) + distance - far);
  }
}

function nearest(waiting: ReadonlySet<number>, distances: ReadonlyMap<number, number>): number {
  let best = Number.NaN;
  let least = Number.POSITIVE_INFINITY;
  for (const place of waiting) {
    const distance = distances.get(place) ?? Number.POSITIVE_INFINITY;
    if (Number.isNaN(best) || distance < least) [best, least] = [place, distance];
  }
  return best;
}

function pathTo(
  goal: number,
  cameBy: ReadonlyMap<number, Candidate>,
  ofFirst: ReadonlyMap<number, Candidate>,
): Candidate[] {
  const path: Candidate[] = [];
  for (let candidate = cameBy.get(goal); candidate; ) {
    path.push(candidate);
    const before = ofFirst.get(candidate.first);
    candidate = before && cameBy.get(before.second);
  }
  return path;
}
