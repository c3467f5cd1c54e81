import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder } from '../../src-main/hosts/program.ts';

export const largeArticleTitle = 'مقال القياس';

/**
 * One article record of about `characters` UTF-16 code units, made of the bundled sample's paragraphs, with `count` mentions spread
 * evenly over its words; every third runs on over the next word, so that many nest or cross.
 */
export function largeArticleRecord(characters: number, count: number): string {
  const lines = readFileSync(join(programFolder, 'resources', 'sample.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const paragraphs = lines.flatMap((line): string[] =>
    JSON.parse(line)
      .text.split(/\r?\n/)
      .filter((paragraph: string) => paragraph.length > 80),
  );
  let text = '';
  for (let index = 0; text.length < characters; index++) {
    text += `${paragraphs[index % paragraphs.length]}\n`;
  }
  const words = [...new Intl.Segmenter('ar', { granularity: 'word' }).segment(text)]
    .filter((word) => word.isWordLike)
    .map((word) => ({ start: word.index, end: word.index + word.segment.length }));
  const labels = ['PER', 'ORG', 'GPE', 'LOC', 'EVT', 'DTM', 'NUM', 'NORP'];
  const annotations = Array.from({ length: count }, (_, index) => {
    const at = Math.floor((index * (words.length - 2)) / count);
    const start = words[at]?.start ?? 0;
    const end = words[index % 3 === 0 ? at + 1 : at]?.end ?? text.length;
    return {
      layer: 'entity',
      label: labels[index % labels.length],
      spans: [{ role: 'mention', start, end, quote: text.slice(start, end) }],
    };
  });
  return JSON.stringify({
    format: 'hashiya-article/1',
    title: largeArticleTitle,
    text,
    offsetUnit: 'utf16',
    annotations,
  });
}
