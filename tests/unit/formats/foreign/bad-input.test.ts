import { describe, expect, it } from 'vitest';
import { annotatedReaders } from '../../../../src-main/formats/annotated-files.ts';
import { acceptRecord } from '../../../../src-main/formats/jsonl/read-record.ts';
import type { AnnotatedFormat } from '../../../../src-shared/model/interchange.ts';
import { Problem } from '../../../../src-shared/model/problem.ts';
import { defaultCodebook, testEnvironment } from '../../../helpers/projects.ts';

const text = 'خبر 😀 باريس';

/** Code and line of what is wrong with a file; the number of its annotations where nothing is. */
async function outcome(format: AnnotatedFormat, content: string, beside = text): Promise<unknown> {
  const { newId, now } = testEnvironment();
  try {
    const documents = await annotatedReaders[format].read({
      ...{ bytes: Buffer.from(content), name: 'x.ann', folder: '', newId },
      sibling: async (path) => (path === 'x.txt' ? Buffer.from(beside) : undefined),
      storedText: () => undefined,
    });
    let count = 0;
    for (const { read } of documents) {
      const { record, warnings } = read();
      const ground = { codebook: defaultCodebook, extendCodebook: true, annotator: 'x', newId, now };
      count += acceptRecord(record, warnings, ground).incoming.annotations.length;
    }
    return count;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [error.code, error.params.line ?? null];
  }
}

const region = (id: string, start: number, end: number, quote?: string) => ({
  ...{ id, type: 'labels', value: { start, end, labels: ['GPE'], ...(quote && { text: quote }) } },
});
const tasks = (...result: object[]) => JSON.stringify([{ data: { text }, annotations: [{ result }] }]);
const example = (entities: object[], relations: object[] = []) =>
  JSON.stringify({ text, entities, relations });
const one = { id: 1, start_offset: 0, end_offset: 3, label: 'GPE' };

describe('files of other tools that are wrong', () => {
  it.each<[string, AnnotatedFormat, string, unknown]>([
    ['whole, after an astral character', 'label-studio', tasks(region('a', 6, 11, 'باريس')), 1],
    ['the same in UTF-16, as before 2021', 'label-studio', tasks(region('a', 7, 12, 'باريس')), 1],
    ['with a byte order mark', 'label-studio', `\ufeff${tasks(region('a', 6, 11))}`, 1],
    [
      'of a picture',
      'label-studio',
      JSON.stringify([{ data: { image: '/data/upload/29/a.png' }, annotations: [] }]),
      ['record-field-missing', null],
    ],
    ['cut off', 'label-studio', tasks(region('a', 6, 11)).slice(0, -9), ['json-damaged', null]],
    ['beyond the text', 'label-studio', tasks(region('a', 6, 99)), ['span-outside-text', null]],
    [
      'to an unknown region',
      'label-studio',
      tasks({ type: 'relation', from_id: 'a', to_id: 'b' }),
      ['link-unknown', null],
    ],
    ['with CRLF', 'doccano', `${example([one])}\r\n${example([one])}\r\n`, 2],
    ['cut off in its second line', 'doccano', `${example([one])}\n{"text": "خب`, ['json-damaged', 2]],
    ['with an id twice', 'doccano', example([one, one]), ['record-duplicate-id', null]],
    ['with an empty span', 'doccano', example([{ ...one, end_offset: 0 }]), ['span-empty', null]],
    [
      'related to nothing',
      'doccano',
      example([one], [{ from_id: 1, to_id: 7, type: 'holder' }]),
      ['link-unknown', null],
    ],
    [
      'in either unit',
      'doccano',
      example([{ ...one, start_offset: 4, end_offset: 8 }]),
      ['offset-unit-unclear', null],
    ],
    [
      'quoting something else',
      'prodigy',
      JSON.stringify({ text, spans: [{ start: 0, end: 3, text: 'شيء', label: 'GPE' }] }),
      ['offset-unit-unclear', null],
    ],
    ['with CRLF', 'brat', 'T1\tGPE 6 11\tباريس\r\n', 1],
    ['in UTF-16, as its page writes after an emoji', 'brat', 'T1\tGPE 7 12\tباريس\n', 1],
    ['with a line that is none', 'brat', 'T1\tGPE 6 11\tباريس\nT2 GPE 0 3\n', ['brat-line', 2]],
    ['with an id twice', 'brat', 'T1\tGPE 6 11\tباريس\nT1\tGPE 0 3\tخبر\n', ['record-duplicate-id', 2]],
    ['said of nothing', 'brat', 'A1\tsure T9\n', ['link-unknown', 1]],
    ['without annotations', 'brat', '', 0],
  ])('%s: %s', async (_what, format, content, expected) => {
    const found = await outcome(format, content);
    if (Array.isArray(expected) && expected[0] === 'json-damaged' && expected[1] === null) {
      expect(Array.isArray(found) && found[0]).toBe('json-damaged');
    } else expect(found).toEqual(expected);
  });
});
