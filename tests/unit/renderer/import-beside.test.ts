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

const others = [
  'ر/وسوم.csv',
  'ر/وسوم.txt',
  'ر/غيره.txt',
  'ك/a.xml',
  'ك/rose.txt',
  'م/collections/C_1/annotations/salma_0.json',
  'م/collections/C_1/header.json',
  'م/documents/D_1/D_1.txt',
  'م/documents/D_1/header.json',
  'م/tagsets/T_1/CATMA_1/propertydefs.json',
  'م/tagsets/T_1/header.json',
].map(chosen);

// A table of Recogito has the text of its name, CATMA's TEI names one of its folder, its projects have folders for all.
it.each([
  ['ر/وسوم.csv', ['ر/وسوم.txt']],
  ['ك/a.xml', ['ك/rose.txt']],
  [
    'م/collections/C_1/annotations/salma_0.json',
    ['م/documents/D_1/D_1.txt', 'م/documents/D_1/header.json', 'م/tagsets/T_1/CATMA_1/propertydefs.json'],
  ],
])('before %s, which may need a text, is looked at, the host gets it', (path, expected) => {
  expect(besideOf(chosen(path), others).map((each) => each.path)).toEqual(expected);
});

it('knows which files are no articles by themselves', () => {
  const alone = ['م/سلمى/خبر.ann', 'م/سلمى/آخر.ann', 'ج/annotations.csv', 'ن/خبر.txt'];
  const found = companionsAmong(files);
  expect(files.map(({ path }) => path).filter((path) => !found.has(path))).toEqual(alone);
});
