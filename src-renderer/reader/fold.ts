import { element } from './element.ts';
import type { ReaderLabels } from './types.ts';

/** Consecutive lines that are not the article's own, behind one button. */
export interface Fold {
  readonly first: number;
  readonly last: number;
  readonly button: HTMLElement;
  /** Holds the blocks of the lines. */
  readonly body: HTMLElement;
  isOpen(): boolean;
  open(): void;
  /** Says again, in another language, what is behind the button. */
  setLabels(labels: ReaderLabels): void;
}

/** A closed fold over the lines `first` to `last`, whose words are `written`. */
export function createFold(first: number, last: number, written: readonly string[]): Fold {
  const button = element('button', 'reader-fold');
  button.type = 'button';
  const count = element('span', 'reader-fold-count');
  const sample = element('bdi', 'reader-fold-sample');
  sample.lang = 'ar';
  sample.textContent = written.slice(0, 3).join('، ');
  button.append(count, sample);
  const body = element('div', 'reader-fold-body');
  let isOpen = false;
  const show = (open: boolean): void => {
    isOpen = open;
    body.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  show(false);
  button.addEventListener('click', () => show(!isOpen));
  return {
    first,
    last,
    button,
    body,
    isOpen: () => isOpen,
    open: () => show(true),
    setLabels(labels) {
      count.textContent = labels.collapsedLines(written.length);
    },
  };
}
