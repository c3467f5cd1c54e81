import { type KeyboardEvent, type ReactElement, useRef } from 'react';
import type { FoundArticle } from '../../../../src-shared/contract/search.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState, Skeleton } from '../../../ui/feedback.tsx';
import { RetryNote } from '../../../ui/retry-note.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { Extent } from '../extent.tsx';
import { focusField } from '../focus-lines.ts';
import type { OpenPlace } from '../open-place.ts';
import { changeView } from '../search-view.ts';
import { ResultItem } from './result-item.tsx';
import { useResults } from './use-results.ts';

interface ResultsProps {
  readonly query: string;
  readonly onOpenPlace: OpenPlace;
}

/** The articles found, each with its first hits. The arrow keys go from place to place, Enter opens it. */
export function Results({ query, onOpenPlace }: ResultsProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const list = useRef<HTMLOListElement>(null);
  const { found, error, isStale, hasMore, isLoadingMore, more, retry } = useResults(query);
  const showLines = ({ articleId: id, title }: FoundArticle): void => {
    focusField();
    changeView({ shows: 'lines', article: { id, title } });
  };
  return (
    <>
      <p className="search-count muted" role="status">
        {found && !isStale && <Extent of="search.count" total={found.total} isComplete={found.isComplete} />}
      </p>
      {error && <RetryNote sentence={errorSentence(error, language)} onRetry={retry} />}
      {!found && !error && <ResultsSkeleton />}
      {found?.rows.length === 0 && !isStale && <EmptyState sentence={text('search.none')} />}
      {found && found.rows.length > 0 && (
        <div className="result-scroller">
          <ol
            ref={list}
            className="results"
            aria-label={text('search.results')}
            aria-busy={isStale}
            onKeyDown={(event) => moveFocus(event, list.current)}
          >
            {found.rows.map((row, index) => (
              <ResultItem
                key={row.articleId}
                row={row}
                isFirst={index === 0}
                onOpen={(span) => onOpenPlace(row.articleId, { ...(span ?? nowhere), query })}
                onShowLines={showLines}
              />
            ))}
          </ol>
          {hasMore && (
            <Button isDisabled={isLoadingMore} onPress={more}>
              {text('search.more')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** An article whose title alone was found is opened without a place. */
const nowhere = { start: 0, end: 0 };

function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!list || step === 0) return;
  const places = [...list.querySelectorAll<HTMLElement>('button')];
  const at = places.findIndex((place) => place.matches(':focus'));
  const next = places[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

const ResultsSkeleton = (): ReactElement => (
  <div className="result-skeleton" aria-busy="true">
    {['44%', '86%', '38%', '82%', '52%', '90%'].map((inlineSize) => (
      <Skeleton key={inlineSize} inlineSize={inlineSize} />
    ))}
  </div>
);
