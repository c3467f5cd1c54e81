import { useRef } from 'react';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { changeView, useLibraryView } from '../library-view.ts';
import type { ArticleListQuery } from '../use-article-window.ts';

/** The selected articles and the ways to select others. Places are those in the list. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Selects one more, or no longer. */
  toggle(id: string, place: number): void;
  /** Selects from the place that was toggled last up to this one, also what is not loaded. */
  extend(place: number): void;
  all(): void;
  none(): void;
}

/** The selection in the list that `query` asks for. */
export function useSelection(query: ArticleListQuery): Selection {
  const rpc = useRpc();
  const ids = useLibraryView((view) => view.selected);
  const anchor = useRef(0);
  const select = (selected: ReadonlySet<string>): void => changeView({ selected });

  /** Where the list became another one meanwhile the answer is of no use. */
  async function selectStretch(offset: number, limit: number | undefined): Promise<void> {
    const { filter, folding, query: words } = useLibraryView.getState();
    const stretch = await rpc.articles.ids.call({ ...query, offset, limit });
    const now = useLibraryView.getState();
    if (now.filter === filter && now.query === words && now.folding === folding) select(new Set(stretch));
  }

  return {
    ids,
    toggle(id, place) {
      anchor.current = place;
      const next = new Set(useLibraryView.getState().selected);
      if (!next.delete(id)) next.add(id);
      select(next);
    },
    extend(place) {
      const first = Math.min(place, anchor.current);
      void selectStretch(first, Math.abs(place - anchor.current) + 1);
    },
    all: () => void selectStretch(0, undefined),
    none: () => select(new Set()),
  };
}
