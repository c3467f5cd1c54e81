import { Plus } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, type ReactNode, useState } from 'react';
import { findLabel, type Label } from '../../../../src-shared/model/codebook.ts';
import { type Layer, layers } from '../../../../src-shared/model/layers.ts';
import { IconButton } from '../../../ui/button.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { type Part, useCodebook } from '../state/codebook-context.tsx';
import { withLabelMoved } from '../state/edit-codebook.ts';
import { NewLabelDialog } from './new-label-dialog.tsx';

/** All labels by layer, then topics and what holds for all; the arrows go from one to the next. */
export function PartList(): ReactElement {
  const view = useCodebook();
  const { text, codebook, selected, isReadOnly } = view;
  const [adding, setAdding] = useState<Layer | null>(null);
  const move = (by: 1 | -1) => (): void => {
    if (selected.kind === 'label') view.change(withLabelMoved(codebook, selected, by));
  };
  useKeys(
    [
      {
        id: 'codebook.new',
        keys: 'KeyN',
        label: 'codebook.label.new',
        run: () => setAdding(selected.kind === 'label' ? selected.layer : 'entity'),
      },
      { id: 'codebook.up', keys: 'Alt+ArrowUp', label: 'codebook.label.up', run: move(-1) },
      { id: 'codebook.down', keys: 'Alt+ArrowDown', label: 'codebook.label.down', run: move(1) },
    ],
    !isReadOnly,
  );
  return (
    <nav className="cb-list" aria-label={text('codebook.parts')} onKeyDown={goWithArrows}>
      {layers.map((layer) => (
        <section key={layer}>
          <h2>
            {text(`codebook.layer.${layer}`)}
            {!isReadOnly && (
              <IconButton
                small
                icon={Plus}
                label={`${text('codebook.label.new')}: ${text(`codebook.layer.${layer}`)}`}
                onPress={() => setAdding(layer)}
              />
            )}
          </h2>
          <ul>
            {codebook.labels
              .filter((label) => label.layer === layer)
              .map((label) => (
                <PartItem key={label.id} part={{ kind: 'label', layer, id: label.id }}>
                  <LabelLine label={label} />
                </PartItem>
              ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>{text('codebook.rest')}</h2>
        <ul>
          <PartItem part={{ kind: 'topics' }}>
            <span className="cb-list-name">{text('codebook.topics')}</span>
            <span className="cb-list-count">{codebook.topics.filter(({ retired }) => !retired).length}</span>
          </PartItem>
          <PartItem part={{ kind: 'general' }}>
            <span className="cb-list-name">{text('codebook.general')}</span>
          </PartItem>
        </ul>
      </section>
      {adding && <NewLabelDialog layer={adding} onClose={() => setAdding(null)} />}
    </nav>
  );
}

function PartItem(props: { readonly part: Part; readonly children: ReactNode }): ReactElement {
  const { selected, select } = useCodebook();
  const { part } = props;
  const isSelected =
    part.kind === selected.kind &&
    (part.kind !== 'label' ||
      (selected.kind === 'label' && part.layer === selected.layer && part.id === selected.id));
  return (
    <li>
      <button
        type="button"
        aria-current={isSelected ? 'true' : undefined}
        tabIndex={isSelected ? 0 : -1}
        onClick={() => select(part)}
      >
        {props.children}
      </button>
    </li>
  );
}

function LabelLine({ label }: { readonly label: Label }): ReactElement {
  const { text, language, codebook, uses, nameOf } = useCodebook();
  const other = language === 'ar' ? 'en' : 'ar';
  const count = uses
    .filter((use) => use.layer === label.layer && use.label === label.id)
    .reduce((sum, { annotations }) => sum + annotations, 0);
  const into = label.mergedInto && findLabel(codebook, label.layer, label.mergedInto);
  const state = into ? text('codebook.label.merged', { name: nameOf(into) }) : text('codebook.label.retired');
  return (
    <>
      <span className="key" data-ink={label.ink} data-pattern={label.pattern} aria-hidden="true">
        {(label.retired ? null : label.key) ?? '·'}
      </span>
      <span className="cb-list-name" data-retired={label.retired || undefined}>
        <bdi>{nameOf(label)}</bdi>
        <small lang={other}>{label.retired ? state : label.name[other]}</small>
      </span>
      <span className="cb-list-count" title={text('codebook.label.count', { annotations: count })}>
        {count}
      </span>
    </>
  );
}

/** One stop for Tab; the arrows, Home and End go along the list and show what they reach. */
function goWithArrows(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('li > button')];
  // Not the one with the focus: a dialog gives that back to where it was opened from, and shows what it made.
  const at = buttons.findIndex((button) => button.ariaCurrent === 'true');
  if (at < 0) return;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  const button = to === undefined ? undefined : buttons[to];
  if (!button) return;
  event.preventDefault();
  button.focus();
  button.click();
}
