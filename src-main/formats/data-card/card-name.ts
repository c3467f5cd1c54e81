/** Name of the draft of the data card in a folder; the Hub shows a file of this name. */
export const cardName = 'README.md';
