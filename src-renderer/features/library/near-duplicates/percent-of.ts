/** A share as whole percents, rounded down: 100 only where nothing differs. */
export const percentOf = (share: number): number => Math.floor(share * 100);
