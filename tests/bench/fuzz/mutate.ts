/** Chances of one input: always the same for the same seed. */
export interface Dice {
  random(): number;
  /** A whole number from 0 to below the limit. */
  below(limit: number): number;
  of<Item>(items: readonly [Item, ...Item[]]): Item;
}

/** Dice on numbers from 0 up to 1. */
export function diceOn(random: () => number): Dice {
  const below = (limit: number) => Math.floor(random() * limit);
  return { random, below, of: (items) => items[below(items.length)] ?? items[0] };
}

/** The bytes after one to six changes: of bits, of pieces, or of what is written in them. */
export function mutated(bytes: Uint8Array, dice: Dice): Uint8Array {
  let result = Buffer.from(bytes);
  for (let left = 1 + (dice.random() < 0.5 ? 0 : dice.below(6)); left > 0; left--) {
    result = dice.random() < 0.4 ? dice.of(onBytes)(result, dice) : Buffer.from(onText(result, dice));
    if (result.length > largest) result = result.subarray(0, largest);
  }
  return result;
}

/** Pieces of the sample in any order, with anything between them; or bytes without any sense. */
export function garbage(bytes: Uint8Array, dice: Dice): Uint8Array {
  if (dice.random() < 0.2) return Buffer.from(Array.from({ length: dice.below(400) }, () => dice.below(256)));
  const tokens = tokensOf(Buffer.from(bytes).toString());
  const pieces = Array.from({ length: dice.below(80) }, () =>
    dice.random() < 0.15 ? dice.of(oddTexts) : (tokens[dice.below(tokens.length)] ?? ''),
  );
  return Buffer.from(pieces.join(dice.of(['', '', ' ', '\n', '\t', ','])));
}

// More would measure the memory of the machine.
const largest = 400_000;

type Change = (bytes: Buffer<ArrayBuffer>, dice: Dice) => Buffer<ArrayBuffer>;

const piece = (bytes: Buffer<ArrayBuffer>, dice: Dice): Buffer<ArrayBuffer> => {
  const start = dice.below(bytes.length + 1);
  return bytes.subarray(start, start + dice.below(dice.of([4, 40, 400])));
};

const put = (bytes: Buffer<ArrayBuffer>, dice: Dice, inserted: Uint8Array): Buffer<ArrayBuffer> => {
  const place = dice.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, place), inserted, bytes.subarray(place)]);
};

const onBytes: readonly [Change, ...Change[]] = [
  (bytes, dice) => {
    const copy = Buffer.from(bytes);
    const place = dice.below(copy.length);
    if (copy.length > 0) copy[place] = (copy[place] ?? 0) ^ (1 << dice.below(8));
    return copy;
  },
  (bytes, dice) => {
    const copy = Buffer.from(bytes);
    if (copy.length > 0)
      copy[dice.below(copy.length)] = dice.of([0, 0xff, 0x80, 0x22, 0x0a, dice.below(256)]);
    return copy;
  },
  (bytes, dice) => bytes.subarray(0, dice.below(bytes.length + 1)),
  (bytes, dice) => bytes.subarray(dice.below(bytes.length + 1)),
  (bytes, dice) => put(bytes, dice, piece(bytes, dice)),
  (bytes, dice) => {
    const place = dice.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + dice.below(60))]);
  },
  (bytes, dice) => put(bytes, dice, Buffer.alloc(dice.below(64), dice.of([0, 0xff, 0x20]))),
  (bytes) => Buffer.concat([bytes, bytes]),
  (bytes, dice) => {
    const place = dice.below(Math.max(1, bytes.length - 4));
    const copy = Buffer.from(bytes);
    if (copy.length >= 4) copy.writeUInt32LE(dice.of([0, 1, 0xffff, 0x7fffffff, 0xffffffff]), place);
    return copy;
  },
];

const tokenPattern = /"(?:[^"\\\n]|\\.)*"|<[^<>]*>|-?\d+(?:\.\d+)?|[\p{L}\p{M}_]+|\s+|[^\s]/gu;
const tokensOf = (text: string): string[] => text.match(tokenPattern) ?? [''];

const numbers = [
  '0',
  '-1',
  '1e999',
  '9007199254740993',
  '4294967296',
  '2147483648',
  '-0',
  '1.5',
  '0x10',
  '٣',
  'NaN',
  '1'.repeat(400),
  '00',
  '12',
  '48',
  '50',
] as const;
const oddTexts = [
  '\0',
  '\ufeff',
  '\u202e',
  '\u2028',
  '\u0085',
  '\ud83d',
  '😀',
  'e\u0301',
  '\u0651'.repeat(300),
  '\\ud83d',
  '\\u0000',
  '__proto__',
  '"__proto__":',
  'constructor',
  '',
  ' ',
  '\r',
  '\r\n',
  '\n\n',
  '\t',
  '"',
  '\\',
  '<!--',
  '<![CDATA[',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  '&#0;',
  '&#x110000;',
  '%s',
  '../../x',
  '=1+1',
  'null',
  'true',
  '{}',
  '[]',
  '_InitialView',
  '*',
  '|',
  '[1]',
  '\u{10ffff}',
  'ﷺ'.repeat(80),
] as const;
type Pair = readonly [open: string, close: string];
const deep: readonly [Pair, ...Pair[]] = [
  ['[', ']'],
  ['{"a":', '}'],
  ['<a>', '</a>'],
  ['<div>', ''],
  ['(', ')'],
  ['"', ''],
];

/** The same on what is written, token by token: numbers, strings, marks of the format. */
function onText(bytes: Buffer<ArrayBuffer>, dice: Dice): string {
  const text = bytes.toString();
  if (dice.random() < 0.15) return onLines(text, dice);
  const tokens = tokensOf(text);
  const at = dice.below(tokens.length);
  const like = (pattern: RegExp): number => {
    const places = tokens.flatMap((token, place) => (pattern.test(token) ? [place] : []));
    return places[dice.below(places.length)] ?? at;
  };
  const changes = [
    () => tokens.splice(like(/^-?\d/), 1, dice.of(numbers)),
    () => tokens.splice(like(/^-?\d/), 1, String(dice.below(60))),
    () => tokens.splice(like(/^["\p{L}]/u), 1, dice.of(oddTexts)),
    () => tokens.splice(at, 0, dice.of(oddTexts)),
    () => tokens.splice(at, 1 + dice.below(4)),
    () => tokens.splice(at, 0, ...tokens.slice(at, at + dice.below(40))),
    () => {
      const other = like(/^["\p{L}\d]/u);
      const [first = '', second = ''] = [tokens[at], tokens[other]];
      tokens[at] = second;
      tokens[other] = first;
    },
    () => tokens.splice(like(/^"/), 1, tokens[like(/^"/)] ?? ''),
    () => {
      const [open, close] = dice.of(deep);
      const times = dice.random() < 0.03 ? 20_000 : dice.below(80);
      return tokens.splice(at, dice.below(2), open.repeat(times), close.repeat(times));
    },
  ] as const;
  dice.of<() => unknown>(changes)();
  return tokens.join('');
}

function onLines(text: string, dice: Dice): string {
  const lines = text.split('\n');
  const [from, to] = [dice.below(lines.length), dice.below(lines.length)];
  const moved = lines[from] ?? '';
  const isGone = dice.random() < 0.5;
  if (isGone) lines.splice(from, 1);
  if (!isGone || dice.random() < 0.5) lines.splice(to, 0, moved);
  return lines.join('\n');
}
