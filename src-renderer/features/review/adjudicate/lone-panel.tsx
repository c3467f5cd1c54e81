import type { ReactElement } from 'react';
import type { AdjudicatedArticle } from '../../../../src-shared/contract/adjudication.ts';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { isolated, useText } from '../../../ui/use-text.ts';
import type { LoneDecision } from '../disagreements/item.ts';
import type { Reviewed } from '../people.ts';
import type { Adjudication } from './use-adjudication.ts';

interface LonePanelProps {
  readonly article: AdjudicatedArticle;
  readonly alone: LoneDecision;
  readonly people: ReadonlyMap<string, Reviewed>;
  readonly actions: Adjudication;
}

/** What a decision without a unit says, and the way to take it back. */
export function LonePanel({ article, alone, people, actions }: LonePanelProps): ReactElement {
  const text = useText();
  const { decision, stale } = alone;
  const name = isolated(people.get(decision.by)?.name ?? '–');
  return (
    <>
      <div className="adj-decision" data-outcome={decision.outcome}>
        <p className="row">
          <b>{decision.sources.length === 0 ? text('adding.added.by', { name }) : text('adjudicate.gold')}</b>
          <span className="grow" />
          {article.state !== 'closed' && !actions.isLooking && (
            <Button variant="link" onPress={() => void actions.takeBack(decision)}>
              {text('adjudicate.take-back')}
            </Button>
          )}
        </p>
        {decision.reason !== null && <bdi className="adj-said">{decision.reason}</bdi>}
        {decision.isUnclear && <span className="muted">{text('adjudicate.unclear.said')}</span>}
      </div>
      {stale.some((reason) => reason !== 'targetless') && (
        <Note kind="warn">{text('adjudicate.orphan')}</Note>
      )}
      {stale.includes('targetless') && <Note kind="warn">{text('adjudicate.stale.targetless')}</Note>}
    </>
  );
}
