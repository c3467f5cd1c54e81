/** What one step of an offset counts. Inside the program it is always `utf16`. */
export const offsetUnits = ['utf16', 'codepoint', 'byte'] as const;
export type OffsetUnit = (typeof offsetUnits)[number];

/** Translates offsets of one text between UTF-16 code units and another unit. */
export interface OffsetConverter {
  /** Offset in the foreign unit of a UTF-16 offset that lies on a code point boundary. */
  fromUtf16(offset: number): number;
  /** UTF-16 offset of a foreign offset; undefined outside the text or inside a character. */
  toUtf16(offset: number): number | undefined;
}

/**
 * Converter for `text`; `byte` counts UTF-8 bytes. One pass over the text, then constant time per offset.
 * The text must be well formed (no lone surrogates): those have no UTF-8 bytes.
 */
export function offsetConverter(text: string, unit: OffsetUnit): OffsetConverter {
  if (unit === 'utf16') {
    return {
      fromUtf16: (offset) => offset,
      toUtf16: (offset) =>
        Number.isInteger(offset) && offset >= 0 && offset <= text.length ? offset : undefined,
    };
  }
  const foreignAt = new Uint32Array(text.length + 1);
  let foreign = 0;
  let index = 0;
  for (const character of text) {
    // Inside a surrogate pair the low half keeps the pair's own offset; nobody may ask for it.
    foreignAt.fill(foreign, index, index + character.length);
    foreign += unit === 'codepoint' ? 1 : utf8Length(character);
    index += character.length;
  }
  foreignAt[text.length] = foreign;
  const utf16At = new Int32Array(foreign + 1).fill(-1);
  for (let offset = text.length; offset >= 0; offset--) utf16At[foreignAt[offset] ?? 0] = offset;
  return {
    fromUtf16: (offset) => foreignAt[offset] ?? Number.NaN,
    toUtf16(offset) {
      const found = utf16At[offset];
      return found === undefined || found < 0 ? undefined : found;
    },
  };
}

function utf8Length(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
