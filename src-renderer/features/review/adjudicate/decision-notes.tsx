import type { ReactElement } from 'react';
import type { AdjudicatedArticle, AdjudicationUnit } from '../../../../src-shared/contract/adjudication.ts';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { isolated, useText } from '../../../ui/use-text.ts';
import type { ValueGround } from '../disagreements/compare/values.ts';
import { quoteOfAnnotation } from '../disagreements/item.ts';
import type { Reviewed } from '../people.ts';
import type { Adjudication } from './use-adjudication.ts';

interface DecisionNotesProps {
  readonly article: AdjudicatedArticle;
  readonly unit: AdjudicationUnit;
  readonly ground: ValueGround;
  readonly people: ReadonlyMap<string, Reviewed>;
  readonly actions: Adjudication;
  /** Asks for the reason and the note on the guideline. */
  onNote(): void;
}

/** What was decided of a unit and by whom; what changed since; and variants of one thing that stand in gold together. */
export function DecisionNotes(props: DecisionNotesProps): ReactElement {
  const { article, unit, ground, people, actions, onNote } = props;
  const text = useText();
  const { decision, stale } = unit;
  const canChange = article.state !== 'closed' && !actions.isLooking;
  const variants = variantsOf(article, unit, ground);
  return (
    <>
      {decision && (
        <div className="adj-decision" data-outcome={decision.outcome}>
          <p className="row">
            <b>{text(`adjudicate.outcome.${decision.outcome}`)}</b>
            <bdi className="muted trunc">{people.get(decision.by)?.name}</bdi>
            <span className="grow" />
            {canChange && (
              <Button variant="link" onPress={() => void actions.takeBack(decision)}>
                {text('adjudicate.take-back')}
              </Button>
            )}
          </p>
          {decision.reason !== null && <bdi className="adj-said">{decision.reason}</bdi>}
          {canChange && (
            <Button variant="link" onPress={onNote}>
              {text('adjudicate.note')} <Kbd keys="KeyG" />
            </Button>
          )}
        </div>
      )}
      {stale.length > 0 && (
        <Note kind="warn">
          <span>
            {stale.map((reason) => text(`adjudicate.stale.${reason}`, { who: whoIs(reason) })).join(' ')}
          </span>
        </Note>
      )}
      {variants.length > 0 && (
        <Note kind="warn">
          <span>{text('adjudicate.overlap', { quote: isolated(variants.join('»، «')) })}</span>
        </Note>
      )}
    </>
  );

  /** Those whose version came, went or changed since the decision. */
  function whoIs(reason: (typeof stale)[number]): string {
    const known = new Set(decision?.sources.map(({ annotationId }) => annotationId));
    const now = new Set(unit.annotations.map(({ id }) => id));
    const ids =
      reason === 'appeared'
        ? unit.annotations.filter(({ id }) => !known.has(id)).map(({ annotatorId }) => annotatorId)
        : (decision?.sources ?? [])
            .filter(({ annotationId }) => (reason === 'vanished') !== now.has(annotationId))
            .filter(({ annotationId }) => reason === 'vanished' || changedSince(annotationId))
            .map(({ annotatorId }) => annotatorId);
    return ids.length === 0 ? 'none' : isolated(ids.map((id) => people.get(id)?.name ?? id).join('، '));
  }

  function changedSince(annotationId: string): boolean {
    const annotation = unit.annotations.find(({ id }) => id === annotationId);
    return annotation !== undefined && decision !== null && annotation.updatedAt > decision.at;
  }
}

/** Quotes of gold annotations that share characters with what this unit put into gold. */
function variantsOf(
  article: AdjudicatedArticle,
  { decision }: AdjudicationUnit,
  { text }: ValueGround,
): string[] {
  const own = new Set(decision?.goldIds);
  const pairs = article.overlaps.filter((pair) => pair.some((id) => own.has(id)));
  const ids = [...new Set(pairs.flat())];
  return ids.flatMap((id) => {
    const gold = article.gold.find((candidate) => candidate.id === id);
    return gold ? [quoteOfAnnotation(text, gold).slice(0, 40)] : [];
  });
}
