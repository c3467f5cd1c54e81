const names: Readonly<Record<string, string>> = {
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u061c': 'ALM',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200b': 'ZWSP',
  '\u2060': 'WJ',
  '\ufeff': 'BOM',
  '\u00ad': 'SHY',
  '\u00a0': 'NBSP',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\n': 'LF',
  '\r': 'CR',
  '\t': 'TAB',
};

/** The short name of an invisible character, as the Unicode charts abbreviate it; its code point where it has none. */
export const invisibleName = (character: string): string =>
  names[character] ?? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
