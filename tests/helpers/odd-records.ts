import fc from 'fast-check';
import type { ArticleRecord } from '../../src-main/formats/article-record.ts';
import { hasVisibleCharacter } from '../../src-main/formats/decode-text.ts';
import { nonEmpty, recordsOf, textOf, usualPieces } from './random-records.ts';

/**
 * Random articles as nobody would write them and files of other programs have them: texts that begin with anything and hold what formats
 * are written with, labels that are in no codebook, names and ids that are no file names, attributes called as a format's own.
 */
export const oddRecordsArbitrary: fc.Arbitrary<ArticleRecord[]> = recordsOf({
  text: fc.oneof({ weight: 4, arbitrary: oddText([]) }, { weight: 1, arbitrary: oddText(controls()) }),
  names: ['سلمى', 'Zoë 😀', 'a/b\\c', 'CON', 'con', 'أ\tب\nج', '"،;|_#*[1]', '..', '= & <x>', 'gold'],
  labels: {
    entity: [
      ...['PER', 'جهة رسمية', 'بلد', 'شخص', 'O', 'B-PER', 'a|b_c;d', '*', 'Claim', 'é<&">\n', 'LOC.city'],
      ...['CLAIM-x', 'ENTITY:PER', 'CUE', 'a:b', 'CLAIM:', '\u200fيمين', 'x'.repeat(200)],
    ],
    claim: ['claim', 'قول منسوب', 'PER', 'a:b', '_'],
    stance: ['favour', 'ضد', 'بلد', 'with blank', '\\'],
  },
  attributeNames: fc.oneof(
    fc.constantFrom('canonical', 'شيء ثان', 'id', 'label', 'begin', 'note', 'text', 'sofa', 'layer', 'links'),
    fc.constantFrom('constructor', 'a:b', 'a b', 'annotator', 'start', 'type', 'xmi:id', '@type', '%NAME'),
    nonEmpty,
  ),
  articleIds: ['article-0', '../a/b', 'خبر: "1" & <2>', 'a#b?c%20', 'x'.repeat(180)],
  annotationIds: [...'01234567', 'T1', '#1', 'a b', '😀', '<&">', '%2F', 'é', 'e\u0301', '\u200f'],
});

function oddText(more: readonly string[]): fc.Arbitrary<string> {
  const part = textOf([...usualPieces, ...invisible(), ...signs(), ...more]);
  return fc
    .tuple(part, fc.constantFrom('', 'خبر'), part)
    .map((parts) => parts.join(''))
    .filter(hasVisibleCharacter);
}

/** What no format of lines or of XML can carry as it is. */
function controls(): string[] {
  return [...'\u000b\f\u001c\u001e\u0001\u007f\u009f\ufffe'];
}

/** Other line ends and blanks, joiners, marks without a letter, the last of all characters. */
function invisible(): string[] {
  return [
    ...'\r\u2029\u00a0\u2009\u3000\u200b\u200c\u200d\u200e\u061c\u2066\ufeff\u{e0041}',
    ...'\u0301\u064b\u0600\ufffd\u{10ffff}\u{1f3fd}',
  ];
}

/** What formats are written with, and presentation forms, which some programs fold. */
function signs(): string[] {
  return [
    ...'"\'&\\;|_,-@%{[ﺑﻻ…؟',
    ...['&amp;', '<b>', ']]>', '\\n', '*[1]', '->', '=1+1', '#Text=', '\n#x=', '\n\n', '-DOCSTART-', ' O\n'],
    ...['B-PER', '\nT1\t', '\n\n\n', '  ', '12.5%', 'http://x.y/z'],
  ];
}
