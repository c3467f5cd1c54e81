import './opinion.css';
import { useQuery } from '@tanstack/react-query';
import { Scale } from 'lucide-react';
import type { ReactElement } from 'react';
import { ToggleButton } from 'react-aria-components';
import { type AdjudicationUnit, opinionNeeds } from '../../../../src-shared/contract/adjudication.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Note, Skeleton } from '../../../ui/feedback.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { useText } from '../../../ui/use-text.ts';
import type { ValueGround } from '../disagreements/compare/values.ts';
import { changeListView, useListView } from '../disagreements/list-view.ts';
import { attributeName, isWorthShowing, percent, valueName } from './opinion-words.ts';

interface UnitOpinionProps {
  readonly articleId: string;
  readonly unit: AdjudicationUnit;
  readonly ground: ValueGround;
}

/** Beside a decision: what most said of each attribute, and what a model of the annotators' errors takes for true. */
export function UnitOpinion({ articleId, unit, ground }: UnitOpinionProps): ReactElement {
  const text = useText();
  const { showsOpinion } = useListView();
  const change = (next: boolean): void => changeListView({ showsOpinion: next });
  useKeys([{ id: 'review.opinion', keys: 'KeyD', label: 'opinion.name', run: () => change(!showsOpinion) }]);
  return (
    <div className="op-unit">
      <ToggleButton className="btn btn-ghost btn-sm" isSelected={showsOpinion} onChange={change}>
        <Icon of={Scale} size={14} />
        {text('opinion.name')}
        <Kbd keys="KeyD" />
      </ToggleButton>
      {showsOpinion && <Opinions articleId={articleId} unit={unit} ground={ground} />}
    </div>
  );
}

function Opinions({ articleId, unit, ground }: UnitOpinionProps): ReactElement {
  const text = useText();
  const rpc = useRpc();
  const { codebook, language } = ground;
  const { layer, key } = unit;
  const { data, error } = useQuery(rpc.adjudication.secondOpinion.queryOptions({ input: { layer } }));
  if (error) return <Note kind="bad">{errorSentence(error, language)}</Note>;
  if (!data) return <Skeleton inlineSize="70%" />;
  const own = data.attributes.flatMap((attribute) => {
    const item = attribute.items.find((each) => each.articleId === articleId && each.key === key);
    return item ? [{ attribute, item }] : [];
  });
  const doubts = [...new Set(own.flatMap(({ attribute }) => attribute.doubts))];
  const words = { layer, codebook, language };
  return (
    <>
      {own.length === 0 && <p className="muted small">{text('opinion.unit.none')}</p>}
      {own.length > 0 && (
        <dl className="op-list">
          {own.map(({ attribute, item }) => {
            const { name } = attribute;
            const said = (value: string): string => valueName(name, value, words, text);
            const differs = isWorthShowing(attribute) && item.opinion !== item.majority;
            return (
              <div key={name}>
                <dt>{attributeName(name, words, text)}</dt>
                <dd>
                  {text('opinion.majority')}:{' '}
                  <bdi>{item.majority === null ? text('opinion.tie') : said(item.majority)}</bdi>
                </dd>
                <dd data-differs={differs || undefined}>
                  {text('opinion.estimate')}:{' '}
                  {isWorthShowing(attribute) ? (
                    <>
                      <bdi>{said(item.opinion)}</bdi> <bdi className="ltr">{percent(item.probability)}</bdi>
                    </>
                  ) : (
                    '–'
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      {doubts.map((doubt) => (
        <p key={doubt} className="muted small">
          {text(`opinion.doubt.${doubt}`, opinionNeeds)}
        </p>
      ))}
    </>
  );
}
