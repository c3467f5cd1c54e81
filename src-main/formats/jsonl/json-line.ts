// JSON allows these raw, but readers that split lines by Unicode's rules (Python's splitlines among them) would cut a record in two.
const otherLineEnds = /[\u0085\u2028\u2029]/g;

/** A value as one line of JSON, ended by LF. */
export const jsonLine = (value: unknown): string =>
  `${JSON.stringify(value).replace(
    otherLineEnds,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`;
