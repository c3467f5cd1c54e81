import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, type RefObject, useEffect, useState } from 'react';
import type { AnnotationDraft } from '../../../../src-shared/model/annotation.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState, Note, Skeleton } from '../../../ui/feedback.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import type { RowRange } from '../../../ui/use-visible-rows.ts';
import { AddPane } from '../adding/add-pane.tsx';
import { AddPanel } from '../adding/add-panel.tsx';
import { rewriting, versionOf } from '../adding/adding.ts';
import { useAdding } from '../adding/use-adding.ts';
import { ArticleFoot } from '../adjudicate/article-foot.tsx';
import { DecisionPanel } from '../adjudicate/decision-panel.tsx';
import { LonePanel } from '../adjudicate/lone-panel.tsx';
import { LookingNote } from '../adjudicate/looking-note.tsx';
import { useAdjudication, useAdjudicationState } from '../adjudicate/use-adjudication.ts';
import { UnitOpinion } from '../opinion/unit-opinion.tsx';
import type { Reviewed } from '../people.ts';
import { useReviewView } from '../review-view.ts';
import { BrowserHead } from './browser-head.tsx';
import { DisagreementList } from './disagreement-list.tsx';
import { isOpen, unitOf } from './item.ts';
import { changeListView, useListView } from './list-view.ts';
import type { OpenPlace } from './open-place.ts';
import { extentOf } from './passage/passage-window.ts';
import { PassagePane } from './passage-pane.tsx';
import { useGround } from './use-ground.ts';
import { type Items, useArticle } from './use-items.ts';

/** What one who goes through disagreements is given. */
export interface BrowserProps {
  /** Null where nobody said who reviews: they look only. */
  readonly annotatorId: string | null;
  /** Asks who reviews. */
  onAskWho(): void;
  readonly people: ReadonlyMap<string, Reviewed>;
  readonly causes: Readonly<Partial<Record<string, number>>> | null;
  readonly codebook: Codebook;
  readonly onOpenPlace: OpenPlace;
  readonly items: Items;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly range: RowRange;
}

