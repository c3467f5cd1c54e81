import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerBytes, newHeader, usualChunkBytes } from '../../../src-main/formats/protected/header.ts';
import { deriveKey } from '../../../src-main/formats/protected/key.ts';
import { isProtected, unlockFile, writeProtected } from '../../../src-main/services/protected-files.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { filesIn, temporaryFolder } from '../../helpers/projects.ts';

// Weak on purpose: what guessing costs is not what these tests are about.
const cost = { logN: 1, r: 1, p: 1 };
const asWritten = { logN: 10, r: 1, p: 1 };
let counted = 0;
const random = (bytes: number) => Buffer.alloc(bytes, ++counted);
const sealedChunk = usualChunkBytes + 16;

async function sealed(content: Buffer, passphrase = 'سرّ') {
  const folder = temporaryFolder();
  const path = join(folder, 'p.hashiya');
  await writeProtected(path, { passphrase, random, cost: asWritten }, (plain) =>
    writeFileSync(plain, content),
  );
  return { folder, path, bytes: readFileSync(path), target: join(folder, 'out') };
}

async function codeOf(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return undefined;
}

/** What unlocking says to these bytes; nothing may be left of what was read. */
async function answerTo(bytes: Buffer, passphrase = 'سرّ'): Promise<string | undefined> {
  const folder = temporaryFolder();
  const path = join(folder, 'p');
  writeFileSync(path, bytes);
  const code = await codeOf(() => unlockFile(path, join(folder, 'out'), passphrase));
  if (code !== undefined) expect(filesIn(folder)).toEqual(['p']);
  return code;
}

const workFolders = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`hashiya-work-${process.pid}-`));

describe('the key', () => {
  it.each([
    // RFC 7914, section 12.
    [
      'password',
      'NaCl',
      { logN: 10, r: 8, p: 16 },
      'fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640',
    ],
    [
      'pleaseletmein',
      'SodiumChloride',
      { logN: 14, r: 8, p: 1 },
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887',
    ],
  ])('of %s is the one that RFC 7914 prints', async (passphrase, salt, keyCost, expected) => {
    const key = await deriveKey(passphrase, Buffer.from(salt), keyCost, 64);
    expect(key.toString('hex')).toBe(expected);
  });

  it('is the same however a keyboard composes the letters', async () => {
    const of = async (text: string) => (await deriveKey(text, Buffer.from('salt'), cost, 32)).toString('hex');
    expect(await of('\u0622')).toBe(await of('\u0627\u0653'));
    expect(await of('آ')).not.toBe(await of('ا'));
  });
});

