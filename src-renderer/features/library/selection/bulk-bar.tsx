import './bulk-bar.css';
import { ChevronUp } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { Button as AriaButton, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/choice.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { initialOf } from '../../../ui/initials.ts';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { ArticleAction } from '../article-action.ts';
import { wholeNumber } from '../filters/number-words.ts';
import type { People } from '../people.ts';
import { NumberField } from './number-field.tsx';
import type { Selection } from './use-selection.ts';
import { useWork } from './use-work.ts';

interface BulkBarProps {
  readonly people: People;
  readonly selection: Selection;
  onAct(action: ArticleAction): void;
}

const overlaps = { none: '0', some: '20', full: '100' } as const;
const states = ['todo', 'doing', 'done', null] as const;
const inks = 4;

/** What can be done to the selected articles together. */
export function BulkBar({ people, selection, onAct }: BulkBarProps): ReactElement {
  const text = useText();
  const { assign, setStates } = useWork();
  const [chosen, setChosen] = useState<readonly string[]>(people.annotatorId ? [people.annotatorId] : []);
  const [overlap, setOverlap] = useState<string>(overlaps.full);
  const [seed, setSeed] = useState('1');
  const { annotators, annotatorId: actorId } = people;
  const articleIds = [...selection.ids];
  const percent = wholeNumber(overlap);
  const seedNumber = wholeNumber(seed);
  const isShared = chosen.length > 1;
  const isReady = chosen.length > 0 && percent !== null && percent <= 100 && seedNumber !== null;
  const run = (): void => {
    if (actorId === null || percent === null || seedNumber === null || !isReady) return;
    assign({ actorId, articleIds, annotatorIds: [...chosen], overlap: percent, seed: seedNumber });
  };

  return (
    <section className="bulk-bar" aria-label={text('select.bar')}>
      <b role="status">{text('select.count', { count: articleIds.length })}</b>
      <Button small variant="ghost" onPress={selection.none}>
        {text('select.cancel')}
      </Button>
      {actorId === null ? (
        <span className="muted grow">{text('work.nobody')}</span>
      ) : (
        <>
          <span className="sep" />
          <ToggleButtonGroup
            className="bulk-people"
            aria-label={text('work.who')}
            selectionMode="multiple"
            selectedKeys={chosen}
            onSelectionChange={(keys) =>
              setChosen(annotators.map(({ id }) => id).filter((id) => keys.has(id)))
            }
          >
            <span className="muted small" aria-hidden="true">
              {text('work.who')}
            </span>
            {annotators.map(({ id, name }, index) => (
              <ToggleButton key={id} id={id} className="person" data-ann={index % inks}>
                <span className="who" aria-hidden="true">
                  {initialOf(name)}
                </span>
                <bdi className="trunc">{name}</bdi>
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {isShared && (
            <>
              <span className="sep" />
              <span className="row" title={text('work.overlap.hint')}>
                <span className="muted small" aria-hidden="true">
                  {text('work.overlap')}
                </span>
                <Segmented<string>
                  label={text('work.overlap')}
                  choices={(['none', 'some', 'full'] as const).map((id) => ({
                    id: overlaps[id],
                    name: text(`work.overlap.${id}`),
                  }))}
                  value={overlap}
                  onChange={setOverlap}
                />
                <NumberField
                  label={text('work.overlap.percent')}
                  value={overlap}
                  onChange={setOverlap}
                  unit="%"
                />
              </span>
              {overlap !== overlaps.full && (
                <span className="row" title={text('work.seed.hint')}>
                  <span className="muted small" aria-hidden="true">
                    {text('work.seed')}
                  </span>
                  <NumberField label={text('work.seed')} value={seed} onChange={setSeed} />
                </span>
              )}
            </>
          )}
          <Button small variant="primary" isDisabled={!isReady} onPress={run}>
            {text('work.assign')}
          </Button>
          <span className="grow" />
          <Menu
            label={text('work.state')}
            placement="top end"
            trigger={
              <AriaButton className="btn btn-sm" isDisabled={chosen.length === 0}>
                {text('work.state')}
                <Icon of={ChevronUp} size={12} />
              </AriaButton>
            }
          >
            {states.map((state) => (
              <MenuItem
                key={state}
                id={state ?? 'none'}
                text={text(`work.state.${state ?? 'none'}`)}
                onAction={() => setStates({ actorId, articleIds, annotatorIds: [...chosen], state })}
              />
            ))}
          </Menu>
          {articleIds.length === 1 && (
            <Button small onPress={() => onAct({ kind: 'edit', articleIds })}>
              {text('work.edit')}
            </Button>
          )}
          <Button small onPress={() => onAct({ kind: 'remove', articleIds })}>
            {text('work.remove')}
          </Button>
        </>
      )}
    </section>
  );
}
