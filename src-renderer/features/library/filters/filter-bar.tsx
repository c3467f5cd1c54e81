import './filters.css';
import type { ReactElement } from 'react';
import { ToggleButton } from 'react-aria-components';
import { noFilter } from '../../../../src-shared/model/article-filter.ts';
import { Button } from '../../../ui/button.tsx';
import { useText } from '../../../ui/use-text.ts';
import { changeList } from '../library-view.ts';
import type { People } from '../people.ts';
import { LabelFilter } from './label-filter.tsx';
import { OutletFilter } from './outlet-filter.tsx';
import { PublishedFilter } from './published-filter.tsx';
import { SavedFilters } from './saved-filters.tsx';
import { changeFilter, isFiltering, useFilter } from './use-filter.ts';
import { WordsFilter } from './words-filter.tsx';
import { WorkFilter } from './work-filter.tsx';

/** Everything the list can be filtered by. */
export function FilterBar({ people }: { readonly people: People }): ReactElement {
  const text = useText();
  const filter = useFilter();
  const isActive = isFiltering(filter);
  return (
    <section className="filter-bar" aria-label={text('filter.bar')}>
      <OutletFilter />
      <PublishedFilter />
      <WorkFilter people={people} />
      <LabelFilter people={people} />
      <WordsFilter />
      <ToggleButton
        className="chip"
        isSelected={filter.resembling}
        onChange={(resembling) => changeFilter({ resembling })}
      >
        {text('filter.resembling')}
      </ToggleButton>
      <ToggleButton
        className="chip"
        isSelected={filter.questioned}
        onChange={(questioned) => changeFilter({ questioned })}
      >
        {text('filter.questioned')}
      </ToggleButton>
      {isActive && (
        <Button small variant="ghost" onPress={() => changeList({ filter: noFilter })}>
          {text('filter.clear-all')}
        </Button>
      )}
      <span className="grow" />
      <SavedFilters />
    </section>
  );
}
