import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef } from 'react';
import { labelOf } from '../label-of.ts';
import { useSession } from '../state/session.tsx';
import { annotationOf, leavePicking, take, walk } from './pick.ts';
import { choiceOfKey, type PickChoice, type Picking, pageOf, pageSize } from './picking.ts';

/** Says what is awaited and shows what may be taken; it has the keyboard as long as it is there. */
export function PickBar({ picking }: { readonly picking: Picking }): ReactElement {
  const session = useSession();
  const { text, language } = session;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.focus();
  }, []);
  const { from, shown } = pageOf(picking);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepOf(event, language);
    const choice = choiceOfKey(picking, event.code);
    if (step !== null) walk(session, step);
    else if (event.code.endsWith('Enter')) take(session, picking.choices[picking.lit]);
    else if (event.code === 'Escape') leavePicking(session);
    else if (choice) take(session, choice);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="an-pick">
      <span className="an-pick-prompt" id={`${id}-prompt`}>
        {picking.prompt}
      </span>
      <div
        ref={list}
        className="an-pick-choices"
        role="listbox"
        tabIndex={0}
        aria-labelledby={`${id}-prompt`}
        aria-activedescendant={`${id}-${picking.lit}`}
        onKeyDown={onKeyDown}
        // A click on the text asks for nothing else: the keyboard stays here until the question is answered.
        onBlur={({ currentTarget }) => {
          requestAnimationFrame(() => {
            if (currentTarget.isConnected && document.activeElement?.closest('.an-text'))
              currentTarget.focus();
          });
        }}
      >
        {shown.map((choice, index) => (
          <Choice
            key={choice.id}
            id={`${id}-${from + index}`}
            choice={choice}
            digit={index + 1}
            isLit={from + index === picking.lit}
          />
        ))}
      </div>
      <OwnKeys choices={picking.choices.filter((choice) => choice.keys && !shown.includes(choice))} />
      <span className="faint">{text('pick.hint')}</span>
    </div>
  );
}

/** How far a key walks: Tab and arrows by one, the pages by as many as are shown; null for other keys. Left is onward in Arabic. */
function stepOf({ code, shiftKey }: KeyboardEvent, language: 'ar' | 'en'): number | null {
  const onward = language === 'ar' ? 1 : -1;
  const steps: Readonly<Record<string, number>> = {
    Tab: shiftKey ? -1 : 1,
    ArrowDown: 1,
    ArrowUp: -1,
    ArrowLeft: onward,
    ArrowRight: -onward,
    PageDown: pageSize,
    PageUp: -pageSize,
  };
  return steps[code] ?? null;
}

function Choice(props: {
  readonly id: string;
  readonly choice: PickChoice;
  readonly digit: number;
  readonly isLit: boolean;
}): ReactElement {
  const session = useSession();
  const { choice, digit, isLit } = props;
  const annotation = choice.annotationId ? annotationOf(session, choice.annotationId) : undefined;
  const ink = annotation && labelOf(session.codebook, annotation).ink;
  return (
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={isLit}
      className="an-pick-choice"
      data-ink={ink}
      onPointerUp={() => take(session, choice)}
      onPointerEnter={() => annotation && session.store.setState({ hovered: annotation.id })}
    >
      <kbd className="kbd">{choice.keys?.cap ?? digit}</kbd>
      <bdi className="trunc">{choice.name}</bdi>
    </div>
  );
}

/** Choices with a key of their own that stand on another page. */
function OwnKeys({ choices }: { readonly choices: readonly PickChoice[] }): ReactElement {
  const session = useSession();
  return (
    <>
      {choices.map((choice) => (
        <button
          key={choice.id}
          type="button"
          tabIndex={-1}
          className="an-pick-choice"
          onClick={() => take(session, choice)}
        >
          <kbd className="kbd">{choice.keys?.cap}</kbd>
          {choice.name}
        </button>
      ))}
    </>
  );
}
