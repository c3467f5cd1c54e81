import { useEffect, useLayoutEffect, useMemo } from 'react';
import { findQuery, parseSearchQuery } from '../../../../src-shared/arabic/search-query.ts';
import type { Article } from '../../../../src-shared/model/article.ts';
import type { Span } from '../../../../src-shared/text/span.ts';
import type { Reader } from '../../../reader/types.ts';
import { useSession } from '../state/session.tsx';

/** A place in the article and the search that found it. UTF-16. */
export interface FoundPlace extends Span {
  readonly query: string;
}

/** Marks all that the search finds in the text, brings the place into view and gives the text the keyboard there. */
export function useFound(article: Article, reader: Reader | null, found: FoundPlace | null): void {
  const { store } = useSession();
  const hits = useMemo(
    () => (found ? (findQuery(parseSearchQuery(found.query), article)?.text ?? []) : []),
    [article, found],
  );
  useLayoutEffect(() => reader?.setHits(hits), [reader, hits]);
  useEffect(() => {
    if (!reader || !found || found.start >= found.end || found.end > article.text.length) return;
    const { end } = found;
    store.setState({ selected: null, selection: null, caret: end });
    reader.setSelection({ anchor: end, focus: end });
    reader.scrollTo(found.start);
    reader.focus();
  }, [reader, article, found, store]);
}
