import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord, RecordAnnotation } from '../../../../src-main/formats/article-record.ts';
import {
  addAgreements,
  agreementOn,
  meanExactF1,
} from '../../../../src-main/formats/data-card/exact-agreement.ts';
import {
  codeMarkdown,
  markdownTable,
  plainMarkdown,
} from '../../../../src-main/formats/data-card/markdown.ts';
import { exportTo } from '../../../../src-main/services/export.ts';
import { exportOptionsSchema } from '../../../../src-shared/contract/exports.ts';
import { exportFormats } from '../../../../src-shared/model/interchange.ts';
import { bundleOf, makeProject, temporaryFolder } from '../../../helpers/projects.ts';

describe('words from outside', () => {
  it('cannot become markup, a row of a table, or a line of their own', () => {
    // Characters of GitHub Flavored Markdown, https://github.github.com/gfm/
    expect(plainMarkdown('a|b\n<b>*c* [d](e) `f`')).toBe('a\\|b &lt;b>\\*c\\* \\[d\\](e) \\`f\\`');
    expect(plainMarkdown('# عنوان')).toBe('\\# عنوان');
    expect(codeMarkdown('a`b|c')).toBe('`` a`b\\|c ``');
    expect(markdownTable(['x'], [])).toEqual([]);
    expect(markdownTable(['x', 'y'], [['a', 1]])).toEqual(['| x | y |', '| --- | --- |', '| a | 1 |', '']);
  });
});

describe('agreement', () => {
  const mention = (annotator: string, start: number, end: number, label = 'PER'): RecordAnnotation => ({
    ...{
      id: `${annotator}${start}${label}`,
      annotator,
      layer: 'entity',
      label,
      attributes: {},
      links: [],
      note: null,
    },
    spans: [{ role: 'mention', start, end }],
    ...{ createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' },
  });
  const record = (annotations: readonly RecordAnnotation[], done: readonly string[]): ArticleRecord => {
    const { article } = bundleOf('a', 'نص طويل بما يكفي');
    return {
      article,
      regions: [],
      annotations,
      status: done.map((annotator) => ({ annotator, state: 'done' })),
    };
  };

  it('is twice the same marks over all marks, over what both finished', () => {
    const names = ['أ', 'ب', 'ج'];
    // أ has 3 (one of them twice), ب has 2, of which 1 is the same: 2·1 / (3 + 2) = 0.4. ج has not finished.
    const first = record(
      [
        ...[mention('أ', 0, 2), mention('أ', 0, 2), mention('أ', 3, 5), mention('أ', 6, 8)],
        ...[mention('ب', 0, 2), mention('ب', 3, 5, 'LOC'), mention('ج', 0, 2)],
      ],
      ['أ', 'ب'],
    );
    expect(meanExactF1(agreementOn(first, names))).toEqual({ f1: 0.4, pairs: 1, articles: 1 });
    // One more article where both have the same one mark: 2·2 / 7.
    const second = record([mention('أ', 0, 2), mention('ب', 0, 2)], ['أ', 'ب']);
    const both = addAgreements(agreementOn(first, names), agreementOn(second, names));
    expect(meanExactF1(both)?.f1).toBeCloseTo(4 / 7);
    expect(meanExactF1(both)?.articles).toBe(2);
    expect(meanExactF1(agreementOn(record([mention('أ', 0, 2)], ['أ']), names))).toBeUndefined();
  });
});

it('every format brings the draft of a card: in its folder, or in its manifest where it is one file', async () => {
  const project = await makeProject([bundleOf('a', 'خبر قصير', { title: 'عنوان', outlet: 'رويترز' })]);
  for (const format of exportFormats) {
    const folder = temporaryFolder();
    const target = join(folder, 'data.x');
    const result = await exportTo(project, target, exportOptionsSchema.parse({ format }), {
      version: '1.2.3',
    });
    const isFolder = result.files.some(({ path }) => path === 'README.md');
    const card: string = isFolder
      ? readFileSync(join(target, 'README.md'), 'utf8')
      : JSON.parse(readFileSync(join(folder, result.manifest), 'utf8')).dataCard;
    expect(card).toContain('- 1 news article');
    expect(card).toContain('عدد المقالات الإخبارية: 1');
    expect(card).toContain('**TO BE FILLED IN**');
    expect(card).not.toMatch(/card\.[a-z]|undefined|NaN/);
  }
});
