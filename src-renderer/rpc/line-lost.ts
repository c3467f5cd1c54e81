/** No answer came because the line to the host is down; whether the request was heard nobody knows. */
export class LineLost extends Error {}

/** True for the error of a request whose line broke. */
export const isLineLost = (error: unknown): boolean => error instanceof LineLost;
