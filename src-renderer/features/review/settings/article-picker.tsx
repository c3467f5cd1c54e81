import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useRef, useState } from 'react';
import type { ArticleRow } from '../../../../src-shared/contract/articles.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { usePages } from '../../../rpc/use-pages.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choice.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { SearchField } from '../../../ui/text-field.tsx';
import { useDebounced } from '../../../ui/use-debounced.ts';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { useVisibleRows } from '../../../ui/use-visible-rows.ts';
import { changeComparison, useReviewView } from '../review-view.ts';

/** Height of a row, in CSS pixels; review.css has the same. */
const rowHeight = 32;
const searchDelayMilliseconds = 150;

/** Chooses single articles to compare. */
export function ArticlePicker({ onClose }: { onClose(): void }): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const { articles } = useReviewView((view) => view.comparison);
  const [picked, setPicked] = useState<ReadonlySet<string>>(
    new Set(typeof articles === 'string' ? [] : articles),
  );
  const [query, setQuery] = useState('');
  const titleQuery = useDebounced(query, searchDelayMilliseconds);
  const scroller = useRef<HTMLDivElement>(null);
  const [total, setTotal] = useState(0);
  const range = useVisibleRows(scroller, total, { rowHeight });
  const pages = usePages<ArticleRow>(
    (offset, limit) =>
      rpc.articles.list.queryOptions({ input: { titleQuery, sort: 'title', offset, limit } }),
    range,
  );
  if (pages.total !== null && pages.total !== total) setTotal(pages.total);
  const found = useQuery(rpc.articles.ids.queryOptions({ input: { titleQuery } }));
  const pick = (id: string, isPicked: boolean): void => {
    const next = new Set(picked);
    if (isPicked) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  const compare = (): void => {
    changeComparison({ articles: [...picked] });
    onClose();
  };
  const rows = Array.from({ length: range.last - range.first }, (_, index) => range.first + index);
  return (
    <Dialog
      wide
      title={text('review.articles.choose')}
      closeLabel={text('app.close')}
      onClose={onClose}
      footer={
        <>
          <span className="muted grow rv-picked" role="status">
            {text('review.articles.picked', { count: picked.size })}
          </span>
          <Button onPress={() => setPicked(new Set())}>{text('review.articles.pick-none')}</Button>
          <Button variant="primary" isDisabled={picked.size === 0} onPress={compare}>
            {text('review.articles.compare')}
          </Button>
        </>
      }
    >
      <SearchField
        autoFocus
        label={text('review.articles.search')}
        clearLabel={text('review.articles.search.clear')}
        value={query}
        onChange={setQuery}
      />
      {pages.error && <Note kind="bad">{errorSentence(pages.error, language)}</Note>}
      {pages.total === 0 && <p className="muted">{text('review.articles.none-found')}</p>}
      <div ref={scroller} className="rv-pick">
        <ul style={{ blockSize: total * rowHeight }} aria-label={text('review.articles')}>
          {rows.map((index) => {
            const row = pages.rowAt(index);
            return (
              row && (
                <li key={row.id} style={{ insetBlockStart: index * rowHeight }}>
                  <Checkbox isSelected={picked.has(row.id)} onChange={(on) => pick(row.id, on)}>
                    <bdi className="trunc">{row.title}</bdi>
                  </Checkbox>
                </li>
              )
            );
          })}
        </ul>
      </div>
      <Button
        small
        // What was found for other words is not what is meant.
        isDisabled={!found.data || titleQuery !== query}
        onPress={() => setPicked(new Set([...picked, ...(found.data ?? [])]))}
      >
        {text('review.articles.pick-found')}
      </Button>
    </Dialog>
  );
}
