import { expect, type Page, test } from '@playwright/test';
import { type Hand, looks } from './hand.ts';
import { type Place, placeOf, type Step } from './script.ts';

/** Does the steps one after the other; what a step made is seen before the next is done. */
export async function runScript(page: Page, hand: Hand, text: string, steps: readonly Step[]): Promise<void> {
  const { card, quotes } = looks(page);
  /** Where each stretch that was selected stands: what is linked to is called by its words. */
  const places = new Map<string, Place>();
  let selected: Place | null = null;
  const named = (name = '') => places.get(name.split(' … ')[0] ?? '') ?? null;

  for (const {
    line,
    verb,
    with: [first = '', second = ''],
  } of steps) {
    await test.step(`${line}: ${verb} ${first}`, async () => {
      switch (verb) {
        case 'open':
          return hand.open(first);
        case 'select':
          selected = placeOf(text, first);
          return hand.select(selected);
        case 'label':
        case 'claim':
          if (selected) places.set(selected.words, selected);
          await (verb === 'claim' ? hand.claim() : hand.label(first));
          return expect(quotes).toHaveText(selected?.words ?? '');
        case 'stance':
          return hand.stance();
        case 'cue':
        case 'cue fragment':
        case 'fragment':
          await { cue: hand.cue, 'cue fragment': hand.cueFragment, fragment: hand.fragment }[verb]();
          return expect(quotes.getByText(selected?.words ?? '', { exact: true })).toBeVisible();
        case 'accept':
          return hand.accept();
        case 'refuse':
          return hand.refuse();
        case 'go': {
          const place = named(first);
          if (!place) throw new Error(`Nothing is called «${first}».`);
          return hand.goTo(place);
        }
        case 'link':
          await hand.link(first);
          await hand.pick(second, named(second));
          return expect(card).toContainText(second);
        case 'pick':
          return hand.pick(first, named(first));
        case 'choose':
          return hand.choose(first, second);
        case 'write':
          return hand.write(first, second);
        case 'leave':
          return hand.leave();
        case 'finish':
          return hand.finish();
        default:
          throw new Error(`Line ${line} asks for «${verb}», which nobody knows.`);
      }
    });
  }
}
