/** One message in every language of the interface, in ICU message syntax; side by side, so that none can lack a language. */
export interface MessageTexts {
  readonly en: string;
  readonly ar: string;
}

/** Languages of the interface. */
export const languages = ['ar', 'en'] as const;
export type Language = (typeof languages)[number];

/** Right to left or left to right, for `dir`. */
export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');
