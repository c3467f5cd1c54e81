import { useLibraryView } from '../library-view.ts';

/** What the list is searched for: as typed, or without folding every word just as it is written. */
export const useSearchInForce = (): string =>
  useLibraryView(({ query, folding }) => (folding ? query.trim() : exactQuery(query)));

/** The same search for what is written just so: each word and each phrase in the quotation marks that ask for it. */
export const exactQuery = (typed: string): string =>
  [...typed.replaceAll(/[«»“”„‟]/g, '"').matchAll(/"([^"]*)"?|([^\s"]+)/g)]
    .map(([, phrase, word]) => (phrase ?? word?.replace(/\*+$/, '') ?? '').trim())
    .filter((wanted) => wanted !== '')
    .map((wanted) => `"${wanted}"`)
    .join(' ');
