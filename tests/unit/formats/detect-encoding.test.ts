import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDetected, detectEncoding } from '../../../src-main/formats/detect-encoding.ts';
import { guessWarning } from '../../../src-main/formats/guess-warning.ts';
import { legacyBytes } from '../../helpers/legacy-encodings.ts';

const wide = (text: string, swapped = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return swapped ? bytes.swap16() : bytes;
};

/** The encodings Arabic files come in, and how a text is written in each. */
const encodings: readonly [name: string, encoding: string, write: (text: string) => Uint8Array][] = [
  ['UTF-8', 'utf-8', (text) => Buffer.from(text)],
  ['UTF-8 with mark', 'utf-8', (text) => Buffer.from(`\ufeff${text}`)],
  ['windows-1256', 'windows-1256', (text) => legacyBytes(text, 'windows-1256')],
  ['ISO-8859-6', 'iso-8859-6', (text) => legacyBytes(text, 'iso-8859-6')],
  ['UTF-16 LE', 'utf-16le', (text) => wide(text)],
  ['UTF-16 LE with mark', 'utf-16le', (text) => wide(`\ufeff${text}`)],
  ['UTF-16 BE', 'utf-16be', (text) => wide(text, true)],
  ['UTF-16 BE with mark', 'utf-16be', (text) => wide(`\ufeff${text}`, true)],
];

const corpus = new URL('../../../../shared/corpus/', import.meta.url);
const scraped = existsSync(corpus)
  ? readdirSync(corpus).map((name): [string, string] => [name, readFileSync(new URL(name, corpus), 'utf8')])
  : [];
const sample = readFileSync(new URL('../../../resources/sample.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): [string, string] => {
    const record = JSON.parse(line);
    return [record.title, record.text];
  });
const articles = [...scraped, ...sample];

/** Right, undecided, or the wrong encoding's name. What came out as ASCII alone (a letter the code page lacks) is the same in all. */
const answered = (bytes: Uint8Array, expected: string): string => {
  const { encoding } = detectEncoding(bytes);
  if (encoding === 'utf-8' && bytes.every((byte) => byte < 0x80)) return 'right';
  return encoding === null ? 'undecided' : encoding === expected ? 'right' : encoding;
};

