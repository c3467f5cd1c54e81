import { expect, it } from 'vitest';
import { besideOf, companionsAmong } from '../../../src-renderer/features/library/import/beside.ts';

const chosen = (path: string) => ({ path, file: new File(['x'], path.split('/').at(-1) ?? '') });
const files = [
  'م/annotation.conf',
  'م/سلمى/خبر.ann',
  'م/سلمى/خبر.txt',
  'م/سلمى/آخر.txt',
  'م/سلمى/آخر.ann',
  'ج/annotations.csv',
  'ج/attributes.csv',
  'ج/documents.csv',
  'ج/texts/خبر.txt',
  'ن/خبر.txt',
].map(chosen);

// What each format's reader asks for: brat's text and the configuration above, a table's tables and texts.
it.each([
  ['م/سلمى/خبر.ann', ['م/annotation.conf', 'م/سلمى/خبر.txt']],
  ['ج/annotations.csv', ['ج/attributes.csv', 'ج/documents.csv', 'ج/texts/خبر.txt']],
  ['ن/خبر.txt', []],
  ['م/سلمى/خبر.txt', []],
])('before %s is looked at, the host gets what is read with it', (path, expected) => {
  expect(besideOf(chosen(path), files).map((each) => each.path)).toEqual(expected);
});

it('knows which files are no articles by themselves', () => {
  const alone = ['م/سلمى/خبر.ann', 'م/سلمى/آخر.ann', 'ج/annotations.csv', 'ن/خبر.txt'];
  const found = companionsAmong(files);
  expect(files.map(({ path }) => path).filter((path) => !found.has(path))).toEqual(alone);
});
