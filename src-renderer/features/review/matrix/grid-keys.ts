import { type KeyboardEvent, useState } from 'react';

/** A place in a grid, counted from 0. */
interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** What each cell of a grid needs so that the arrows lead from one to the next. */
export interface GridKeys {
  cell(place: GridPlace): {
    readonly 'data-cell': string;
    readonly tabIndex: 0 | -1;
    onFocus(): void;
    onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  };
}

/** The arrows, Home and End move between cells; one cell of the grid is in the order of Tab. `first` is where one comes in. */
export function useGridKeys(first: GridPlace): GridKeys {
  const [place, setPlace] = useState(first);
  return {
    cell: ({ row, column }) => ({
      'data-cell': nameOf({ row, column }),
      tabIndex: place.row === row && place.column === column ? 0 : -1,
      onFocus: () => setPlace({ row, column }),
      onKeyDown: (event) => {
        const grid = event.currentTarget.closest('table');
        const step = grid && stepOf(event.key, getComputedStyle(grid).direction === 'rtl');
        if (!step) return;
        event.preventDefault();
        reachable(grid, { row, column }, step)?.focus();
      },
    }),
  };
}

const nameOf = ({ row, column }: GridPlace): string => `${row}-${column}`;

interface Step extends GridPlace {
  /** True where it leads as far as there are cells. */
  readonly isWhole: boolean;
}

function stepOf(key: string, isRightToLeft: boolean): Step | null {
  const onward = isRightToLeft ? -1 : 1;
  const steps: Readonly<Record<string, readonly [number, number, boolean]>> = {
    ArrowUp: [-1, 0, false],
    ArrowDown: [1, 0, false],
    ArrowRight: [0, onward, false],
    ArrowLeft: [0, -onward, false],
    Home: [0, -1, true],
    End: [0, 1, true],
  };
  const step = steps[key];
  return step ? { row: step[0], column: step[1], isWhole: step[2] } : null;
}

/** Cells that are not there (the diagonal of pairs, the corner without marks) are stepped over. */
function reachable(grid: Element, from: GridPlace, step: Step): HTMLElement | null {
  const longestGap = 2;
  let [found, place, gap]: [HTMLElement | null, GridPlace, number] = [null, from, 0];
  while (gap < longestGap) {
    place = { row: place.row + step.row, column: place.column + step.column };
    const cell = grid.querySelector<HTMLElement>(`[data-cell="${nameOf(place)}"]`);
    gap = cell ? 0 : gap + 1;
    found = cell ?? found;
    if (cell && !step.isWhole) break;
  }
  return found;
}