describe.each(encodings)('%s', (name, encoding, write) => {
  it.each(articles)('%s: detected, and decoded to the very characters', (_title, text) => {
    const bytes = write(text);
    expect(answered(bytes, encoding)).toBe('right');
    const expected = /^UTF/.test(name) ? text : new TextDecoder(encoding).decode(bytes);
    expect(decodeDetected(bytes).text).toBe(expected);
  });

  it('is never another, however little there is: lines, and single words', () => {
    const lines = articles
      .flatMap(([, text]) => text.split(/\r?\n/))
      .filter((line) => /\p{Script=Arabic}/u.test(line));
    const words = new Set(lines.flatMap((line) => line.match(/\p{Script=Arabic}+/gu) ?? []));
    const counts: Record<string, number> = {};
    for (const line of lines) {
      const answer = answered(write(line), encoding);
      counts[answer] = (counts[answer] ?? 0) + 1;
    }
    console.info(`${name}: ${lines.length} lines, ${JSON.stringify(counts)}`);
    expect(Object.keys(counts).filter((answer) => answer !== 'right' && answer !== 'undecided')).toEqual([]);
    const wrong = [...words].filter(
      (word) => !['right', 'undecided'].includes(answered(write(word), encoding)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('windows-1256 or ISO 8859-6', () => {
  it('asks for «داعش», which would read «داغش»', () => {
    // DA is ع in the one and غ in the other.
    const bytes = Buffer.from('cfc7dad4', 'hex');
    expect(detectEncoding(bytes)).toMatchObject({
      encoding: null,
      alternatives: [
        { encoding: 'windows-1256', sampleLine: 'داعش' },
        { encoding: 'iso-8859-6', sampleLine: 'داغش' },
      ],
    });
    expect(() => decodeDetected(bytes)).toThrow(/encoding-undecided.*windows-1256 «داعش», iso-8859-6 «داغش»/);
    expect(decodeDetected(bytes, 'windows-1256')).toMatchObject({ text: 'داعش', guessed: false });
  });

  it('never reads «داعش» as «داغش», in whatever company', () => {
    const words = articles.flatMap(([, text]) => text.match(/\p{Script=Arabic}+/gu) ?? []);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), fc.nat(12), (some, at) => {
        const text = some.toSpliced(at, 0, 'داعش').join(' ');
        for (const encoding of ['windows-1256', 'iso-8859-6']) {
          const answer = detectEncoding(legacyBytes(text, encoding));
          expect([encoding, null]).toContain(answer.encoding);
          if (answer.encoding !== null) {
            expect(decodeDetected(legacyBytes(text, encoding)).text).not.toContain('داغش');
          }
        }
      }),
    );
  });

  it('names its guess as one', () => {
    const [, text] = articles.at(-1) ?? ['', ''];
    expect(decodeDetected(legacyBytes(text, 'windows-1256'))).toMatchObject({ guessed: true });
    expect(decodeDetected(Buffer.from(text))).toMatchObject({ guessed: false });
  });

  it('shows a line by which to check it, not one that reads alike in all', () => {
    const text = 'Atwasat\n\n  فرنسا تستضيف اجتماعا في باريس\nغدًا';
    const [warning] = guessWarning({ encoding: 'windows-1256', guessed: true }, text);
    expect(warning?.params).toMatchObject({ sample: 'فرنسا تستضيف اجتماعا في باريس' });
  });
});

describe('what is neither', () => {
  it.each([
    ['windows-1252', 'Le président français a déclaré à Genève qu’il était très préoccupé. '],
    ['windows-1251', 'Привет мир, это русская новость о событиях в Москве. '],
    ['windows-1255', 'שלום עולם זה טקסט בעברית על החדשות. '],
    ['windows-1254', 'Türkiye Cumhurbaşkanı Erdoğan açıkladı. '],
    ['windows-1253', 'Ελληνικά νέα από την Αθήνα σήμερα. '],
  ])('%s is asked for, at any length, and offered', (encoding, sentence) => {
    for (const times of [1, 10, 200]) {
      const answer = detectEncoding(legacyBytes(sentence.repeat(times), encoding));
      expect(answer.encoding).toBeNull();
      expect(answer.alternatives.map((each) => each.encoding)).toContain(encoding);
    }
  });

  it('UTF-8 with a wrong byte is UTF-8 with a wrong byte, not Arabic in windows-1256', () => {
    const [, text] = sample[0] ?? ['', ''];
    const bytes = Buffer.from(text);
    bytes[101] = 0xff;
    expect(() => detectEncoding(bytes)).toThrow(/file-not-utf8 \{"byte":10\d\}/);
    expect(() => detectEncoding(Buffer.from(text).subarray(0, -1))).not.toThrow(/undecided/);
  });

  it('no text is no text', () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d', 'hex');
    expect(() => detectEncoding(png)).toThrow(/file-not-text \{"byte":6\}/);
    expect(() => decodeDetected(Buffer.alloc(0))).toThrow(/file-empty/);
  });

  it('an Arabic letter with its comma is asked for, since it is a letter with an accent in UTF-8', () => {
    expect(new TextDecoder().decode(legacyBytes('ا،', 'windows-1256'))).toBe('ǡ');
    expect(detectEncoding(legacyBytes('ا، ب،', 'windows-1256')).encoding).toBeNull();
    expect(detectEncoding(Buffer.from('está')).encoding).toBe('utf-8');
  });

  it('any bytes are answered or refused, and never decoded to another text than the answer’s', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          const answer = detectEncoding(bytes);
          if (answer.encoding !== null) {
            const { text } = decodeDetected(bytes);
            expect(text).toBe(new TextDecoder(answer.encoding).decode(bytes));
          }
        } catch (error) {
          expect(String(error)).toMatch(/file-not-text|file-not-utf8|file-wrong-encoding|file-empty/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
