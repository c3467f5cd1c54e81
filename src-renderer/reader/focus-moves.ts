import type { Geometry } from './geometry.ts';
import { keyRequest } from './keyboard.ts';
import type { LineMoves } from './line-moves.ts';
import type { Movement } from './movement.ts';
import type { Page } from './page.ts';
import type { TextIndex } from './text-index.ts';
import type { MoveUnit, ReaderSelection } from './types.ts';

/** What moving the focus is worked out from. */
export interface FocusMovesGround {
  readonly page: Page;
  readonly index: TextIndex;
  readonly geometry: Geometry;
  readonly movement: Movement;
  readonly lines: LineMoves;
  readonly signal: AbortSignal;
  selection(): ReaderSelection | null;
  select(selection: ReaderSelection): void;
}

/** Moving the caret, or the focus end of the selection, by keys and by command. Folded lines are stepped over. */
export interface FocusMoves {
  move(unit: MoveUnit, direction: 1 | -1, extend: boolean): void;
  /** A caret at the first line that is not folded. */
  firstCaret(): ReaderSelection;
  /** The next move by line starts a new column. */
  forgetColumn(): void;
}

/** Moves the focus as keys ask. */
export function createFocusMoves(ground: FocusMovesGround): FocusMoves {
  const { page, index, geometry, movement, lines } = ground;
  let column: number | null = null;

  const firstCaret = (): ReaderSelection => {
    const first = page.paragraphs.find(({ fold }) => !fold || fold.isOpen())?.span.start ?? 0;
    return { anchor: first, focus: first };
  };
  const current = (): ReaderSelection => ground.selection() ?? firstCaret();

  function select(anchor: number, focus: number, extend: boolean): void {
    ground.select({ anchor: extend ? anchor : focus, focus });
  }

  function moveByLine(direction: 1 | -1, extend: boolean): void {
    const { anchor, focus } = current();
    const x = column ?? geometry.caret(focus)?.left ?? 0;
    const target = lines.vertical(focus, direction, x);
    if (target !== null) select(anchor, target, extend);
    column = x;
  }

  function move(unit: MoveUnit, direction: 1 | -1, extend: boolean): void {
    if (unit === 'line') {
      moveByLine(direction, extend);
      return;
    }
    const from = current();
    const target = movement.target(from, unit, direction, extend);
    select(from.anchor, outOfFold(target, direction), extend);
  }

  /** Beyond the folded lines that hold the offset, or before them where nothing follows. */
  function outOfFold(offset: number, direction: 1 | -1): number {
    const { fold } = index.paragraphAt(offset);
    if (!fold || fold.isOpen()) return offset;
    const before = page.paragraphs[fold.first - 1];
    const after = page.paragraphs[fold.last + 1];
    const [near, far] = direction > 0 ? [after, before] : [before, after];
    const landing = near ?? far;
    if (!landing) return offset;
    return landing === after ? landing.span.start : landing.span.end;
  }

  page.surface.addEventListener(
    'keydown',
    (event) => {
      if (event.target !== page.surface) return;
      const { line } = index.paragraphAt(current().focus);
      const direction = getComputedStyle(line).direction === 'rtl' ? 'rtl' : 'ltr';
      const request = keyRequest(event, direction);
      if (!request) return;
      event.preventDefault();
      if (request.move === 'select-all') {
        ground.select({ anchor: 0, focus: movement.target(current(), 'document', 1, true) });
      } else if (request.move === 'line-edge') {
        const { anchor, focus } = current();
        select(anchor, lines.edge(focus, request.direction), event.shiftKey);
      } else {
        move(request.move, request.direction, event.shiftKey);
      }
    },
    { signal: ground.signal },
  );

  return {
    move,
    firstCaret,
    forgetColumn() {
      column = null;
    },
  };
}
