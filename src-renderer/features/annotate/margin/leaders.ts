import type { SheetGeometry } from '../article/sheet-geometry.ts';
import { type LeaderEnds, leaderLanes } from './leader-lanes.ts';

/** What ties a card to its lines: a bracket (claim) or bar (stance) beside the text and a line to the card. Pixels from the page's top. */
export interface Leader {
  readonly id: string;
  readonly kind: 'claim' | 'stance' | 'none';
  /** Polarity of a stance. */
  readonly ink: string;
  readonly isOpened: boolean;
  /** Middle of the first and of the last line it covers. */
  readonly first: number;
  readonly last: number;
  /** Where the leader meets the card. */
  readonly card: number;
}

const svg = 'http://www.w3.org/2000/svg';
const lanePitch = 13;
const nearestLane = 16;
/** What fits between the text and the ruled line; where more run side by side the last lane is shared. */
const lastLane = 4;
const reach = 15;
const bend = 4;
/** From the cards to the first turn, and from one turn to the next where there is room. */
const firstTurn = 8;
const turnPitch = 6;
/** Turns stay on the cards' side of the ruled line. */
const turnRoom = 24;

/** Draws brackets in the first free lane beside the text and leaders that do not cross. */
export function drawLeaders(
  overlay: SVGSVGElement,
  leaders: readonly Leader[],
  geometry: SheetGeometry,
): void {
  const { page, host } = geometry;
  const pageBox = page.getBoundingClientRect();
  const textBox = host.getBoundingClientRect();
  const isRtl = getComputedStyle(page).direction === 'rtl';
  const outward = isRtl ? -1 : 1;
  const edge = (isRtl ? textBox.left : textBox.right) - pageBox.left;
  const margin = page.querySelector('.an-cards')?.getBoundingClientRect();
  // A closed drawer has no size; then there are brackets only.
  const cardEdge = margin?.width ? (isRtl ? margin.right : margin.left) - pageBox.left : null;

  const taken: { lane: number; from: number; to: number }[] = [];
  const ends = startsOf(leaders);
  const turns = leaderLanes(ends);
  const pitch = Math.min(turnPitch, turnRoom / Math.max(1, ...turns));
  const drawn = leaders.flatMap((leader, index) => {
    const from = leader.first - reach;
    const to = leader.last + reach;
    let lane = 0;
    const isTaken = (other: (typeof taken)[number]) =>
      other.lane === lane && from < other.to && to > other.from;
    while (leader.kind !== 'none' && lane < lastLane && taken.some(isTaken)) lane += 1;
    if (leader.kind !== 'none') taken.push({ lane, from, to });
    const x = edge + outward * (nearestLane + lane * lanePitch);
    const start = ends[index]?.start ?? leader.first;
    const classes = `${leader.kind} ${leader.ink}${leader.isOpened ? ' opened' : ''}`;
    const shapes: SVGElement[] = [];
    if (leader.kind !== 'none') {
      const shape = path(`bracket ${classes}`, bracket(leader.kind, x, from, to, outward));
      // A click on it opens its card.
      shape.dataset.annotation = leader.id;
      shapes.push(shape);
    }
    if (cardEdge !== null && Math.abs(cardEdge - edge) > nearestLane) {
      const isStraight = Math.abs(leader.card - start) < 3;
      const turn = cardEdge - outward * (firstTurn + pitch * (turns[index] ?? 0));
      shapes.push(
        path(`leader ${classes}`, line(x, start, turn, cardEdge, leader.card, outward, isStraight)),
      );
      shapes.push(dot(classes, x, start, leader.isOpened ? 3 : 2.25));
    }
    return shapes;
  });
  overlay.replaceChildren(...drawn);
}

/** Two that start on one line would lie on one another. */
function startsOf(leaders: readonly Leader[]): LeaderEnds[] {
  let last = Number.NEGATIVE_INFINITY;
  return leaders.map(({ first, card }) => {
    last = first - last < 4 ? last + 10 : first;
    return { start: last, card };
  });
}

function bracket(kind: 'claim' | 'stance', x: number, from: number, to: number, outward: number): string {
  if (kind === 'stance') return `M${x} ${from}V${to}`;
  return `M${x - outward * 5} ${from}H${x}V${to}H${x - outward * 5}`;
}

function line(
  x: number,
  start: number,
  turn: number,
  end: number,
  card: number,
  outward: number,
  isStraight: boolean,
): string {
  const begin = `M${x + outward} ${start}`;
  if (isStraight) return `${begin}H${end}`;
  const down = card > start ? 1 : -1;
  return [
    begin,
    `H${turn - outward * bend}`,
    `Q${turn} ${start} ${turn} ${start + down * bend}`,
    `V${card - down * bend}`,
    `Q${turn} ${card} ${turn + outward * bend} ${card}`,
    `H${end}`,
  ].join('');
}

function path(className: string, d: string): SVGElement {
  const element = document.createElementNS(svg, 'path');
  element.setAttribute('class', className);
  element.setAttribute('d', d);
  return element;
}

function dot(classes: string, x: number, y: number, radius: number): SVGElement {
  const element = document.createElementNS(svg, 'circle');
  element.setAttribute('class', `dot ${classes}`);
  element.setAttribute('cx', String(x));
  element.setAttribute('cy', String(y));
  element.setAttribute('r', String(radius));
  return element;
}
