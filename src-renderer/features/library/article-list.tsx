import { type ReactElement, useRef, useState } from 'react';
import { openQuotation } from '../../../src-shared/arabic/search-query.ts';
import { noFilter } from '../../../src-shared/model/article-filter.ts';
import { errorSentence } from '../../rpc/problem.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useKeys } from '../../ui/keys.ts';
import { RetryNote } from '../../ui/retry-note.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { useDebounced } from '../../ui/use-debounced.ts';
import { useLanguage, useText } from '../../ui/use-text.ts';
import type { ArticleAction } from './article-action.ts';
import { ArticleTable } from './article-table.tsx';
import { FilterBar } from './filters/filter-bar.tsx';
import { isFiltering } from './filters/use-filter.ts';
import { changeList, useLibraryView } from './library-view.ts';
import type { People } from './people.ts';
import { FoldingSwitch } from './search/folding-switch.tsx';
import { useSearchInForce } from './search/search-in-force.ts';
import { BulkBar } from './selection/bulk-bar.tsx';
import { useSelection } from './selection/use-selection.ts';
import { useArticleWindow } from './use-article-window.ts';

interface ArticleListProps {
  readonly people: People;
  /** True where the project has no article at all. */
  readonly isEmpty: boolean;
  onImport(): void;
  onOpenArticle(articleId: string): void;
  /** Asks for something to be done to articles, after more is said of it in a dialog. */
  onAct(action: ArticleAction): void;
}

const searchKeys = 'Slash';
const searchDelayMilliseconds = 150;

/** The search field and what it finds. */
export function ArticleList({
  people,
  isEmpty,
  onImport,
  onOpenArticle,
  onAct,
}: ArticleListProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const { query, folding, filter, sort, descending } = useLibraryView();
  const search = useDebounced(useSearchInForce(), searchDelayMilliseconds);
  const [range, setRange] = useState({ first: 0, last: 1 });
  const listQuery = { query: search, filter, sort, descending };
  const articles = useArticleWindow(listQuery, range);
  const selection = useSelection(listQuery);
  const field = useRef<HTMLInputElement>(null);
  const open = openQuotation(query.trim());
  useKeys([
    { id: 'library.search', keys: searchKeys, label: 'library.search', run: () => field.current?.focus() },
  ]);
  const none = articles.total === 0;
  const isFiltered = isFiltering(filter);
  return (
    <>
      <div className="library-find">
        <SearchField
          label={text('library.search')}
          clearLabel={text('library.search.clear')}
          value={query}
          onChange={(value) => changeList({ query: value })}
          inputRef={field}
        >
          {query === '' && !isFiltered ? (
            <Kbd keys={searchKeys} />
          ) : (
            <span className="muted small found" role="status">
              {articles.total !== null &&
                text(articles.isComplete ? 'library.found' : 'library.found.least', {
                  count: articles.total,
                })}
            </span>
          )}
        </SearchField>
        <FoldingSwitch />
      </div>
      <p className="library-open muted small" role="status">
        {open && text(`search.open.${folding ? open : 'exact'}`)}
      </p>
      <FilterBar people={people} />
      {articles.error && (
        <RetryNote sentence={errorSentence(articles.error, language)} onRetry={articles.retry} />
      )}
      {none && isEmpty && (
        <EmptyState sentence={text('library.empty')}>
          <Button variant="primary" onPress={onImport}>
            {text('import.title')}
          </Button>
        </EmptyState>
      )}
      {none && !isEmpty && (
        <EmptyState sentence={text(isFiltered ? 'filter.none-found' : 'library.none-found')}>
          <Button onPress={() => changeList({ query: '', filter: noFilter })}>
            {text(isFiltered ? 'filter.clear-all' : 'library.search.clear')}
          </Button>
        </EmptyState>
      )}
      {!none && (
        <ArticleTable
          articles={articles}
          search={search}
          people={people}
          selection={selection}
          onAct={onAct}
          onRange={setRange}
          onOpenArticle={onOpenArticle}
        />
      )}
      {selection.ids.size > 0 && <BulkBar people={people} selection={selection} onAct={onAct} />}
    </>
  );
}
