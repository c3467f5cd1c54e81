/** The written words of a folded text: runs of letters, marks and digits. */
export const foldedWords = (folded: string): string[] => folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
