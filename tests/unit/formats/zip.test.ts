import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import yazl from 'yazl';
import { filesInArchive, isZip } from '../../../src-main/formats/zip/files-in.ts';
import { openArchive } from '../../../src-main/formats/zip/open-archive.ts';
import { legacyBytes } from '../../helpers/legacy-encodings.ts';
import { type ZipEntry, zipOf } from '../../helpers/zip-files.ts';

const namesIn = async (...entries: readonly ZipEntry[]) =>
  (await openArchive(zipOf(entries))).map(({ name }) => name);
const readFirst = async (...entries: readonly ZipEntry[]) => {
  const [first] = await openArchive(zipOf(entries));
  return Buffer.from((await first?.read()) ?? '').toString();
};

describe('an archive', () => {
  it('as a library writes it gives back names and contents', async () => {
    const zip = new yazl.ZipFile();
    zip.addEmptyDirectory('فارغ');
    zip.addBuffer(Buffer.from('خبر'), 'مجلد/خبر.txt');
    zip.addBuffer(Buffer.from('x'.repeat(100)), 'b.txt', { compress: false });
    zip.end();
    const chunks: Buffer[] = [];
    for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
    const bytes = Buffer.concat(chunks);
    expect(isZip(bytes)).toBe(true);
    const entries = await openArchive(bytes);
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ['مجلد/خبر.txt', 6],
      ['b.txt', 100],
    ]);
    expect(Buffer.from((await entries[0]?.read()) ?? '').toString()).toBe('خبر');
  });

  it('is read whatever the names, in any script and up to 255 bytes a part', async () => {
    const name = fc
      .array(
        fc.string({
          unit: fc.constantFrom('خ', 'ب', '中', '😀', 'é', 'a', ' '),
          minLength: 1,
          maxLength: 60,
        }),
        { minLength: 1, maxLength: 4 },
      )
      .map((parts) => parts.join('/'));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(name, { minLength: 1, maxLength: 5 }), async (names) => {
        expect(await namesIn(...names.map((each) => ({ name: each, content: each })))).toEqual(names);
      }),
    );
    const long = `${'خ'.repeat(125)}.txt`;
    expect(await namesIn({ name: long })).toEqual([long]);
  });

  it('names files in UTF-8 without saying so, in windows-1256, or in code page 437', async () => {
    expect(await namesIn({ name: Buffer.from('خبر.txt') })).toEqual(['خبر.txt']);
    expect(await namesIn({ name: legacyBytes('أخبار العراق/بغداد.txt', 'windows-1256') })).toEqual([
      'أخبار العراق/بغداد.txt',
    ]);
    // 0x82 is é in code page 437.
    expect(await namesIn({ name: Buffer.from('caf\x82.txt', 'latin1') })).toEqual(['café.txt']);
  });

  it('is searched without what systems leave in it', async () => {
    const names = [
      '__MACOSX/._a.txt',
      '.DS_Store',
      'x/.hidden/b.txt',
      'Thumbs.db',
      'x/Desktop.ini',
      'x/a.txt',
      'dir/',
    ];
    const found = await filesInArchive(zipOf(names.map((name) => ({ name }))));
    expect(found.map(({ name }) => name)).toEqual(['x/a.txt']);
    await expect(filesInArchive(zipOf([{ name: '.DS_Store' }]))).rejects.toThrow(/folder-empty/);
  });
});

describe('an archive that is refused as a whole', () => {
  it.each([
    '../a.txt',
    'a/../../b.txt',
    '/etc/passwd',
    'C:/a.txt',
    'c:a.txt',
    '..\\a.txt',
    'a\\b.txt',
    'a\0.txt',
    '..',
    '',
  ])('for the name %j', async (name) => {
    const entries = [{ name: 'good.txt', content: 'نص' }, { name }];
    await expect(namesIn(...entries)).rejects.toThrow(/zip-entry-name/);
  });

  it('but not for names that only look like that', async () => {
    const names = ['a..b.txt', '...', 'x/..y/z.txt', 'د. أحمد: خبر.txt'];
    expect(await namesIn(...names.map((name) => ({ name })))).toEqual(names);
  });

  it('for too many entries, before they are looked at', async () => {
    const end = zipOf([{ name: 'a.txt' }]);
    end.writeUInt16LE(60_000, end.length - 12);
    await expect(openArchive(end)).rejects.toThrow(/zip-too-many-entries \{"count":60000,"limit":20000\}/);
  });

  it('for a bomb: one entry far larger than packed, or all together too large', async () => {
    await expect(namesIn({ name: 'a.txt', content: Buffer.alloc(10_000_000) })).rejects.toThrow(
      /zip-bomb.*a\.txt/,
    );
    // Each within 200 times its packed size, together more than 1 GiB.
    let state = 1;
    const noise = Uint8Array.from({ length: 600_000 }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
    const many = Array.from({ length: 12 }, (_, index) => ({
      name: `${index}`,
      content: noise,
      claimedSize: 99e6,
    }));
    await expect(namesIn(...many)).rejects.toThrow(/zip-too-large \{"limit":1024\}/);
  });

  it.each<[string, Uint8Array]>([
    ['cut off', zipOf([{ name: 'a.txt', content: 'نص' }]).subarray(0, -5)],
    ['no zip', Buffer.from('نص'.repeat(100))],
    ['empty', Buffer.alloc(0)],
    [
      'with a broken directory',
      zipOf([{ name: 'a.txt' }]).map((byte, index) => (index > 36 && index < 40 ? 0 : byte)),
    ],
  ])('%s', async (_name, bytes) => {
    await expect(openArchive(bytes)).rejects.toThrow(/zip-damaged/);
  });
});

describe('one entry that is refused', () => {
  it.each<[string, Partial<ZipEntry>, RegExp]>([
    ['a link', { mode: 0o120777, content: '/etc/passwd' }, /zip-entry-link/],
    ['encrypted', { flags: 1 }, /zip-encrypted/],
    ['packed in another way', { method: 12 }, /zip-entry-method \{"value":12\}/],
    ['larger than it says', { content: 'نص'.repeat(1000), claimedSize: 10 }, /zip-damaged/],
    ['smaller than it says', { content: 'نص', claimedSize: 1000 }, /zip-damaged/],
    ['with a wrong checksum', { content: 'نص', claimedCrc: 1 }, /zip-damaged/],
  ])('%s, and no other', async (_name, entry, problem) => {
    const [bad, good] = await openArchive(
      zipOf([
        { name: 'bad.txt', ...entry },
        { name: 'good.txt', content: 'نص' },
      ]),
    );
    await expect(bad?.read()).rejects.toThrow(problem);
    expect(Buffer.from((await good?.read()) ?? '').toString()).toBe('نص');
  });

  it('never gives more than it says, whatever is packed in it', async () => {
    const secret = Buffer.alloc(50_000_000);
    await expect(readFirst({ name: 'a.txt', content: secret, claimedSize: 1000 })).rejects.toThrow(
      /zip-damaged/,
    );
  });
});

describe('broken archives', () => {
  it('end in a problem, never otherwise', async () => {
    const whole = zipOf([
      { name: 'a.txt', content: 'نص' },
      { name: 'b.txt', content: 'خبر' },
    ]);
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(changes, async (edits) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of edits) bytes[at] = value;
        try {
          for (const entry of await openArchive(bytes)) await entry.read();
        } catch (error) {
          expect(String(error)).toMatch(/^Problem: (?:zip-|file-too-large)/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
