import { type RefObject, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { tinykeys } from 'tinykeys';
import type { MessageId } from '../../src-shared/i18n/catalog.ts';

/**
 * A key and what it does. `keys` is tinykeys' notation with physical keys (`$mod+KeyK`, `Shift+Slash`, `Digit1`), which an Arabic
 * layout does not change. `label` says in the key map what it does.
 */
export interface KeyBinding {
  readonly id: string;
  readonly keys: string;
  readonly label: MessageId;
  run(event: KeyboardEvent): void;
  /** True where it also works inside a text field. */
  readonly whileTyping?: boolean;
  /** Where it says false the key keeps its usual meaning: Tab, Enter and the arrows outside the text, for example. */
  when?(event: KeyboardEvent): boolean;
}

/** A key that is bound. `keys` are those in force, `usual` those it has where the person chose no others. */
export interface ActiveKey extends KeyBinding {
  readonly usual: string;
}

/** Keys that a person chose, by the id of what they do. */
export type ChosenKeys = Readonly<Record<string, string>>;

let active: readonly ActiveKey[] = [];
let chosen: ChosenKeys = {};
const listeners = new Set<() => void>();

/** Puts the person's own keys in force, everywhere at once. */
export function chooseKeys(next: ChosenKeys): void {
  chosen = next;
  tell();
}

/** Keeps the keys bound and listed in the key map while the component is mounted. The handlers may change at every render. */
export function useKeys(bindings: readonly KeyBinding[], enabled = true): void {
  const own = useSyncExternalStore(listen, () => chosen);
  const inForce = bindings.map((binding): ActiveKey => {
    return { ...binding, keys: own[binding.id] ?? binding.keys, usual: binding.keys };
  });
  const signature = enabled ? inForce.map(({ id, keys }) => `${id} ${keys}`).join('\n') : '';
  const latest = useRef(inForce);
  // Before anything is painted: a key pressed at once must act on what is shown, not on what was.
  useLayoutEffect(() => {
    latest.current = inForce;
  });
  useLayoutEffect(() => {
    if (signature === '') return;
    return tinykeys(
      window,
      Object.fromEntries(latest.current.map((binding) => [binding.keys, handlerOf(binding, latest)])),
      {
        ignore: (event) => event.isComposing,
      },
    );
  }, [signature]);
  // After it: who shows keys is drawn anew, which the mark that was just made need not wait for.
  useEffect(() => {
    if (signature === '') return;
    const bound = latest.current;
    setActive([...active, ...bound]);
    return () => setActive(active.filter((binding) => !bound.includes(binding)));
  }, [signature]);
}

/** The keys bound at this moment, in the order they were bound. */
export const useActiveKeys = (): readonly ActiveKey[] => useSyncExternalStore(listen, () => active);

/** The keys in force for what usually has these on the screen that is shown. */
export const useKeysInForce = (usual: string): string =>
  useSyncExternalStore(
    listen,
    () => active.find((binding) => binding.usual === usual && binding.keys !== usual)?.keys ?? usual,
  );

/** The caps of a key in {@link KeyBinding} notation, as keyboards show them: `$mod+Shift+KeyZ` → `Ctrl Shift Z`. */
export function capsOf(keys: string): string {
  if (keys === 'Shift+Slash') return '?';
  return keys
    .split('+')
    .map((key) => caps[key] ?? key.replace(/^(Key|Digit)/, '').replace(/^Numpad/, 'Num '))
    .join(' ');
}

/** True on keyboards whose main modifier is ⌘ rather than Ctrl. */
export const isMac: boolean = navigator.userAgent.includes('Mac');

const caps: Readonly<Record<string, string>> = {
  $mod: isMac ? '⌘' : 'Ctrl',
  Slash: '/',
  Escape: 'Esc',
  Enter: '↵',
  Delete: 'Del',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Backquote: '`',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  NumpadAdd: 'Num +',
  NumpadSubtract: 'Num -',
};

const typed = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]';
// A list that is a part of its screen, not one to choose from, leaves the screen its keys: who pressed a line goes on by key.
const floating =
  '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]:not([data-page-keys])';

// A modal dialog keeps the page even where the focus got lost behind it.
const modal = '.veil';

/** True where the key means something to what has the focus: a text field, an open dialog or menu. */
function belongsElsewhere(event: KeyboardEvent, whileTyping: boolean): boolean {
  const target = event.target;
  if (!(target instanceof Element)) return false;
  if (target.closest(floating) || document.querySelector(modal)) return true;
  return !whileTyping && target.closest(typed) !== null;
}

function handlerOf(binding: ActiveKey, latest: RefObject<readonly ActiveKey[]>) {
  return (event: KeyboardEvent): void => {
    if (event.defaultPrevented || belongsElsewhere(event, binding.whileTyping ?? false)) return;
    const current = latest.current.find((candidate) => candidate.id === binding.id);
    if (!current || current.when?.(event) === false) return;
    event.preventDefault();
    current.run(event);
  };
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function setActive(next: readonly ActiveKey[]): void {
  active = next;
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}
