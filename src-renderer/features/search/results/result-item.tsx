import type { ReactElement } from 'react';
import type { FoundArticle } from '../../../../src-shared/contract/search.ts';
import type { Span } from '../../../../src-shared/text/span.ts';
import { Button } from '../../../ui/button.tsx';
import { Marked } from '../../../ui/marked.tsx';
import { isolated, useText } from '../../../ui/use-text.ts';
import { PublishedDay } from '../published-day.tsx';

interface ResultItemProps {
  readonly row: FoundArticle;
  readonly isFirst: boolean;
  /** Asks for the article at this place; at no place where only its title was found. */
  onOpen(place: Span | null): void;
  onShowLines(row: FoundArticle): void;
}

/** An article with its first hits in their lines. */
export function ResultItem({ row, isFirst, onOpen, onShowLines }: ResultItemProps): ReactElement {
  const text = useText();
  const { title, titleHits, outlet, published, hits, hitCount } = row;
  const shownTitle = title === '' ? text('search.untitled') : title;
  return (
    <li className="result">
      <div className="result-head">
        <h2>
          <button
            type="button"
            className="trunc"
            data-search-first={isFirst || undefined}
            onClick={() => onOpen(hits[0] ?? null)}
          >
            <bdi>{title === '' ? shownTitle : <Marked text={title} hits={titleHits} />}</bdi>
          </button>
        </h2>
        <span className="result-about">
          {outlet !== null && <bdi className="trunc">{outlet}</bdi>}
          {published !== null && <PublishedDay published={published} />}
          {hitCount === 0 && <span>{text('search.only-title')}</span>}
          {hitCount > 0 && (
            <>
              <span>{text('search.lines.count', { count: hitCount })}</span>
              <Button
                variant="link"
                aria-label={text('search.all-lines.of', { title: isolated(shownTitle) })}
                onPress={() => onShowLines(row)}
              >
                {text('search.all-lines')}
              </Button>
            </>
          )}
        </span>
      </div>
      {hits.length > 0 && (
        <ul>
          {hits.map((hit) => (
            <li key={hit.start}>
              <button type="button" className="result-hit trunc" dir="rtl" onClick={() => onOpen(hit)}>
                {hit.isCutBefore && '…'}
                {hit.before}
                <mark>{hit.quote}</mark>
                {hit.after}
                {hit.isCutAfter && '…'}
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
