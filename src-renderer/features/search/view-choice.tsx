import type { ReactElement } from 'react';
import { Segmented } from '../../ui/choice.tsx';
import { useText } from '../../ui/use-text.ts';
import { changeView, useSearchView } from './search-view.ts';

/** The articles found, or every hit in a line of its own. */
export function ViewChoice(): ReactElement {
  const text = useText();
  const { shows } = useSearchView();
  return (
    <Segmented
      label={text('search.view')}
      value={shows}
      onChange={(next) => changeView({ shows: next })}
      choices={[
        { id: 'articles', name: text('search.view.articles') },
        { id: 'lines', name: text('search.view.lines') },
      ]}
    />
  );
}
