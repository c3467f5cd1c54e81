import { element } from './element.ts';
import type { MarkIndex } from './marks.ts';

/** Tells a screen reader which annotations the caret has come into; the text itself carries no elements that could. */
export interface SpokenNames {
  readonly element: HTMLElement;
  say(offset: number): void;
}

/** Keeps the names that screen readers say of marks. */
export function createSpokenNames(marks: MarkIndex): SpokenNames {
  const status = element('div', 'reader-spoken');
  status.setAttribute('role', 'status');
  let last: readonly string[] = [];
  return {
    element: status,
    say(offset) {
      const ids = marks.at(offset);
      const entered = ids.filter((id) => !last.includes(id));
      last = ids;
      status.textContent = entered.map((id) => marks.get(id)?.name ?? '').join(' · ');
    },
  };
}
