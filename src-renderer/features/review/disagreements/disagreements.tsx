import './disagreements.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { EmptyState } from '../../../ui/feedback.tsx';
import { useText } from '../../../ui/use-text.ts';
import { useVisibleRows } from '../../../ui/use-visible-rows.ts';
import type { Reviewed } from '../people.ts';
import { useReviewView } from '../review-view.ts';
import { Browser, type BrowserProps } from './browser.tsx';
import { useListView } from './list-view.ts';
import type { OpenPlace } from './open-place.ts';
import { rowHeight } from './row.tsx';
import { useDisagreementItems, useUnitItems } from './use-items.ts';

interface DisagreementsProps {
  /** Who reviews. */
  readonly annotatorId: string | null;
  onAskWho(): void;
  readonly people: ReadonlyMap<string, Reviewed>;
  /** How many there are of each cause without a filter; null while they are counted. */
  readonly causes: Readonly<Partial<Record<string, number>>> | null;
  readonly onOpenPlace: OpenPlace;
}

/** The disagreements behind the numbers, one by one, and what becomes of them in gold. */
export function Disagreements(props: DisagreementsProps): ReactElement {
  const { annotatorId, onAskWho, people, causes, onOpenPlace } = props;
  const text = useText();
  const rpc = useRpc();
  const codebook = useQuery(rpc.codebook.current.queryOptions());
  const { scope, article } = useListView();
  const compared = useReviewView(({ comparison }) => comparison.annotatorIds.length);
  const book = codebook.data?.codebook;
  const common = book && { annotatorId, onAskWho, people, causes, codebook: book, onOpenPlace };
  return (
    <section className="panel dis" aria-label={text('disagreements.title')}>
      {common && scope === 'article' && article && <UnitBrowser key={article.id} {...common} />}
      {common && !(scope === 'article' && article) && compared >= 2 && <RowBrowser {...common} />}
      {scope !== 'article' && compared < 2 && <EmptyState sentence={text('disagreements.two')} />}
    </section>
  );
}

type CommonProps = Omit<BrowserProps, 'items' | 'scroller' | 'range'>;

function RowBrowser(props: CommonProps): ReactElement {
  const scroller = useRef<HTMLDivElement>(null);
  const [total, setTotal] = useState(0);
  const range = useVisibleRows(scroller, total, { rowHeight });
  const items = useDisagreementItems(range);
  useEffect(() => setTotal(items.total ?? 0), [items.total]);
  return <Browser {...props} items={items} scroller={scroller} range={range} />;
}

function UnitBrowser(props: CommonProps): ReactElement {
  const scroller = useRef<HTMLDivElement>(null);
  const [total, setTotal] = useState(0);
  const range = useVisibleRows(scroller, total, { rowHeight });
  const items = useUnitItems();
  useEffect(() => setTotal(items.total ?? 0), [items.total]);
  return <Browser {...props} items={items} scroller={scroller} range={range} />;
}
