import './opinion.css';
import { type ReactElement, useState } from 'react';
import { opinionNeeds } from '../../../../src-shared/contract/adjudication.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import type { Layer } from '../../../../src-shared/model/layers.ts';
import { EmptyState } from '../../../ui/feedback.tsx';
import { isolated, useLanguage, useText } from '../../../ui/use-text.ts';
import type { Reviewed } from '../people.ts';
import { DataTable } from '../report/data-table.tsx';
import { OpinionCases } from './opinion-cases.tsx';
import { OpinionWaiting } from './opinion-waiting.tsx';
import { type AttributeOpinion, attributeName, isWorthShowing, percent } from './opinion-words.ts';
import { useSecondOpinion } from './use-second-opinion.ts';

interface OpinionTableProps {
  readonly layer: Layer;
  readonly codebook: Codebook;
  readonly people: ReadonlyMap<string, Reviewed>;
}

/** How reliable each annotator is estimated to be on each attribute, and what is taken for granted; a row lists where the majority may be wrong. */
export function OpinionTable({ layer, codebook, people }: OpinionTableProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const inForce = useSecondOpinion(layer, { isFresh: true });
  const { opinion: data, isComputing } = inForce;
  if (!data) return <OpinionWaiting inForce={inForce} />;
  if (data.attributes.length === 0) return <EmptyState sentence={text('opinion.none')} />;
  const { attributes } = data;
  const ground = { layer, codebook, language };
  const ids = new Set(attributes.flatMap(({ annotators }) => annotators.map((each) => each.annotatorId)));
  const named = [...people.values()].filter(({ id }) => ids.has(id));
  const doubts = [...new Set(attributes.flatMap((attribute) => attribute.doubts))];
  const current = attributes.find(({ name }) => name === chosen);
  return (
    <div className="rv-scroll op-all">
      {isComputing && <OpinionWaiting inForce={inForce} />}
      <DataTable
        label={text('opinion.name')}
        columns={[
          text('review.table.attribute'),
          text('opinion.items'),
          text('opinion.ties'),
          text('opinion.differs'),
          ...named.map(({ name }) => name),
        ]}
        rows={attributes.map((attribute) => ({
          key: attribute.name,
          head: <bdi>{attributeName(attribute.name, ground, text)}</bdi>,
          cells: [
            attribute.items.length,
            attribute.items.filter(({ majority }) => majority === null).length,
            isWorthShowing(attribute) ? differing(attribute) : '–',
            ...named.map(({ id, name }) => reliability(attribute, id, name)),
          ],
          isChosen: chosen === attribute.name,
          onChoose: () => setChosen(chosen === attribute.name ? null : attribute.name),
        }))}
      />
      {current && <OpinionCases attribute={current} ground={ground} people={people} />}
      <div className="rv-note op-notes">
        {doubts.map((doubt) => (
          <p key={doubt} className="tag warn">
            {text('opinion.doubt.of', {
              names: namesWith(doubt).map(isolated).join(text('opinion.comma')) || 'all',
              doubt: text(`opinion.doubt.${doubt}`, opinionNeeds),
            })}
          </p>
        ))}
        <p>{text('opinion.reliability.all')}</p>
        <p>{text('opinion.about')}</p>
        <p>
          {text('opinion.assumes')}{' '}
          {data.assumptions.map((assumption) => text(`opinion.assumes.${assumption}`)).join(' ')}
        </p>
      </div>
    </div>
  );

  /** Attributes of which there is this doubt; none where it is of all. */
  function namesWith(doubt: AttributeOpinion['doubts'][number]): string[] {
    const own = attributes.filter(({ doubts: all }) => all.includes(doubt));
    return own.length === attributes.length ? [] : own.map(({ name }) => attributeName(name, ground, text));
  }

  function reliability(attribute: AttributeOpinion, id: string, name: string): ReactElement | string {
    const known = attribute.annotators.find(({ annotatorId }) => annotatorId === id);
    if (!known || !isWorthShowing(attribute)) return '–';
    return (
      <bdi className="ltr" title={text('opinion.reliability', { name: isolated(name) })}>
        {percent(known.reliability)}
      </bdi>
    );
  }
}

const differing = ({ items }: AttributeOpinion): number =>
  items.filter(({ majority, opinion }) => majority !== null && majority !== opinion).length;
