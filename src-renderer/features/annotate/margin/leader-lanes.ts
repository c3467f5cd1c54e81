/** Where a leader starts beside the text and where it meets its card. Pixels downward. */
export interface LeaderEnds {
  readonly start: number;
  readonly card: number;
}

/** What the rounded corners of a leader take. */
const corner = 8;

/** Of more leaders than these nobody could tell the lanes apart; each would be found after all others, deeper than the stack is. */
const mostApart = 400;

/**
 * The lane in which each leader turns to its card, 0 nearest the cards, so that no two cross. Starts and cards are in the same order.
 * Of leaders that lead down past one another's starts the later turns nearer the text; of those that lead up, the earlier.
 */
export function leaderLanes(leaders: readonly LeaderEnds[]): readonly number[] {
  if (leaders.length > mostApart) return leaders.map(() => 0);
  const lanes = new Map<number, number>();
  const laneOf = (index: number): number => {
    const known = lanes.get(index);
    if (known !== undefined) return known;
    // Where the order does not hold, crossing cannot be helped; this ends all the same.
    lanes.set(index, 0);
    const nearer = leaders.flatMap((_, other) => (isNearer(leaders, other, index) ? [laneOf(other)] : []));
    const lane = nearer.length === 0 ? 0 : Math.max(...nearer) + 1;
    lanes.set(index, lane);
    return lane;
  };
  return leaders.map((_, index) => laneOf(index));
}

/** Whether the one at `index` must turn nearer the cards than the one at `other`. */
function isNearer(leaders: readonly LeaderEnds[], index: number, other: number): boolean {
  const [one, two] = [leaders[index], leaders[other]];
  if (!one || !two) return false;
  if (index < other) return one.card + corner >= two.start && one.card > one.start;
  if (index > other) return one.card - corner <= two.start && one.card < one.start;
  return false;
}
