import type { ReactElement } from 'react';
import type { AdjudicatedArticle } from '../../../../src-shared/contract/adjudication.ts';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { isolated, useText } from '../../../ui/use-text.ts';
import type { LoneDecision } from '../disagreements/item.ts';
import type { Reviewed } from '../people.ts';
import type { Adjudication } from './use-adjudication.ts';

interface LonePanelProps {
  readonly article: AdjudicatedArticle;
  readonly alone: LoneDecision;
  readonly people: ReadonlyMap<string, Reviewed>;
  readonly actions: Adjudication;
  /** Writes anew what it put into gold. */
  onRewrite(gold: Annotation): void;
}

/** What a decision without a unit says, and the way to take it back. */
export function LonePanel(props: LonePanelProps): ReactElement {
  const { article, alone, people, actions, onRewrite } = props;
  const text = useText();
  const { decision, stale } = alone;
  const canChange = article.state !== 'closed' && !actions.isLooking;
  const gold = article.gold.find(({ id }) => id === decision.goldIds[0]);
  const canRewrite = canChange && gold !== undefined && decision.goldIds.length === 1;
  const rewrite = (): void => {
    if (gold) onRewrite(gold);
  };
  useKeys([
    { id: 'review.edit', keys: 'KeyE', label: 'adjudicate.edit', when: () => canRewrite, run: rewrite },
  ]);
  const name = isolated(people.get(decision.by)?.name ?? '–');
  return (
    <>
      <div className="adj-decision" data-outcome={decision.outcome}>
        <p className="row">
          <b>{decision.sources.length === 0 ? text('adding.added.by', { name }) : text('adjudicate.gold')}</b>
          <span className="grow" />
          {canChange && (
            <Button variant="link" onPress={() => void actions.takeBack(decision)}>
              {text('adjudicate.take-back')}
            </Button>
          )}
        </p>
        {decision.reason !== null && <bdi className="adj-said">{decision.reason}</bdi>}
        {canRewrite && (
          <Button small onPress={rewrite}>
            {text('adjudicate.edit')} <Kbd keys="KeyE" />
          </Button>
        )}
        {decision.isUnclear && <span className="muted">{text('adjudicate.unclear.said')}</span>}
      </div>
      {stale.some((reason) => reason !== 'targetless') && (
        <Note kind="warn">{text('adjudicate.orphan')}</Note>
      )}
      {stale.includes('targetless') && <Note kind="warn">{text('adjudicate.stale.targetless')}</Note>}
    </>
  );
}
