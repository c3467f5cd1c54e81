import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordLines, recordLinesOf } from '../../../src-main/formats/jsonl/record-lines.ts';
import { fileSource } from '../../../src-main/services/import-sources.ts';
import { temporaryFolder } from '../../helpers/projects.ts';

const content = fc.array(fc.constantFrom('\ufeff', '{"a":"ب"}', '\n', '\r\n', ' ', '😀', '\u2028'), {
  maxLength: 30,
});

it('the lines of a file in pieces are those of the whole, wherever it was cut', async () => {
  await fc.assert(
    fc.asyncProperty(content, fc.integer({ min: 1, max: 7 }), async (parts, size) => {
      const bytes = Buffer.from(parts.join(''));
      const pieces = async function* () {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      };
      const lines = [];
      for await (const { line, offset, bytes: read } of recordLinesOf(pieces())) {
        lines.push({ line, offset, text: Buffer.from(read).toString() });
      }
      const whole = [...recordLines(bytes)];
      expect(lines).toEqual(
        whole.map(({ line, offset, bytes: read }) => ({ line, offset, text: Buffer.from(read).toString() })),
      );
      // By LF alone, counted another way.
      const expected = bytes.toString().split('\n').entries();
      expect(lines.map(({ line }) => line)).toEqual(
        [...expected]
          .filter(([at, text]) => !isBlank(at === 0 ? text.replace(/^\ufeff/, '') : text))
          .map(([at]) => at + 1),
      );
    }),
    { numRuns: 200 },
  );
});

const isBlank = (text: string): boolean => /^[ \t\r]*$/.test(text);

it('a file that grows while it is read in pieces is told', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.jsonl');
  expect(await fileSource(join(folder, 'none.jsonl')).inPieces?.()).toBeUndefined();
  writeFileSync(path, '{"format": "hashiya-article/1"}\n'.repeat(100_000));
  const file = await fileSource(path).inPieces?.();
  let read = 0;
  const readAll = async () => {
    for await (const piece of file?.pieces() ?? []) {
      if (read === 0) appendFileSync(path, '{}\n');
      read += piece.length;
    }
  };
  await expect(readAll()).rejects.toThrow(/file-changed/);
  expect(read).toBeGreaterThan(3_000_000);
});
