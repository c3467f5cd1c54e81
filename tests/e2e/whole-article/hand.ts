import type { Locator, Page } from '@playwright/test';
import type { Place } from './script.ts';

/** A way to work: the keyboard or the mouse. Each waits until what it did is to be seen. */
export interface Hand {
  /** Opens the article of this title. */
  open(title: string): Promise<void>;
  /** Makes exactly these words the selection. */
  select(place: Place): Promise<void>;
  /** Presses the key of a type, or its button. */
  label(id: string): Promise<void>;
  claim(): Promise<void>;
  stance(): Promise<void>;
  cue(): Promise<void>;
  /** Adds the selection to the reporting words. */
  cueFragment(): Promise<void>;
  fragment(): Promise<void>;
  /** Takes what is offered, or leaves it. */
  accept(): Promise<void>;
  refuse(): Promise<void>;
  /** Selects the annotation at this place. */
  goTo(place: Place): Promise<void>;
  /** Begins to set a link of the selected annotation. */
  link(role: string): Promise<void>;
  /** Answers the question that is asked. `place` is where the annotation of this name stands; null for a choice in words. */
  pick(name: string, place: Place | null): Promise<void>;
  /** Sets an attribute with choices, or writes one, on the card. */
  choose(attribute: string, value: string): Promise<void>;
  write(attribute: string, value: string): Promise<void>;
  /** Leaves what is selected. */
  leave(): Promise<void>;
  finish(): Promise<void>;
}

/** What the hands look at. */
export const looks = (page: Page) => ({
  /** The question that is asked. */
  bar: page.getByRole('listbox'),
  /** What is offered. */
  offer: page.getByRole('region', { name: 'مقترح' }),
  toolbar: page.getByRole('toolbar', { name: 'وسم التحديد' }),
  /** The offsets of the selection in the strip along the lower edge. */
  offsets: page.locator('.an-strip .row .code'),
  card: page.locator('.an-inspector'),
  quotes: page.locator('.an-quotes'),
  title: page.getByRole('heading', { level: 1 }),
});

/** What the bar offers under this name, after the cap of its key. */
export const choiceOf = (page: Page, name: string): Locator =>
  page
    .locator('.an-pick-choice')
    .filter({ hasText: new RegExp(`${name}$`) })
    .first();
