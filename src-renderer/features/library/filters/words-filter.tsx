import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../../ui/use-text.ts';
import { FilterOf } from './filter-of.tsx';
import { wholeNumber } from './number-words.ts';
import { RangeFields, useRangeWords } from './range-fields.tsx';
import { changeFilter, useFilter } from './use-filter.ts';

/** Articles with so many words. */
export function WordsFilter(): ReactElement {
  const text = useText();
  const { formatNumber } = useIntl();
  const { wordsFrom, wordsTo } = useFilter();
  const words = (count: number | null) => (count === null ? null : formatNumber(count));
  return (
    <FilterOf
      name={text('filter.words')}
      value={useRangeWords(words(wordsFrom), words(wordsTo))}
      onClear={() => changeFilter({ wordsFrom: null, wordsTo: null })}
    >
      <RangeFields
        from={wordsFrom === null ? '' : String(wordsFrom)}
        to={wordsTo === null ? '' : String(wordsTo)}
        hint={text('filter.words.hint')}
        wrong={null}
        onType={(from, to) => changeFilter({ wordsFrom: wholeNumber(from), wordsTo: wholeNumber(to) })}
      />
    </FilterOf>
  );
}
