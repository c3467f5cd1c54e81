import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useRef } from 'react';
import type { ResemblingPair } from '../../../../src-shared/contract/near-duplicates.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import type { People } from '../people.ts';
import { pairKey } from './pair-key.ts';
import { PairTexts } from './pair-texts.tsx';
import { SideHead } from './side-head.tsx';

interface PairSidesProps {
  readonly pair: ResemblingPair;
  readonly people: People;
  onOpenArticle(articleId: string): void;
}

/** The two articles of a pair in one sheet that scrolls: what is known of them, and their texts. */
export function PairSides({ pair, people, onOpenArticle }: PairSidesProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const sheet = useRef<HTMLElement>(null);
  const { earlier, later } = pair;
  const sides = useQuery(
    rpc.nearDuplicates.sides.queryOptions({ input: { articleId: earlier.id, otherId: later.id } }),
  );
  const first = useQuery(rpc.articles.get.queryOptions({ input: { articleId: earlier.id } }));
  const second = useQuery(rpc.articles.get.queryOptions({ input: { articleId: later.id } }));
  const error = sides.error ?? first.error ?? second.error;
  const key = pairKey(pair);
  useEffect(() => {
    if (key !== '') sheet.current?.scrollTo({ top: 0 });
  }, [key]);
  return (
    <section ref={sheet} className="near-sheet" aria-label={text('near.sides')}>
      <div className="near-heads">
        <SideHead which="earlier" row={sides.data?.[0]} people={people} onOpenArticle={onOpenArticle} />
        <SideHead which="later" row={sides.data?.[1]} people={people} onOpenArticle={onOpenArticle} />
      </div>
      {error && (
        <div className="near-note">
          <Note kind="bad">{errorSentence(error, language)}</Note>
        </div>
      )}
      {first.data && second.data && (
        <PairTexts earlier={first.data.article.text} later={second.data.article.text} />
      )}
    </section>
  );
}
