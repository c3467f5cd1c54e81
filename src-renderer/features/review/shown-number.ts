/** A number as it is shown; a dash where it is undefined. */
export const shownNumber = (value: number | null, digits: 2 | 3 = 2): string =>
  value === null ? '–' : value.toFixed(digits);
