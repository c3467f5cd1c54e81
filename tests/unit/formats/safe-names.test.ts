import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleFileName, safeNames } from '../../../src-main/formats/safe-names.ts';

it('gives names every system takes, none twice, whatever is asked for', () => {
  const wanted = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '..',
      '../../etc/passwd',
      'CON',
      'a',
      'A',
      'é',
      'e\u0301',
      'خبر عاجل',
      ' ',
      'خبر\u200f عاجل',
      'x'.repeat(999),
    ),
  );
  fc.assert(
    fc.property(fc.array(wanted), (names) => {
      const nameOf = safeNames(['manifest.json']);
      const given = names.map(nameOf);
      const keys = given.map((name) => name.normalize('NFC').toLowerCase());
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).not.toContain('manifest.json');
      for (const name of given) {
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cf}]|^[. ]|[. ]$|^$|^(con|nul)$/iu);
        expect(Buffer.byteLength(`${name}.txt`)).toBeLessThan(255);
        expect(name.isWellFormed()).toBe(true);
      }
    }),
  );
});

it('calls an article by the file it came from, else by its title', () => {
  expect(articleFileName({ sourceName: '001.txt', title: 'عنوان' })).toBe('001');
  expect(articleFileName({ sourceName: null, title: 'د. أحمد' })).toBe('د. أحمد');
});
