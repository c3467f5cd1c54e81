const tables = new Map<string, ReadonlyMap<string, number>>();

/** Character → byte, from what the platform's own decoder makes of each byte. */
function tableOf(encoding: string): ReadonlyMap<string, number> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte): [string, number] => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  tables.set(encoding, table);
  return table;
}

/** What converters write for characters a code page lacks. */
const substitutes: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '…': '.',
  ی: 'ي',
};

/** A text in a one-byte encoding; what the encoding lacks becomes its likeness, else a question mark. */
export function legacyBytes(text: string, encoding: string): Uint8Array {
  const table = tableOf(encoding);
  const byteOf = (character: string) =>
    table.get(character) ?? table.get(substitutes[character] ?? '?') ?? 0x3f;
  return Uint8Array.from(Array.from(text, byteOf));
}
