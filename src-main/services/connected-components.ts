/** Two things that belong together. */
export interface Tie {
  readonly earlier: number;
  readonly later: number;
}

/**
 * The least member of its component for everything that is tied to something. Union by least member with path halving: as good as linear
 * in the number of ties (Tarjan and van Leeuwen, «Worst-case analysis of set union algorithms», 1984).
 */
export function connectedComponents(ties: Iterable<Tie>): Map<number, number> {
  const parents = new Map<number, number>();
  const parentOf = (member: number): number => parents.get(member) ?? member;
  const leastOf = (member: number): number => {
    let at = member;
    for (let parent = parentOf(at); parent !== at; parent = parentOf(at)) {
      const grandparent = parentOf(parent);
      parents.set(at, grandparent);
      at = grandparent;
    }
    return at;
  };
  for (const { earlier, later } of ties) {
    const [a, b] = [leastOf(earlier), leastOf(later)];
    parents.set(a, Math.min(a, b));
    parents.set(b, Math.min(a, b));
  }
  return new Map([...parents.keys()].map((member) => [member, leastOf(member)]));
}
