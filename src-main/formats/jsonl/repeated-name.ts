/**
 * The first name that an object of this JSON text has twice, of which a parser would keep the last without a word; null where none has.
 * `json` must be valid.
 */
export function repeatedName(json: string): string | null {
  /** The names of each object that is open, null for a list. */
  const open: (Set<string> | null)[] = [];
  let isNameNext = false;
  for (let at = 0; at < json.length; at++) {
    switch (json[at]) {
      case '"': {
        const end = endOfString(json, at);
        if (isNameNext) {
          const name: unknown = JSON.parse(json.slice(at, end + 1));
          const names = open.at(-1);
          if (typeof name === 'string' && names?.has(name)) return name;
          names?.add(String(name));
          isNameNext = false;
        }
        at = end;
        break;
      }
      case '{':
        open.push(new Set());
        isNameNext = true;
        break;
      case '[':
        open.push(null);
        isNameNext = false;
        break;
      case '}':
      case ']':
        open.pop();
        isNameNext = false;
        break;
      case ',':
        isNameNext = open.at(-1) !== null;
        break;
      default:
    }
  }
  return null;
}

/** Where the quotation mark stands that ends the string which begins at `start`. Texts are long: their letters are not looked at. */
export function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); ; end = json.indexOf('"', end + 1)) {
    let before = end;
    while (json[before - 1] === '\\') before--;
    if ((end - before) % 2 === 0) return end;
  }
}
