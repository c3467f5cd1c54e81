import { useCallback, useState } from 'react';
import type { ConcordanceLine } from '../../../../src-shared/contract/search.ts';

/** The lines chosen for what is done next, by their place. */
export interface LineSelection {
  readonly lines: readonly ConcordanceLine[];
  has(line: ConcordanceLine): boolean;
  toggle(line: ConcordanceLine): void;
  replace(lines: readonly ConcordanceLine[]): void;
}

/** A selection that begins anew whenever `list` names another list. */
export function useLineSelection(list: string): LineSelection {
  const [state, setState] = useState<State>({ list, chosen: new Map() });
  const chosen = state.list === list ? state.chosen : none;
  const toggle = useCallback(
    (line: ConcordanceLine) =>
      setState((before) => {
        const next = new Map(before.list === list ? before.chosen : none);
        if (!next.delete(keyOf(line))) next.set(keyOf(line), line);
        return { list, chosen: next };
      }),
    [list],
  );
  const replace = useCallback(
    (lines: readonly ConcordanceLine[]) =>
      setState({ list, chosen: new Map(lines.map((line) => [keyOf(line), line])) }),
    [list],
  );
  return { lines: [...chosen.values()], has: (line) => chosen.has(keyOf(line)), toggle, replace };
}

interface State {
  readonly list: string;
  readonly chosen: ReadonlyMap<string, ConcordanceLine>;
}

const none: State['chosen'] = new Map();

const keyOf = ({ articleId, start, end }: ConcordanceLine): string => `${articleId} ${start} ${end}`;
