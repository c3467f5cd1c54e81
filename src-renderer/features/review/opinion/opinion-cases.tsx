import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { isolated, useText } from '../../../ui/use-text.ts';
import { changeListView } from '../disagreements/list-view.ts';
import type { Reviewed } from '../people.ts';
import { DataTable } from '../report/data-table.tsx';
import {
  type AttributeOpinion,
  isWorthShowing,
  type OpinionGround,
  percent,
  valueName,
} from './opinion-words.ts';

/** More are not made: whoever has looked at so many knows. */
const mostShown = 100;

interface OpinionCasesProps {
  readonly attribute: AttributeOpinion;
  readonly ground: OpinionGround;
  readonly people: ReadonlyMap<string, Reviewed>;
}

/** The items of an attribute in which the estimate departs from the majority, the surest first; one leads to its unit below. */
export function OpinionCases({ attribute, ground, people }: OpinionCasesProps): ReactElement {
  const text = useText();
  const rpc = useRpc();
  const { data: list = [] } = useQuery(rpc.adjudication.list.queryOptions());
  const titles = new Map(list.map(({ articleId, title }) => [articleId, title]));
  const cases = isWorthShowing(attribute)
    ? attribute.items
        .filter(({ majority, opinion }) => majority !== opinion)
        .toSorted((a, b) => b.probability - a.probability)
    : [];
  if (cases.length === 0) return <p className="rv-note">{text('opinion.cases.none')}</p>;
  const said = (value: string): string => isolated(valueName(attribute.name, value, ground, text));
  return (
    <>
      <DataTable
        label={text('opinion.cases')}
        columns={[
          text('review.table.article'),
          text('opinion.votes'),
          text('opinion.majority'),
          text('opinion.estimate'),
          text('opinion.probability'),
        ]}
        rows={cases.slice(0, mostShown).map(({ articleId, key, votes, majority, opinion, probability }) => ({
          key: `${articleId} ${key}`,
          head: <bdi>{titles.get(articleId) ?? '–'}</bdi>,
          cells: [
            Object.entries(votes)
              .map(([id, value]) => `${isolated(people.get(id)?.name ?? '–')}: ${said(value)}`)
              .join(' · '),
            majority === null ? text('opinion.tie') : said(majority),
            said(opinion),
            <bdi key="probability" className="ltr">
              {percent(probability)}
            </bdi>,
          ],
          onChoose: () => {
            const article = { id: articleId, title: titles.get(articleId) ?? '' };
            changeListView({
              scope: 'article',
              article,
              onlyOpen: false,
              current: 0,
              key,
              showsOpinion: true,
            });
          },
        }))}
      />
      {cases.length > mostShown && (
        <p className="rv-note">{text('opinion.cases.first', { shown: mostShown, all: cases.length })}</p>
      )}
    </>
  );
}
