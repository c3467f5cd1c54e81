import { Eye, EyeOff, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Group, ToggleButton } from 'react-aria-components';
import type { AdjudicatedArticle } from '../../../../src-shared/contract/adjudication.ts';
import { disagreementCauses } from '../../../../src-shared/model/disagreement-cause.ts';
import { Segmented } from '../../../ui/choice.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { Tip } from '../../../ui/tip.tsx';
import { useText } from '../../../ui/use-text.ts';
import { changeFilter, useReviewView } from '../review-view.ts';
import { causeIcon } from './cause-icon.ts';
import { changeListView, useListView } from './list-view.ts';
import { useFilterWords } from './use-filter-words.ts';

interface BrowserHeadProps {
  /** How many there are of each cause without a filter. */
  readonly causes: Readonly<Partial<Record<string, number>>> | null;
  /** Lines of the list; null while they are counted. */
  readonly total: number | null;
  /** The article looked at. */
  readonly article: AdjudicatedArticle | null;
  /** True while the reviewer writes or adds something: the line stays. */
  readonly isBusy: boolean;
}

/** What is gone through: all disagreements or an article, which causes, and whether names are shown. */
export function BrowserHead({ causes, total, article, isBusy }: BrowserHeadProps): ReactElement {
  const text = useText();
  const { scope, onlyOpen, isBlind, article: chosen } = useListView();
  const toArticle = (): void => changeListView({ scope: 'article', key: null, current: 0 });
  const toAll = (): void =>
    changeListView({ scope: 'disagreements', key: null, current: 0, onlyOpen: false });
  const turnScope = (): void => (scope === 'article' ? toAll() : toArticle());
  useKeys([
    {
      id: 'review.scope',
      keys: 'KeyA',
      label: 'disagreements.scope',
      when: () => chosen !== null && !isBusy,
      run: turnScope,
    },
    {
      id: 'review.blind',
      keys: 'KeyB',
      label: 'disagreements.blind',
      run: () => changeListView({ isBlind: !isBlind }),
    },
  ]);
  return (
    <header className="dis-head">
      <h2 className="sr">{text('disagreements.title')}</h2>
      <Segmented
        label={text('disagreements.scope')}
        choices={[
          { id: 'disagreements', name: text('disagreements.scope.all') },
          { id: 'article', name: text('disagreements.scope.article') },
        ]}
        value={scope}
        isDisabled={chosen === null}
        onChange={(next) => (next === 'article' ? toArticle() : toAll())}
      />
      {scope === 'article' ? (
        <UnitChips article={article} onlyOpen={onlyOpen} />
      ) : (
        <CauseChips causes={causes} total={total} />
      )}
      <span className="dis-tools">
        <Tip text={text('disagreements.blind')}>
          <ToggleButton
            className="btn btn-ghost btn-sm dis-blind"
            aria-label={text('disagreements.blind')}
            isSelected={isBlind}
            onChange={(next) => changeListView({ isBlind: next })}
          >
            <Icon of={isBlind ? EyeOff : Eye} size={14} />
            <Kbd keys="KeyB" />
          </ToggleButton>
        </Tip>
        <span className="dis-hints" aria-hidden="true">
          <span>
            <Kbd keys="KeyJ" /> {text('disagreements.next.short')}
          </span>
          <span>
            <Kbd keys="KeyK" /> {text('disagreements.previous.short')}
          </span>
          <span>
            <Kbd keys="KeyO" /> {text('disagreements.open')}
          </span>
        </span>
      </span>
    </header>
  );
}

function CauseChips({ causes, total }: Pick<BrowserHeadProps, 'causes' | 'total'>): ReactElement {
  const text = useText();
  const { filter } = useReviewView();
  const tags = useFilterWords();
  const isNarrowed = tags.length > 0;
  const all = causes && Object.values(causes).reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const choose = (cause: (typeof disagreementCauses)[number] | null): void => changeFilter({ cause });
  // Counts are of all: beside another filter only the chosen chip's own is known.
  const countOf = (isChosen: boolean, count: number | null | undefined): number | null =>
    isChosen ? total : isNarrowed ? null : (count ?? null);
  const listed = disagreementCauses.filter((cause) => (causes?.[cause] ?? 0) > 0 || cause === filter.cause);
  return (
    <Group className="dis-chips" aria-label={text('disagreements.causes')}>
      <button
        type="button"
        className="chip"
        aria-pressed={filter.cause === null}
        onClick={() => choose(null)}
      >
        {text('disagreements.all')} {countOf(filter.cause === null, all)}
      </button>
      {listed.map((cause) => (
        <button
          key={cause}
          type="button"
          className="chip"
          aria-pressed={filter.cause === cause}
          onClick={() => choose(filter.cause === cause ? null : cause)}
        >
          <Icon of={causeIcon(cause)} size={14} />
          {text(`disagreements.cause.${cause}`)} {countOf(filter.cause === cause, causes?.[cause])}
        </button>
      ))}
      {tags.map(({ id, words, clear }) => (
        <button
          key={id}
          type="button"
          className="chip dis-tag"
          aria-label={text('disagreements.filter.clear', { filter: words })}
          onClick={() => changeFilter(clear)}
        >
          <bdi className="trunc">{words}</bdi>
          <Icon of={X} size={12} />
        </button>
      ))}
    </Group>
  );
}

function UnitChips(props: {
  readonly article: AdjudicatedArticle | null;
  readonly onlyOpen: boolean;
}): ReactElement {
  const { article, onlyOpen } = props;
  const text = useText();
  const { article: chosen } = useListView();
  const choose = (next: boolean): void => changeListView({ onlyOpen: next, current: 0, key: null });
  return (
    <Group className="dis-chips" aria-label={text('disagreements.units')}>
      <button type="button" className="chip" aria-pressed={!onlyOpen} onClick={() => choose(false)}>
        {text('disagreements.all')} {article?.counts.units}
      </button>
      <button type="button" className="chip" aria-pressed={onlyOpen} onClick={() => choose(true)}>
        {text('disagreements.open-only')} {article?.counts.open}
      </button>
      <bdi className="trunc muted small">{chosen?.title}</bdi>
    </Group>
  );
}
