import { type RefObject, useEffect, useRef, useSyncExternalStore } from 'react';
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

let active: readonly KeyBinding[] = [];
const listeners = new Set<() => void>();

/** Keeps the keys bound and listed in the key map while the component is mounted. The handlers may change at every render. */
export function useKeys(bindings: readonly KeyBinding[], enabled = true): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  const signature = enabled ? bindings.map((binding) => `${binding.id} ${binding.keys}`).join('\n') : '';
  useEffect(() => {
    if (signature === '') return;
    const bound = latest.current;
    setActive([...active, ...bound]);
    const unbind = tinykeys(
      window,
      Object.fromEntries(bound.map((binding) => [binding.keys, handlerOf(binding, latest)])),
      {
        ignore: (event) => event.isComposing,
      },
    );
    return () => {
      unbind();
      setActive(active.filter((binding) => !bound.includes(binding)));
    };
  }, [signature]);
}

/** The keys bound at this moment, in the order they were bound. */
export const useActiveKeys = (): readonly KeyBinding[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => active,
  );

/** The caps of a key in {@link KeyBinding} notation, as keyboards show them: `$mod+Shift+KeyZ` → `Ctrl Shift Z`. */
export function capsOf(keys: string): string {
  if (keys === 'Shift+Slash') return '?';
  return keys
    .split('+')
    .map((key) => caps[key] ?? key.replace(/^(Key|Digit)/, '').replace(/^Numpad/, 'Num '))
    .join(' ');
}

const caps: Readonly<Record<string, string>> = {
  $mod: navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl',
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
  NumpadAdd: 'Num +',
  NumpadSubtract: 'Num -',
};

const typed = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]';
const floating = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

// A modal dialog keeps the page even where the focus got lost behind it.
const modal = '.veil';

/** True where the key means something to what has the focus: a text field, an open dialog or menu. */
function belongsElsewhere(event: KeyboardEvent, whileTyping: boolean): boolean {
  const target = event.target;
  if (!(target instanceof Element)) return false;
  if (target.closest(floating) || document.querySelector(modal)) return true;
  return !whileTyping && target.closest(typed) !== null;
}

function handlerOf(binding: KeyBinding, latest: RefObject<readonly KeyBinding[]>) {
  return (event: KeyboardEvent): void => {
    if (event.defaultPrevented || belongsElsewhere(event, binding.whileTyping ?? false)) return;
    const current = latest.current.find((candidate) => candidate.id === binding.id);
    if (!current || current.when?.(event) === false) return;
    event.preventDefault();
    current.run(event);
  };
}

function setActive(next: readonly KeyBinding[]): void {
  active = next;
  for (const listener of listeners) listener();
}
