import './opinion.css';
import { Scale } from 'lucide-react';
import type { ReactElement } from 'react';
import { ToggleButton } from 'react-aria-components';
import { type AdjudicationUnit, opinionNeeds } from '../../../../src-shared/contract/adjudication.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { useText } from '../../../ui/use-text.ts';
import type { ValueGround } from '../disagreements/compare/values.ts';
import { changeListView, useListView } from '../disagreements/list-view.ts';
import { OpinionWaiting } from './opinion-waiting.tsx';
import { attributeName, isWorthShowing, percent, valueName } from './opinion-words.ts';
import { useSecondOpinion } from './use-second-opinion.ts';

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
  const { codebook, language } = ground;
  const { layer, key } = unit;
  const inForce = useSecondOpinion(layer, { isFresh: false });
  const { opinion: data } = inForce;
  if (!data) return <OpinionWaiting inForce={inForce} />;
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
