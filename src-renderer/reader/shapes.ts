import { type PaintedSpan, paintedSpan } from '../../src-shared/arabic/lam-alef.ts';
import type { Label } from '../../src-shared/model/codebook.ts';
import type { Graphemes } from '../../src-shared/text/graphemes.ts';
import type { Span } from '../../src-shared/text/span.ts';
import type { LineMetrics } from './geometry.ts';
import { lanesOf, topmostPieces } from './lanes.ts';
import type { Mark } from './marks.ts';
import type { ReaderRect, ReaderState } from './types.ts';

/** A rectangle to paint behind the text of one paragraph, from its block's corner. */
export interface Shape extends ReaderRect {
  readonly kind: 'band' | 'tint' | 'hatch' | 'outline' | 'line' | 'gap';
  readonly ink: Label['ink'];
  readonly pattern: Label['pattern'];
  readonly hovered: boolean;
  readonly selected: boolean;
}

/** What shapes are worked out from. */
export interface ShapeGround {
  readonly text: string;
  readonly graphemes: Graphemes;
  readonly state: ReaderState;
  readonly metrics: LineMetrics;
  /** Content-area rectangles of a span in this paragraph. */
  pieces(span: Span): readonly ReaderRect[];
}

// Pixels from the baseline at 21 px; the values are those of the mockups, which measured from Noto Naskh's content area.
const tint = { top: -16, height: 26 };
const band = { top: -23.5, height: 38 };
const lanesBelow = { first: 9, pitch: 4 };
const lanesAbove = { first: -20, pitch: -4 };
const lineWidth = 2;
/** Lanes that are drawn apart; what lies deeper thickens the last, and the inspector lists the stack. */
const drawnLanes = 3;
/** A hatched edge must be seen even where the font gives the letter no width of its own. */
const narrowestHatch = 4;

/** Everything to paint for one paragraph's marks, in painting order. Reads the layout, writes nothing. */
export function shapesOf(marks: readonly Mark[], ground: ShapeGround): Shape[] {
  const ofRole = (role: Mark['role']) => marks.filter((mark) => mark.role === role);
  const mentions = ofRole('mention');
  return [
    ...bandsOf(ofRole('content'), ground),
    ...tintsOf(mentions, ground),
    ...[...mentions, ...ofRole('evidence')].flatMap((mark) => outlinesOf(mark, ground)),
    ...linesOf([...mentions, ...distinct(ofRole('cue'))], lanesBelow, ground),
    ...linesOf(ofRole('evidence'), lanesAbove, ground),
  ];
}

/** Two claims often share one reporting verb: one dotted line is enough. */
const distinct = (marks: readonly Mark[]): Mark[] => {
  const placeOf = ({ fragments }: Mark) => fragments.map(({ start, end }) => `${start}-${end}`).join();
  return [...new Map(marks.map((mark) => [placeOf(mark), mark])).values()];
};

/** The selected first, then what the pointer rests on. */
const rankIn =
  ({ selected, hovered }: ReaderState) =>
  ({ annotation: { id } }: Mark): number =>
    id === selected ? 2 : id === hovered ? 1 : 0;

function bandsOf(claims: readonly Mark[], ground: ShapeGround): Shape[] {
  const stretches = claims.flatMap((mark) => painted(mark, ground).map((span) => ({ ...span, item: mark })));
  return topmostPieces(stretches, rankIn(ground.state)).flatMap((piece) =>
    boxes('band', piece.item, piece, band, ground),
  );
}

function tintsOf(mentions: readonly Mark[], ground: ShapeGround): Shape[] {
  const stretches = mentions.flatMap((mark) =>
    painted(mark, ground).map((span) => ({ ...span, item: mark })),
  );
  const tints = topmostPieces(stretches, rankIn(ground.state)).flatMap((piece) =>
    boxes('tint', piece.item, piece, tint, ground),
  );
  return [...tints, ...mentions.flatMap((mark) => hatchesOf(mark, ground))];
}

/** The part of a lam-alef that is painted though the span begins or ends inside it. */
function hatchesOf(mark: Mark, ground: ShapeGround): Shape[] {
  return mark.fragments.flatMap((fragment) => {
    const whole = paintedSpan(ground.text, fragment, ground.graphemes);
    const beyond: Span[] = [];
    if (whole.startMoved) beyond.push({ start: whole.start, end: fragment.start });
    if (whole.endMoved) beyond.push({ start: fragment.end, end: whole.end });
    return beyond.flatMap((span) =>
      boxes('hatch', mark, span, tint, ground).map((shape) => ({
        ...shape,
        width: Math.max(shape.width, narrowestHatch),
      })),
    );
  });
}

function outlinesOf(mark: Mark, ground: ShapeGround): Shape[] {
  if (mark.annotation.id !== ground.state.selected) return [];
  return painted(mark, ground).flatMap((span) => boxes('outline', mark, span, tint, ground));
}

function linesOf(
  marks: readonly Mark[],
  lanes: { readonly first: number; readonly pitch: number },
  ground: ShapeGround,
): Shape[] {
  const laneOf = lanesOf(marks.map(({ hull }) => hull));
  return marks.flatMap((mark, index) => {
    const lane = laneOf[index] ?? 0;
    const top = lanes.first + lanes.pitch * Math.min(lane, drawnLanes - 1);
    const height = lineWidth + (lane >= drawnLanes || isRaised(mark, ground.state) ? 1 : 0);
    const lines = painted(mark, ground).flatMap((span) => boxes('line', mark, span, { top, height }, ground));
    const gaps = gapsOf(mark).flatMap((span) => boxes('gap', mark, span, { top, height: 1 }, ground));
    return [...lines, ...gaps];
  });
}

/** Evidence has no tint to darken: its line thickens instead. */
const isRaised = ({ role, annotation: { id } }: Mark, { hovered, selected }: ReaderState): boolean =>
  role === 'evidence' && (id === hovered || id === selected);

function boxes(
  kind: Shape['kind'],
  { annotation, role }: Mark,
  span: Span,
  vertical: { readonly top: number; readonly height: number },
  { metrics, state, pieces }: ShapeGround,
): Shape[] {
  return pieces(span).map((piece) => ({
    kind,
    left: piece.left,
    width: piece.width,
    // Whole pixels, or a two-pixel line becomes three grey ones.
    top: Math.round(piece.top + metrics.ascent + vertical.top * metrics.scale),
    height: kind === 'line' || kind === 'gap' ? vertical.height : Math.round(vertical.height * metrics.scale),
    ink: role === 'cue' ? 'claim' : annotation.ink,
    pattern: role === 'cue' ? 'dotted' : annotation.pattern,
    hovered: annotation.id === state.hovered,
    selected: annotation.id === state.selected,
  }));
}

const painted = (mark: Mark, { text, graphemes }: ShapeGround): PaintedSpan[] =>
  mark.fragments.map((fragment) => paintedSpan(text, fragment, graphemes));

const gapsOf = ({ fragments }: Mark): Span[] =>
  fragments.slice(1).map((fragment, index) => ({ start: fragments[index]?.end ?? 0, end: fragment.start }));
