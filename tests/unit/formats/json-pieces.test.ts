import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonValuesIn } from '../../../src-main/formats/json-pieces.ts';
import { jsonValues } from '../../../src-main/formats/json-values.ts';
import { Problem } from '../../../src-shared/model/problem.ts';

const value = fc.constantFrom(
  '{"a": "ب{]\\"😀\\\\"}',
  '{"a":\n [1, {"b": []}]\n}',
  '[1, "]"]',
  '{}',
  '"x"',
  '7',
  '{"a": 1',
  '}',
  '"x\ny"',
);
const blank = fc.constantFrom('', ' ', '\r\n', '\n\n', '\t');
const file = fc.record({
  isList: fc.boolean(),
  mark: fc.boolean(),
  values: fc.array(fc.tuple(value, blank, fc.constantFrom(',', '\n', '\r\n', '')), { maxLength: 5 }),
  last: value,
});

/** Lines, or a list, of values good and bad. */
const written = ({
  isList,
  mark,
  values,
  last,
}: typeof file extends fc.Arbitrary<infer File> ? File : never) =>
  (mark ? '\ufeff' : '') +
  (isList
    ? `[${[...values.map(([each, space]) => space + each + space), last].join(',')}]`
    : [...values.map(([each, space, end]) => space + each + end), last].join(''));

async function outcome(read: () => AsyncIterable<unknown> | Iterable<unknown>) {
  const values: unknown[] = [];
  try {
    for await (const each of read()) values.push(each);
    return values;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

it('the values of a file in pieces are those of the whole, wherever it was cut, and so is what is wrong', async () => {
  let good = 0;
  await fc.assert(
    fc.asyncProperty(file, fc.integer({ min: 1, max: 9 }), async (parts, size) => {
      const text = written(parts);
      const bytes = Buffer.from(text);
      const pieces = async function* () {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      };
      const whole = await outcome(() => jsonValues(text));
      if (Array.isArray(whole) && whole.length > 1) good++;
      expect(await outcome(() => jsonValuesIn(pieces()))).toEqual(whole);
    }),
    { numRuns: 1_000 },
  );
  expect(good).toBeGreaterThan(50);
});

it('a value that is larger than any file is told of by its line', async () => {
  const piece = Buffer.from(`"${'x'.repeat(1024 * 1024)}`);
  const pieces = async function* () {
    yield Buffer.from('{"a": 1}\n{"a": ');
    yield piece;
    for (let count = 0; count < 101; count++) yield piece.subarray(1);
  };
  const read: unknown[] = [];
  const readAll = async () => {
    for await (const { value: each } of jsonValuesIn(pieces())) read.push(each);
  };
  await expect(readAll()).rejects.toThrow(/line-too-large \{"line":2,"size":101,"limit":100\}/);
  expect(read).toEqual([{ a: 1 }]);
});
