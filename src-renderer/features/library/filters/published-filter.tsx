import { type ReactElement, useState } from 'react';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { dateWords } from '../article-dates.ts';
import { FilterOf } from './filter-of.tsx';
import { publishedDay } from './published-day.ts';
import { RangeFields, useRangeWords } from './range-fields.tsx';
import { changeFilter, useFilter } from './use-filter.ts';

/** Articles published between two days, both included. */
export function PublishedFilter(): ReactElement {
  const text = useText();
  const language = useLanguage();
  const { publishedFrom, publishedTo } = useFilter();
  const words = (day: string | null) => day && (dateWords(day, language)?.gregorian ?? day);
  const [isWrong, setWrong] = useState(false);
  return (
    <FilterOf
      name={text('filter.published')}
      value={useRangeWords(words(publishedFrom), words(publishedTo))}
      onClear={() => changeFilter({ publishedFrom: null, publishedTo: null })}
    >
      <RangeFields
        from={publishedFrom ?? ''}
        to={publishedTo ?? ''}
        hint={text('filter.published.hint')}
        wrong={isWrong ? text('filter.published.wrong') : null}
        onType={(from, to) => {
          const [first, last] = [publishedDay(from, 'first'), publishedDay(to, 'last')];
          setWrong(first === undefined || last === undefined);
          changeFilter({
            ...(first !== undefined && { publishedFrom: first }),
            ...(last !== undefined && { publishedTo: last }),
          });
        }}
      />
    </FilterOf>
  );
}
