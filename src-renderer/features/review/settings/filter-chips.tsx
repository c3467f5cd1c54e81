import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { isolated, useLanguage, useText } from '../../../ui/use-text.ts';
import { shownLabel } from '../labels/labels-in-order.ts';
import { peopleIn, type Reviewed } from '../people.ts';
import { changeFilter, noFilter, type ReviewFilter, useReviewView } from '../review-view.ts';

interface FilterChipsProps {
  readonly people: ReadonlyMap<string, Reviewed>;
  readonly codebook: Codebook;
}

/** What the list of disagreements is narrowed to; each can be taken back. */
export function FilterChips({ people, codebook }: FilterChipsProps): ReactElement | null {
  const text = useText();
  const language = useLanguage();
  const { filter, comparison } = useReviewView();
  const nameOf = (id: string | null): string =>
    isolated(
      id === null ? text('review.labels.none') : shownLabel(codebook, comparison.layer, id).name[language],
    );
  const chips: { readonly words: string; readonly back: Partial<ReviewFilter> }[] = [];
  if (filter.pair) {
    const [first, second] = peopleIn(people, filter.pair).map(({ name }) => isolated(name));
    chips.push({
      words: text('review.filter.pair', { first: first ?? '', second: second ?? '' }),
      back: { pair: null },
    });
  }
  if (filter.label !== null) {
    chips.push({
      words: text('review.filter.label', { label: nameOf(filter.label) }),
      back: { label: null },
    });
  }
  if (filter.labels) {
    const [first, second] = filter.labels;
    chips.push({
      words: text('review.filter.labels', { first: nameOf(first), second: nameOf(second) }),
      back: { labels: null },
    });
  }
  if (filter.cause) chips.push({ words: text(`agreement.cause.${filter.cause}`), back: { cause: null } });
  if (filter.article) chips.push({ words: isolated(filter.article.title), back: { article: null } });
  if (chips.length === 0) return null;
  return (
    <fieldset className="rv-filter" aria-label={text('review.filter')}>
      {chips.map(({ words, back }) => (
        <AriaButton
          key={words}
          className="chip rv-chip"
          data-selected
          aria-label={text('review.filter.drop', { what: words })}
          onPress={() => changeFilter(back)}
        >
          <bdi className="trunc">{words}</bdi>
          <Icon of={X} size={12} />
        </AriaButton>
      ))}
      <Button small variant="ghost" onPress={() => changeFilter(noFilter)}>
        {text('review.filter.clear')}
      </Button>
    </fieldset>
  );
}
