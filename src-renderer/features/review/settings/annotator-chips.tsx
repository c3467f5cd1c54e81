import { Plus, X } from 'lucide-react';
import { type ReactElement, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { IconButton } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { Tip } from '../../../ui/tip.tsx';
import { isolated, useText } from '../../../ui/use-text.ts';
import { peopleIn, type Reviewed } from '../people.ts';
import { changeComparison, useReviewView } from '../review-view.ts';
import { WhoBadge } from '../who-badge.tsx';

interface AnnotatorChipsProps {
  readonly people: ReadonlyMap<string, Reviewed>;
  /** Articles that each has finished, by annotator id. */
  readonly finished: ReadonlyMap<string, number>;
}

/** Whom the comparison is of: each with a cross to leave them out, and a list of the others. */
export function AnnotatorChips({ people, finished }: AnnotatorChipsProps): ReactElement {
  const text = useText();
  const list = useRef<HTMLUListElement>(null);
  const { annotatorIds } = useReviewView((view) => view.comparison);
  const chosen = peopleIn(people, annotatorIds);
  const others = [...people.values()].filter(({ id }) => !annotatorIds.includes(id));
  const done = (id: string): string => text('review.annotator.finished', { count: finished.get(id) ?? 0 });
  return (
    <>
      <ul ref={list} tabIndex={-1} className="rv-people" aria-label={text('review.annotators')}>
        {chosen.map((person) => (
          <li key={person.id} className="rv-person" data-ann={person.colour} title={done(person.id)}>
            <WhoBadge person={person} />
            <bdi className="trunc">{person.name}</bdi>
            <Tip text={text('review.annotator.leave-out', { name: isolated(person.name) })}>
              <AriaButton
                className="rv-person-out"
                aria-label={text('review.annotator.leave-out', { name: isolated(person.name) })}
                onPress={() => {
                  changeComparison({ annotatorIds: annotatorIds.filter((id) => id !== person.id) });
                  // The cross goes with its annotator; the focus must not.
                  list.current?.focus();
                }}
              >
                <Icon of={X} size={12} />
              </AriaButton>
            </Tip>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <Menu
          label={text('review.annotator.add')}
          trigger={<IconButton small icon={Plus} label={text('review.annotator.add')} />}
        >
          {others.map((person) => (
            <MenuItem
              key={person.id}
              id={person.id}
              text={person.name}
              onAction={() => changeComparison({ annotatorIds: [...annotatorIds, person.id] })}
            >
              <WhoBadge person={person} />
              <bdi className="grow">{person.name}</bdi>
              <small>{done(person.id)}</small>
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}
