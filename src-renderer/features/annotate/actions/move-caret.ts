import type { Nudge } from '../../../reader/nudge.ts';
import type { MoveUnit } from '../../../reader/types.ts';
import { directionAt } from '../paragraph-direction.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { nudge } from './move-edge.ts';

/** Moves the caret by sentence or paragraph, or that end of the selection. */
export function moveBy(
  { reader }: AnnotateSession,
  unit: MoveUnit,
  direction: 1 | -1,
  selects: boolean,
): void {
  reader.current?.move(unit, direction, selects);
}

/** Extends the selection by a written word towards the side of the arrow key. */
export function extendByWord(session: AnnotateSession, arrow: 'left' | 'right'): void {
  session.reader.current?.move('word', isOnward(session, arrow) ? 1 : -1, true);
}

/** Moves one edge of what is selected towards the side of the arrow key. */
export function nudgeTowards(session: AnnotateSession, edge: 'start' | 'end', arrow: 'left' | 'right'): void {
  const direction: Nudge = `${edge}-${isOnward(session, arrow) ? 'later' : 'earlier'}`;
  nudge(session, direction);
}

/** Arrow keys are visual: left is onward in Arabic and back in English. */
function isOnward({ open, store }: AnnotateSession, arrow: 'left' | 'right'): boolean {
  const ground = open.current?.ground;
  const direction = ground ? directionAt(ground, store.getState().caret) : 'rtl';
  return (direction === 'rtl') === (arrow === 'left');
}
