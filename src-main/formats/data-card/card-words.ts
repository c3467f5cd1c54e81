import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../../src-shared/i18n/message-texts.ts';
import { type DataCardMessage, dataCardMessages } from '../../../src-shared/i18n/messages/data-card.ts';

/** Words of a card in one language. */
export interface CardWords {
  readonly language: Language;
  say(id: DataCardMessage, params?: Readonly<Record<string, string | number>>): string;
  /** Several things as one phrase. */
  list(items: readonly string[]): string;
}

/** The words of a card; digits are Western in both languages. */
export function cardWords(language: Language): CardWords {
  const locale = language === 'ar' ? 'ar-u-nu-latn' : 'en';
  const todo = dataCardMessages['card.todo'][language];
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'long' });
  return {
    language,
    say: (id, params = {}) =>
      String(new IntlMessageFormat(dataCardMessages[id][language], locale).format({ todo, ...params })),
    list: (items) => list.format(items),
  };
}
