import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type ReactElement, useCallback, useState } from 'react';
import type { ConcordanceLine } from '../../../../src-shared/contract/search.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/feedback.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { RetryNote } from '../../../ui/retry-note.tsx';
import { isolated, useLanguage, useText } from '../../../ui/use-text.ts';
import { focusLines } from '../focus-lines.ts';
import type { OpenPlace } from '../open-place.ts';
import { changeView, useSearchView } from '../search-view.ts';
import { TagBar } from '../tag/tag-bar.tsx';
import { LineTable } from './line-table.tsx';
import { LinesHead } from './lines-head.tsx';
import { useLineSelection } from './use-line-selection.ts';
import { type AskLines, useLines } from './use-lines.ts';

interface ConcordanceProps {
  readonly query: string;
  readonly annotatorId: string | null;
  readonly onOpenPlace: OpenPlace;
}

/** Every hit in a line of its own, from which one can open, keep to one article, or tag. */
export function Concordance({ query, annotatorId, onOpenPlace }: ConcordanceProps): ReactElement | null {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const { sort, article } = useSearchView();
  const [range, setRange] = useState({ first: 0, last: 1 });
  const { data: current, error: noCodebook, refetch } = useQuery(rpc.codebook.current.queryOptions());
  const articleId = article?.id;
  const ask: AskLines = useCallback(
    (offset, limit) =>
      rpc.search.concordance.queryOptions({
        input: { query, annotatorId, sort, offset, limit, ...(articleId && { articleIds: [articleId] }) },
      }),
    [rpc, query, annotatorId, sort, articleId],
  );
  const lines = useLines(ask, range);
  const list = JSON.stringify([query, annotatorId, articleId]);
  const selection = useLineSelection(list);
  const onlyArticle = ({ articleId: id, title }: ConcordanceLine): void =>
    changeView({ article: { id, title } });

  if (noCodebook)
    return <RetryNote sentence={errorSentence(noCodebook, language)} onRetry={() => void refetch()} />;
  if (!current) return null;
  return (
    <>
      <LinesHead lines={lines} sort={sort} onSort={(next) => changeView({ sort: next })}>
        {article && (
          <span className="chip only-article" data-selected>
            <bdi className="trunc">{text('search.in-article', { title: isolated(article.title) })}</bdi>
            <Button
              variant="link"
              aria-label={text('search.all-articles')}
              onPress={() => {
                focusLines();
                changeView({ article: null });
              }}
            >
              <Icon of={X} size={12} />
            </Button>
          </span>
        )}
      </LinesHead>
      {lines.error && <RetryNote sentence={errorSentence(lines.error, language)} onRetry={lines.retry} />}
      {lines.total === 0 ? (
        <EmptyState sentence={text('search.lines.none')} />
      ) : (
        <LineTable
          lines={lines}
          list={`${list} ${sort}`}
          codebook={current.codebook}
          selection={selection}
          onRange={setRange}
          onOpen={(line) => onOpenPlace(line.articleId, { start: line.start, end: line.end, query })}
          onOnlyArticle={onlyArticle}
        />
      )}
      <TagBar annotatorId={annotatorId} codebook={current.codebook} lines={lines} selection={selection} />
    </>
  );
}
