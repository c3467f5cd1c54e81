import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from '../../src-shared/i18n/catalog.ts';
import type { Language } from '../../src-shared/i18n/message-texts.ts';

/** Values of a message; text from outside goes through {@link isolated} first. */
export type TextValues = Readonly<Record<string, string | number | Date>>;

/** Answers a message in the language of the interface. */
export type Text = (id: MessageId, values?: TextValues) => string;

/** The interface's sentences in the language in force: `text('library.count', { count })`. */
export function useText(): Text {
  const { formatMessage } = useIntl();
  return useCallback((id, values) => formatMessage({ id }, values), [formatMessage]);
}

/** The language in force. */
export const useLanguage = (): Language => (useIntl().locale.startsWith('ar') ? 'ar' : 'en');

/** Locale of numbers, dates and plurals: Latin digits in Arabic too, as the region's newsrooms and our offsets write them. */
export const localeOf = (language: Language): string => (language === 'ar' ? 'ar-u-nu-latn' : 'en');

/** Text from outside in bidi isolates (U+2068 … U+2069), so that it cannot reorder the sentence it is put into. */
export const isolated = (value: string): string => `\u2068${value}\u2069`;

/** The same for a path: it reads from its folder to its ending, whatever script its names begin in (U+2066 … U+2069). */
export const isolatedPath = (path: string): string => `\u2066${path}\u2069`;
