import { describe, expect, it } from 'vitest';
import { iterateBundles } from '../../../src-main/services/article-records.ts';
import { importFiles } from '../../../src-main/services/import.ts';
import { unwatched } from '../../../src-main/services/job-context.ts';
import { makeProject } from '../../helpers/projects.ts';

const options = { onDuplicate: 'skip', extendCodebook: true, proposals: false, annotator: 'سلمى' } as const;
const source = (path: string, content: string) => ({ path, read: async () => Buffer.from(content) });

describe('a file of tokens', () => {
  it('puts its entities on the stored article of the same letters, of which no character moves', async () => {
    const project = await makeProject();
    const text = 'قالت\u200f وزارة\u00a0الخارجية:\r\n\r\n«لا» 😀 في باريس.\n';
    await importFiles(project, [source('خبر.txt', text)], options, unwatched);
    const rows = [
      'قالت O',
      'وزارة B-ORG',
      'الخارجية I-ORG',
      ': O',
      '',
      '« O',
      'لا O',
      '» O',
      '😀 O',
      'في O',
      'باريس B-GPE',
      '. O',
      '',
    ];
    const report = await importFiles(project, [source('tags.conll', rows.join('\n'))], options, unwatched);
    expect(report.skipped).toEqual([]);
    const [bundle, ...others] = [...iterateBundles(project)];
    expect(others).toEqual([]);
    expect(bundle?.article.text).toBe(text);
    expect(
      bundle?.annotations.map(({ label, spans: [span] }) => [label, text.slice(span?.start, span?.end)]),
    ).toEqual([
      ['ORG', 'وزارة\u00a0الخارجية'],
      ['GPE', 'باريس'],
    ]);
  });

  it('of WebAnno, which has no line ends of its text, belongs to the article that has them', async () => {
    const project = await makeProject();
    const text = '\nقالت\r\n\r\n  باريس.\n';
    await importFiles(project, [source('خبر.txt', text)], options, unwatched);
    const file = [
      '#FORMAT=WebAnno TSV 3.3',
      '#T_SP=webanno.custom.Entity|label',
      '',
      '',
      '#Text=قالت',
      '1-1\t1-5\tقالت\t_\t',
      '',
      '#Text=باريس.',
      '2-1\t11-16\tباريس\tGPE\t',
      '2-2\t16-17\t.\t_\t',
      '',
    ];
    const report = await importFiles(project, [source('خبر.tsv', file.join('\n'))], options, unwatched);
    expect(report.skipped).toEqual([]);
    const [bundle, ...others] = [...iterateBundles(project)];
    expect(others).toEqual([]);
    expect(bundle?.article.text).toBe(text);
    expect(bundle?.annotations[0]?.spans).toEqual([{ role: 'mention', start: 11, end: 16 }]);
  });

  it('is an article of its own where no stored one has its letters', async () => {
    const project = await makeProject();
    await importFiles(project, [source('خبر.txt', 'قالت باريس إنها')], options, unwatched);
    const report = await importFiles(
      project,
      [source('tags.conll', 'قالت O\nباريس B-GPE\n')],
      options,
      unwatched,
    );
    expect(report.warnings.map(({ code }) => code)).toContain('text-reconstructed');
    expect([...iterateBundles(project)].map(({ article }) => article.text)).toEqual([
      'قالت باريس إنها',
      'قالت باريس',
    ]);
  });
});