/** The list, the passage and the decision side by side; goes from one to the next with the keyboard. */
export function Browser(props: BrowserProps): ReactElement {
  const { annotatorId, onAskWho, people, causes, codebook, onOpenPlace, items, scroller, range } = props;
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const queries = useQueryClient();
  const view = useListView();
  const actions = useAdjudication(annotatorId);
  const total = items.total ?? 0;
  const found = view.key === null ? -1 : items.indexOf(view.key);
  const current = Math.max(0, Math.min(found >= 0 ? found : view.current, total - 1));
  const item = items.at(current);
  const adjudicated = useArticle(item?.articleId ?? view.article?.id ?? null);
  const article = adjudicated.data;
  const { source, ground } = useGround(article, codebook);
  const failed = adjudicated.error ?? source.error;
  const unit = item && article ? unitOf(item, article.units) : null;
  const [edited, setEdited] = useState<{ readonly key: string; readonly draft: AnnotationDraft } | null>(
    null,
  );
  const draft = edited && edited.key === unit?.key ? edited.draft : null;
  const inHand = useAdding(ground?.text ?? '', codebook);
  const { adding } = inHand;
  // An article in which all agree, or that is rightly empty, is chosen by its row above and has no line here.
  const filtered = useReviewView(({ filter }) => filter.article);
  const { articleId, title } = item ?? { articleId: filtered?.id, title: filtered?.title };
  useEffect(() => {
    if (articleId === undefined || title === undefined || view.scope === 'article') return;
    changeListView({ article: { id: articleId, title } });
  }, [articleId, title, view.scope]);

  function choose(index: number): void {
    const place = Math.max(0, Math.min(index, total - 1));
    changeListView({ current: place, key: items.at(place)?.key ?? null });
    // In a low window the numbers stand above: what is decided is to be seen whole.
    scroller.current?.closest('.dis')?.scrollIntoView({ block: 'nearest' });
  }
  /** The next that is not decided, from the beginning again after the last; where none is known, the next. */
  function advance(): void {
    const { sent } = useAdjudicationState.getState();
    const isWaiting = (index: number): boolean => {
      const candidate = items.at(index);
      if (!candidate) return true;
      const known = queries.getQueryData(
        rpc.adjudication.article.queryKey({ input: { articleId: candidate.articleId } }),
      );
      const own = known ? unitOf(candidate, known.units) : null;
      return own === null || (isOpen(own) && own.key !== unit?.key && !sent.has(own.key));
    };
    const order = Array.from({ length: Math.max(0, total - 1) }, (_, step) => (current + 1 + step) % total);
    choose(order.find(isWaiting) ?? Math.min(current + 1, total - 1));
  }
  const open = (): void => {
    const span = extentOf(item?.sides.flatMap((side) => side?.spans ?? []) ?? []);
    if (item) onOpenPlace(item.articleId, { start: span?.start ?? 0, end: span?.end ?? 0, query: '' });
  };
  const isBusy = draft !== null || adding !== null;
  const isFree = (): boolean => !isBusy;
  useKeys([
    {
      id: 'review.next',
      keys: 'KeyJ',
      label: 'disagreements.next',
      when: isFree,
      run: () => choose(current + 1),
    },
    {
      id: 'review.previous',
      keys: 'KeyK',
      label: 'disagreements.previous',
      when: isFree,
      run: () => choose(current - 1),
    },
    { id: 'review.open', keys: 'KeyO', label: 'disagreements.open', when: isFree, run: open },
    {
      id: 'review.undo',
      keys: 'KeyU',
      label: 'disagreements.undo',
      when: () => isFree() && !actions.isLooking,
      run: () => void actions.undo(),
    },
    {
      id: 'review.undo.z',
      keys: '$mod+KeyZ',
      label: 'disagreements.undo',
      when: () => isFree() && !actions.isLooking,
      run: () => void actions.undo(),
    },
  ]);
  /** What was added is the line looked at, among all of its article. */
  function added(decisionId: string): void {
    inHand.leave();
    const article = { id: adding?.articleId ?? '', title: title ?? view.article?.title ?? '' };
    changeListView({ scope: 'article', article, onlyOpen: false, current: 0, key: decisionId });
  }
  const isAdding = adding !== null && article?.articleId === adding.articleId;

  return (
    <>
      <BrowserHead causes={causes} total={items.total} article={article ?? null} isBusy={isBusy} />
      <div className="dis-body">
        <div className="dis-side">
          {items.error && (
            <Note kind="bad">
              <span className="grow">{errorSentence(items.error, language)}</span>
              <Button small onPress={items.retry}>
                {text('app.retry')}
              </Button>
            </Note>
          )}
          {items.total === null && !items.error && <WaitingRows />}
          {items.total === 0 && (
            <EmptyState
              sentence={text(view.scope === 'article' ? 'disagreements.none.open' : 'disagreements.none')}
            />
          )}
          <DisagreementList
            items={items}
            range={range}
            scroller={scroller}
            codebook={codebook}
            current={current}
            onChoose={choose}
          />
        </div>
        {isAdding && ground && source.data && (
          <AddPane
            article={article}
            title={source.data.article.title}
            regions={source.data.regions}
            ground={ground}
            at={extentOf(item?.sides.flatMap((side) => side?.spans ?? []) ?? [])?.start ?? 0}
            inHand={inHand}
          />
        )}
        {!isAdding && item && ground && article && (
          <PassagePane
            item={item}
            unit={unit}
            article={article}
            ground={ground}
            people={people}
            draft={draft}
          />
        )}
        {!isAdding && !(item && ground && article) && <div className="dis-pane" aria-busy={total > 0} />}
        <div className="dis-decide">
          {actions.isLooking && <LookingNote onAskWho={onAskWho} />}
          {isAdding && ground && (
            <AddPanel
              article={article}
              adding={adding}
              inHand={inHand}
              ground={ground}
              actions={actions}
              onAdded={added}
              onDecided={() => {
                inHand.leave();
                advance();
              }}
            />
          )}
          {!isAdding && item?.alone && article && (
            <LonePanel
              key={item.key}
              article={article}
              alone={item.alone}
              people={people}
              actions={actions}
              onRewrite={(gold) => item.alone && inHand.rewrite(rewriting(item.alone, gold))}
            />
          )}
          {!isAdding && unit && article && ground && (
            <DecisionPanel
              key={unit.key}
              article={article}
              unit={unit}
              ground={ground}
              people={people}
              actions={actions}
              draft={draft}
              onWords={(seen, written) => inHand.rewrite(versionOf(article.articleId, seen, written))}
              onDraft={(next) => setEdited(next && { key: unit.key, draft: next })}
              onDecided={advance}
              onRefused={(written) => {
                choose(current);
                setEdited(written && { key: unit.key, draft: written });
              }}
            />
          )}
          {!isAdding && draft === null && unit && article && ground && (
            <UnitOpinion articleId={article.articleId} unit={unit} ground={ground} />
          )}
          {!isAdding && item && article && !unit && !item.alone && (
            <Note kind="plain">{text('disagreements.no-unit')}</Note>
          )}
          {failed && <Note kind="bad">{errorSentence(failed, language)}</Note>}
          {article && (
            <ArticleFoot
              article={article}
              title={item?.title ?? view.article?.title ?? ''}
              actorId={annotatorId}
              actions={actions}
              ground={ground}
              people={people}
              isEditing={isBusy}
              onAdd={() => inHand.begin(article.articleId)}
            />
          )}
        </div>
      </div>
    </>
  );
}

const WaitingRows = (): ReactElement => (
  <div className="dis-waiting" aria-busy="true">
    {['70%', '54%', '62%', '48%'].map((inlineSize) => (
      <Skeleton key={inlineSize} inlineSize={inlineSize} />
    ))}
  </div>
);
