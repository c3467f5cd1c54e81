/** A share as whole percents, rounded down: 100 only where all of it is shared. */
export const percentOf = (share: number): number => Math.floor(share * 100);
