/** A value of a cell as the format writes it; what means something in cells has a backslash before it. A carriage return has no escape. */
export const escapeValue = (value: string): string =>
  value.replace(/[\\[\]|_;\t\n*]|->/g, (special) => controls.get(special) ?? `\\${special}`);

/** A sentence's text on the line of `#Text`. */
export const escapeText = (text: string): string =>
  text.replace(/[\\\t\n\f\r\b]/g, (special) => controls.get(special) ?? `\\${special}`);

/** The reverse of both. */
export const unescaped = (written: string): string =>
  written.replace(/\\(.)/gs, (_whole, special: string) => letters.get(special) ?? special);

/** The same for versions before 3.2, which wrote characters as Java does. */
export const unescapedJava = (written: string): string =>
  unescaped(
    written.replace(/\\u([0-9a-fA-F]{4})/g, (_whole, hex: string) => {
      const character = String.fromCharCode(Number.parseInt(hex, 16));
      return character === '\\' ? '\\\\' : character;
    }),
  );

/** The parts of a cell between separators that have no backslash before them, still escaped. */
export function splitCell(cell: string, separator: '|' | ';'): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < cell.length; at++) {
    if (cell[at] === '\\') at++;
    else if (cell[at] === separator) {
      parts.push(cell.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(cell.slice(start));
  return parts;
}

/** What stands in brackets at the end of a part, without the brackets, and what stands before it; null where nothing does. */
export function splitBrackets(part: string): { readonly rest: string; readonly inside: string | null } {
  for (let at = 0; at < part.length; at++) {
    if (part[at] === '\\') at++;
    else if (part[at] === '[' && part.endsWith(']'))
      return { rest: part.slice(0, at), inside: part.slice(at + 1, -1) };
  }
  return { rest: part, inside: null };
}

const controls: ReadonlyMap<string, string> = new Map([
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['\b', '\\b'],
]);
const letters: ReadonlyMap<string, string> = new Map([
  ['t', '\t'],
  ['n', '\n'],
  ['f', '\f'],
  ['r', '\r'],
  ['b', '\b'],
]);
