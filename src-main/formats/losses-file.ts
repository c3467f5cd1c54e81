/** Name of the list of what an export could not hold, in its folder. */
export const lossesName = 'losses.json';
