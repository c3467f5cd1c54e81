import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseRecord } from '../../../src-main/formats/jsonl/parse-record.ts';
import { repeatedName } from '../../../src-main/formats/jsonl/repeated-name.ts';

it.each([
  ['{"text":"a","text":"b"}', 'text'],
  ['{"text":"a","te\\u0078t":"b"}', 'text'],
  ['{"a":[{"b":1},{"b":2}],"b":3}', null],
  ['{"a":{"b":1,"c":{},"b":2}}', 'b'],
  ['[{"a":[1,"a","a",{"a":1}], "b":",\\"b\\":" }]', null],
  ['{"a":"\\\\","a":1}', 'a'],
  ['{"a":"\\\\\\"","b":"{","b" :1}', 'b'],
  ['{"":1, "":2}', ''],
  ['"a"', null],
])('of %s is %j', (json, name) => {
  expect(repeatedName(json)).toBe(name);
});

it('is nothing in what JSON.stringify wrote, and is found wherever one is written again', () => {
  fc.assert(
    fc.property(fc.json(), fc.string(), (json, name) => {
      expect(repeatedName(JSON.stringify(JSON.parse(json)))).toBeNull();
      const key = JSON.stringify(name);
      expect(repeatedName(`[0, {${key}:0, ${key}: []}]`)).not.toBeNull();
    }),
  );
});

it('refuses the line of a record that has one', () => {
  const bytes = new TextEncoder().encode('{"format":"hashiya-article/1","text":"a","text":"b"}');
  expect(() => parseRecord({ line: 1, offset: 0, bytes })).toThrow(
    expect.objectContaining({ code: 'record-field-repeated', params: { field: 'text' } }),
  );
});
