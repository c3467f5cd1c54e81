import { type ReactElement, useEffect, useRef } from 'react';
import type { ResemblingPair } from '../../../../src-shared/contract/near-duplicates.ts';
import { Button } from '../../../ui/button.tsx';
import { isolated, useText } from '../../../ui/use-text.ts';
import { pairKey } from './pair-key.ts';
import { percentOf } from './percent-of.ts';
import type { Pairs } from './use-pairs.ts';

/** The pairs by group: how much they resemble and what the later one is called. */
export function PairList({ pairs }: { readonly pairs: Pairs }): ReactElement {
  const text = useText();
  const list = useRef<HTMLElement>(null);
  const current = pairs.pair && pairKey(pairs.pair);
  useEffect(() => {
    if (current) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const groups = Map.groupBy((pairs.rows ?? []).entries(), ([, pair]) => pair.groupId);
  return (
    <nav ref={list} className="near-list" aria-label={text('near.pairs')}>
      {[...groups].map(([groupId, members]) => (
        <section key={groupId}>
          <h2>{text('near.group', { count: members[0]?.[1].groupSize ?? 0 })}</h2>
          <ol>
            {members.map(([place, pair]) => (
              <li key={pairKey(pair)}>
                <PairItem pair={pair} isCurrent={place === pairs.place} onPress={() => pairs.goTo(place)} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {pairs.more && (
        <Button small onPress={pairs.more}>
          {text('near.more')}
        </Button>
      )}
    </nav>
  );
}

function PairItem(props: {
  readonly pair: ResemblingPair;
  readonly isCurrent: boolean;
  onPress(): void;
}): ReactElement {
  const { pair, isCurrent, onPress } = props;
  const text = useText();
  const { earlier, later, verdict } = pair;
  const percent = percentOf(pair.resemblance);
  const name = (title: string): string => isolated(title === '' ? text('library.untitled') : title);
  return (
    <button
      type="button"
      className="near-item"
      aria-current={isCurrent || undefined}
      aria-label={text('near.pair', { percent, later: name(later.title), earlier: name(earlier.title) })}
      onClick={onPress}
    >
      <span className={verdict ? 'tag' : 'tag warn'}>{text('near.percent', { percent })}</span>
      <span className="near-item-titles">
        <bdi className="trunc">{later.title || text('library.untitled')}</bdi>
        <small className="trunc">
          <bdi>{later.outlet ?? earlier.title}</bdi>
        </small>
      </span>
      {verdict && <span className="tag">{text(`near.verdict.${verdict}`)}</span>}
    </button>
  );
}
