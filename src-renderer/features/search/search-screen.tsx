import './search.css';
import { type ReactElement, useLayoutEffect, useRef } from 'react';
import { openQuotation } from '../../../src-shared/arabic/search-query.ts';
import { EmptyState } from '../../ui/feedback.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useKeys } from '../../ui/keys.ts';
import { SearchField } from '../../ui/text-field.tsx';
import { useDebounced } from '../../ui/use-debounced.ts';
import { useText } from '../../ui/use-text.ts';
import { Concordance } from './lines/concordance.tsx';
import type { OpenPlace } from './open-place.ts';
import { QueryHelp } from './query-help.tsx';
import { Results } from './results/results.tsx';
import { changeView, enterProject, useSearchView } from './search-view.ts';
import { ViewChoice } from './view-choice.tsx';

/** Who searches which project; null where nobody has said yet. */
export interface SearchScreenProps {
  readonly projectId: string;
  /** Who annotates; null where nobody said yet. */
  readonly annotatorId: string | null;
  /** Asks the shell to open an article at a hit. */
  readonly onOpenPlace: OpenPlace;
}

const searchKeys = 'Slash';
const searchDelayMilliseconds = 150;

/** The search screen: what to look for, and the articles or the lines that have it. */
export function SearchScreen({ projectId, annotatorId, onOpenPlace }: SearchScreenProps): ReactElement {
  const text = useText();
  const { query: typed, shows } = useSearchView();
  const query = useDebounced(typed.trim(), searchDelayMilliseconds);
  const open = openQuotation(query);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    enterProject(projectId);
    field.current?.focus();
  }, [projectId]);
  useKeys([
    { id: 'search.field', keys: searchKeys, label: 'search.field', run: () => field.current?.focus() },
    {
      id: 'search.down',
      keys: 'ArrowDown',
      label: 'search.key.down',
      whileTyping: true,
      when: ({ target }) => target === field.current,
      run: () => document.querySelector<HTMLElement>('[data-search-first], .kwic')?.focus(),
    },
    {
      id: 'search.view',
      keys: 'KeyV',
      label: 'search.view.switch',
      run: () => changeView({ shows: shows === 'articles' ? 'lines' : 'articles' }),
    },
  ]);

  return (
    <section className="search-screen" aria-label={text('search.title')}>
      <header className="search-head">
        <h1>{text('search.title')}</h1>
        <span className="grow" />
        <ViewChoice />
      </header>
      <div className="search-find">
        <SearchField
          label={text('search.field')}
          clearLabel={text('search.clear')}
          value={typed}
          onChange={(value) => changeView({ query: value })}
          inputRef={field}
        >
          {typed === '' && <Kbd keys={searchKeys} />}
        </SearchField>
        <QueryHelp />
      </div>
      <p className="search-open muted small" role="status">
        {open && text(`search.open.${open}`)}
      </p>
      {query === '' && <EmptyState sentence={text('search.begin')} />}
      {query !== '' && shows === 'articles' && <Results query={query} onOpenPlace={onOpenPlace} />}
      {query !== '' && shows === 'lines' && (
        <Concordance query={query} annotatorId={annotatorId} onOpenPlace={onOpenPlace} />
      )}
    </section>
  );
}