describe('a protected file', () => {
  it('gives back what was put in, at every length around the borders of chunks', async () => {
    const lengths = fc.oneof(
      fc.constantFrom(0, 1, usualChunkBytes - 1, usualChunkBytes, usualChunkBytes + 1, 2 * usualChunkBytes),
      fc.nat(3 * usualChunkBytes),
    );
    await fc.assert(
      fc.asyncProperty(
        lengths,
        fc.string({ minLength: 1 }),
        fc.nat(255),
        async (length, passphrase, seed) => {
          const content = Buffer.from(Array.from({ length }, (_, index) => (index * 31 + seed) % 251));
          const { path, target, bytes } = await sealed(content, passphrase);
          const chunks = Math.max(1, Math.ceil(length / usualChunkBytes));
          expect(bytes.length).toBe(headerBytes + length + 16 * chunks);
          await unlockFile(path, target, passphrase);
          expect(readFileSync(target).equals(content)).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('tells nothing of its content, and never the same twice', async () => {
    const content = Buffer.from('قال الوزير '.repeat(9_000));
    const [one, other] = [await sealed(content), await sealed(content)];
    for (const { bytes } of [one, other]) expect(bytes.includes('الوزير')).toBe(false);
    expect(one.bytes.subarray(headerBytes, headerBytes + 64)).not.toEqual(
      other.bytes.subarray(headerBytes, headerBytes + 64),
    );
    expect(isProtected(one.path)).toBe(true);
  });

  it('costs what it says: the header names N, r and p', async () => {
    const { header } = await newHeader('x', random(32), { logN: 11, r: 2, p: 1 }, 512);
    expect([...header.subarray(8, 16)]).toEqual([1, 11, 2, 1, 0, 0, 2, 0]);
  });

  it('is refused with another passphrase', async () => {
    const { bytes } = await sealed(Buffer.from('نص'));
    expect(await answerTo(bytes, 'سر')).toBe('passphrase-wrong');
    expect(await answerTo(bytes, 'سرّ ')).toBe('passphrase-wrong');
    expect(await answerTo(bytes)).toBeUndefined();
  });

  it('is refused when any byte of it was changed', async () => {
    const { bytes } = await sealed(Buffer.alloc(2 * usualChunkBytes + 100, 7));
    const first = headerBytes;
    const everyHeaderByte = Array.from({ length: headerBytes }, (_, at) => at);
    const elsewhere = [
      first,
      first + 1_000,
      first + sealedChunk - 1,
      first + sealedChunk,
      bytes.length - 17,
      bytes.length - 1,
    ];
    for (const at of [...everyHeaderByte, ...elsewhere]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect([at, await answerTo(changed)]).toEqual([at, at < 8 ? 'protected-not' : 'protected-damaged']);
    }
  });

  // By RFC 7914 no N of 2^16 goes with r = 1; the others would take a gigabyte or half a minute.
  it.each([
    [16, 1, 1],
    [19, 1, 1],
    [20, 8, 1],
    [19, 8, 4],
    [255, 255, 255],
  ])(
    'is refused, and at once, where a forged header asks for N = 2^%i, r = %i and p = %i',
    async (...asked) => {
      const { bytes } = await sealed(Buffer.from('نص'));
      bytes.set(asked, 9);
      createHash('sha256').update(bytes.subarray(0, 71)).digest().copy(bytes, 71, 0, 16);
      expect(await answerTo(bytes)).toBe('protected-damaged');
    },
  );

  it('is refused when it was cut short, also between chunks', async () => {
    const { bytes } = await sealed(Buffer.alloc(3 * usualChunkBytes, 7));
    const ends = [8, headerBytes - 1, headerBytes, headerBytes + 15, headerBytes + 16];
    for (let chunks = 1; chunks < 3; chunks++) {
      const border = headerBytes + chunks * sealedChunk;
      ends.push(border - 1, border, border + 1, border + 16);
    }
    for (const end of [...ends, bytes.length - 1]) {
      expect([end, await answerTo(bytes.subarray(0, end))]).toEqual([end, 'protected-damaged']);
    }
  });

  it('is refused when chunks changed places, came twice, from another file, or more follows', async () => {
    const { bytes } = await sealed(Buffer.alloc(3 * usualChunkBytes, 7));
    const { bytes: foreign } = await sealed(Buffer.alloc(3 * usualChunkBytes, 7));
    const chunk = (from: Buffer, number: number) =>
      from.subarray(headerBytes + number * sealedChunk, headerBytes + (number + 1) * sealedChunk);
    const file = (...chunks: Buffer[]) => Buffer.concat([bytes.subarray(0, headerBytes), ...chunks]);
    const [a, b, c] = [chunk(bytes, 0), chunk(bytes, 1), chunk(bytes, 2)];
    expect(await answerTo(file(a, b, c))).toBeUndefined();
    for (const forged of [
      file(b, a, c),
      file(a, a, b, c),
      file(a, c),
      file(a, chunk(foreign, 1), c),
      file(a, b, c, c),
      file(a, b, c, Buffer.from('x')),
    ]) {
      expect(await answerTo(forged)).toBe('protected-damaged');
    }
  });

  it('with a later version is said to be newer; a plain file is said to be plain', async () => {
    const { bytes } = await sealed(Buffer.from('نص'));
    const later = Buffer.from(bytes);
    later[8] = 2;
    expect(await answerTo(later)).toBe('protected-newer');
    expect(await answerTo(Buffer.from('SQLite format 3\0'))).toBe('protected-not');
    expect(await answerTo(Buffer.alloc(0))).toBe('protected-not');
  });
});

describe('work on a protected file', () => {
  it('is told in bytes, and stopped in the middle without a trace', async () => {
    const content = Buffer.alloc(5 * 1_048_576, 7);
    const { folder, path, target, bytes } = await sealed(content);
    const told: number[] = [];
    const signal = { aborted: false };
    const context = {
      signal,
      progress({ done, total }: { readonly done: number; readonly total: number }) {
        expect(total).toBe(bytes.length);
        told.push(done);
        signal.aborted = told.length === 3;
      },
    };
    expect(await codeOf(() => unlockFile(path, target, 'سرّ', context))).toBe('cancelled');
    expect(told).toHaveLength(3);
    expect(told[0]).toBe(0);
    expect(filesIn(folder)).toEqual(['p.hashiya']);
    signal.aborted = true;
    const again = join(folder, 'again');
    const write = (plain: string) => writeFileSync(plain, content);
    expect(
      await codeOf(() => writeProtected(again, { passphrase: 'x', random, cost: asWritten }, write, context)),
    ).toBe('cancelled');
    expect(filesIn(folder)).toEqual(['p.hashiya']);
  });

  it('is never begun without a passphrase', async () => {
    const path = join(temporaryFolder(), 'p');
    const write = () => {
      throw new Error('written');
    };
    expect(await codeOf(() => writeProtected(path, { passphrase: '', random, cost }, write))).toBe(
      'passphrase-empty',
    );
  });
});

describe('what could be read', () => {
  it('is only its owner’s once unlocked, and never put over another file', async () => {
    const { path, target } = await sealed(Buffer.from('نص'));
    await unlockFile(path, target, 'سرّ');
    if (process.platform !== 'win32') expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(await codeOf(() => unlockFile(path, target, 'سرّ'))).toBe('file-exists');
  });

  it('lies in a folder of its own while a file is made, and is gone whatever happens', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'p');
    const before = workFolders();
    const write = (plain: string) => {
      if (process.platform !== 'win32') expect(statSync(join(plain, '..')).mode & 0o777).toBe(0o700);
      writeFileSync(plain, 'نص');
      throw new Problem('disk-full');
    };
    await expect(writeProtected(path, { passphrase: 'x', random, cost }, write)).rejects.toMatchObject({
      code: 'disk-full',
    });
    // Somebody else takes the name while it is written.
    const late = writeProtected(path, { passphrase: 'x', random, cost }, (plain) => {
      writeFileSync(plain, 'نص');
      mkdirSync(path);
    });
    await expect(late).rejects.toMatchObject({ code: 'file-exists' });
    expect(filesIn(folder)).toEqual(['p']);
    expect(workFolders()).toEqual(before);
  });
});
