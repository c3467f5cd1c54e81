import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';
import { type WorkState, workStates } from '../../../../src-shared/model/article-filter.ts';
import { Select, TickList } from '../../../ui/choice.tsx';
import { isolated, useText } from '../../../ui/use-text.ts';
import type { People } from '../people.ts';
import { FilterOf } from './filter-of.tsx';
import { changeFilter, useFilter } from './use-filter.ts';
import { useWhose } from './use-whose.ts';

/** Articles with which somebody is so far, or which were given to nobody. */
export function WorkFilter({ people }: { readonly people: People }): ReactElement {
  const text = useText();
  const { formatList } = useIntl();
  const { work } = useFilter();
  const { choices, choiceOf, annotatorOf, nameOf } = useWhose(people);
  const whose = work ? work.annotatorId : people.annotatorId;
  const change = (annotatorId: string | null, states: readonly WorkState[]): void =>
    changeFilter({ work: states.length === 0 ? null : { annotatorId, states: [...states] } });
  const isAssigned = work?.states.length === 3 && !work.states.includes('none');
  const states = isAssigned
    ? text('filter.work.assigned')
    : formatList(
        (work?.states ?? []).map((state) => text(`filter.work.${state}`)),
        { type: 'disjunction' },
      );
  return (
    <FilterOf
      name={text('filter.work')}
      value={work && text('filter.work.value', { name: isolated(nameOf(work.annotatorId)), states })}
      onClear={() => changeFilter({ work: null })}
    >
      <Select
        label={text('filter.work.whose')}
        choices={choices}
        value={choiceOf(whose)}
        onChange={(choice) => change(annotatorOf(choice), work?.states ?? ['todo', 'doing', 'done'])}
      />
      <TickList
        label={text('filter.work.states')}
        choices={workStates.map((id) => ({ id, name: text(`filter.work.${id}`) }))}
        value={work?.states ?? []}
        onChange={(chosen) => change(whose, chosen)}
      />
    </FilterOf>
  );
}
