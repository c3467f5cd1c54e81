import { type ReactElement, useRef, useState } from 'react';
import { errorSentence } from '../../rpc/problem.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Note } from '../../ui/feedback.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useKeys } from '../../ui/keys.ts';
import { SearchField } from '../../ui/text-field.tsx';
import { useLanguage, useText } from '../../ui/use-text.ts';
import { ArticleTable } from './article-table.tsx';
import { changeView, useLibraryView } from './library-view.ts';
import { useArticleWindow } from './use-article-window.ts';
import { useDebounced } from './use-debounced.ts';

interface ArticleListProps {
  readonly annotatorId: string | null;
  /** True where the project has no article at all. */
  readonly isEmpty: boolean;
  onImport(): void;
  onOpenArticle(articleId: string): void;
}

const searchKeys = 'Slash';
const searchDelayMilliseconds = 150;

/** The search field and what it finds. */
export function ArticleList({
  annotatorId,
  isEmpty,
  onImport,
  onOpenArticle,
}: ArticleListProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const { query, sort, descending } = useLibraryView();
  const titleQuery = useDebounced(query.trim(), searchDelayMilliseconds);
  const [range, setRange] = useState({ first: 0, last: 1 });
  const articles = useArticleWindow({ titleQuery, sort, descending }, range.first, range.last);
  const field = useRef<HTMLInputElement>(null);
  useKeys([
    { id: 'library.search', keys: searchKeys, label: 'library.search', run: () => field.current?.focus() },
  ]);
  const none = articles.total === 0;
  return (
    <>
      <div className="library-find">
        <SearchField
          label={text('library.search')}
          clearLabel={text('library.search.clear')}
          value={query}
          onChange={(value) => changeView({ query: value, scrolled: 0 })}
          inputRef={field}
        >
          {query === '' ? (
            <Kbd keys={searchKeys} />
          ) : (
            <span className="muted small found" role="status">
              {articles.total !== null && text('library.found', { count: articles.total })}
            </span>
          )}
        </SearchField>
      </div>
      {articles.error && (
        <div className="library-note">
          <Note kind="bad">
            <span className="grow">{errorSentence(articles.error, language)}</span>
            <Button small onPress={articles.retry}>
              {text('app.retry')}
            </Button>
          </Note>
        </div>
      )}
      {none && isEmpty && (
        <EmptyState sentence={text('library.empty')}>
          <Button variant="primary" onPress={onImport}>
            {text('import.title')}
          </Button>
        </EmptyState>
      )}
      {none && !isEmpty && (
        <EmptyState sentence={text('library.none-found')}>
          <Button onPress={() => changeView({ query: '' })}>{text('library.search.clear')}</Button>
        </EmptyState>
      )}
      {!none && (
        <ArticleTable
          articles={articles}
          annotatorId={annotatorId}
          query={titleQuery}
          onRange={setRange}
          onOpenArticle={onOpenArticle}
        />
      )}
    </>
  );
}
