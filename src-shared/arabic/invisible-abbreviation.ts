const abbreviations: ReadonlyMap<number, string> = new Map([
  [0x0009, 'TAB'],
  [0x000a, 'LF'],
  [0x000d, 'CR'],
  [0x00a0, 'NBSP'],
  [0x00ad, 'SHY'],
  [0x034f, 'CGJ'],
  [0x061c, 'ALM'],
  [0x200b, 'ZWSP'],
  [0x200c, 'ZWNJ'],
  [0x200d, 'ZWJ'],
  [0x200e, 'LRM'],
  [0x200f, 'RLM'],
  [0x202a, 'LRE'],
  [0x202b, 'RLE'],
  [0x202c, 'PDF'],
  [0x202d, 'LRO'],
  [0x202e, 'RLO'],
  [0x202f, 'NNBSP'],
  [0x2060, 'WJ'],
  [0x2066, 'LRI'],
  [0x2067, 'RLI'],
  [0x2068, 'FSI'],
  [0x2069, 'PDI'],
  [0xfe0e, 'VS15'],
  [0xfe0f, 'VS16'],
  [0xfeff, 'BOM'],
]);

/** The few letters the Unicode charts (NameAliases.txt) put in place of an invisible character; `U+` and its number where it has none. */
export const invisibleAbbreviation = (codePoint: number): string =>
  abbreviations.get(codePoint) ?? `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
