/** Gives the lines the keyboard, for a button that is about to go. */
export const focusLines = (): void => document.querySelector<HTMLElement>('.kwic')?.focus();

/** Gives the search field the keyboard, from which the down arrow leads to what it found. */
export const focusField = (): void => document.querySelector<HTMLElement>('.search-find input')?.focus();
