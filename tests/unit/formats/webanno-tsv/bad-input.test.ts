import { describe, expect, it } from 'vitest';
import { isWebannoTsv, readWebannoTsv } from '../../../../src-main/formats/webanno-tsv/read.ts';
import { Problem } from '../../../../src-shared/model/problem.ts';

const read = (file: string | Uint8Array) =>
  readWebannoTsv(typeof file === 'string' ? Buffer.from(file) : file, () => 'new');

/** Code and line of the Problem; label and covered text of every annotation where there is none. */
function outcome(file: string | Uint8Array) {
  try {
    const { record } = read(file);
    return record.annotations?.map(
      ({ label, spans: [span] }) => `${label} ${record.text.slice(span?.start, span?.end)}`,
    );
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { line } = error.params;
    return line === undefined ? error.code : [error.code, line];
  }
}

const rows = ['1-1\t0-2\t😀\t_\t', '1-2\t3-8\tباريس\tGPE\t', '1-3\t8-9\t.\t_\t'];
const file = (lines: readonly string[] = rows, text = '😀 باريس.') =>
  [
    '#FORMAT=WebAnno TSV 3.3',
    '#T_SP=webanno.custom.Entity|label',
    '',
    '',
    `#Text=${text}`,
    ...lines,
    '',
  ].join('\n');
const replaced = (index: number, row: string) => file(rows.with(index, row));

describe('a WebAnno TSV file', () => {
  it('is known by its first line, version 2 too, which is refused', () => {
    expect(isWebannoTsv(file())).toBe(true);
    expect(isWebannoTsv('#id=1\n#text=x\n')).toBe(true);
    expect(() => readWebannoTsv(Buffer.from('#id=1\n#text=x\n'), () => '')).toThrow(/webanno-version/);
    expect(isWebannoTsv('#id=1\ttext\n')).toBe(false);
  });

  it('has its offsets in UTF-16, and needs no TAB at the end of a row', () => {
    expect(outcome(file())).toEqual(['GPE باريس']);
    expect(outcome(file(rows.map((row) => row.replace(/\t$/, ''))))).toEqual(['GPE باريس']);
  });

  it('may begin with a byte order mark, have its lines ended by CR LF, or one empty line only after its header', () => {
    expect(outcome(`\uFEFF${file()}`)).toEqual(['GPE باريس']);
    expect(outcome(file().replaceAll('\n', '\r\n'))).toEqual(['GPE باريس']);
    expect(outcome(file().replace('\n\n\n', '\n\n'))).toEqual(['GPE باريس']);
  });

  it.each<[string, string | Uint8Array, unknown]>([
    ['broken off in a row', file().slice(0, file().indexOf('GPE')).slice(0, -4), ['webanno-row', 7]],
    ['broken off before its rows', file([]), ['webanno-row', 6]],
    ['in another encoding', Buffer.from(file()).fill(0xe1, 80, 81), 'file-not-utf8'],
    ['of offsets in code points', replaced(1, '1-2\t2-7\tباريس\tGPE\t'), ['webanno-text', 7]],
    ['past the end of its sentence', replaced(2, '1-3\t8-12\t.\t_\t'), ['span-outside-text', 8]],
    ['of an end before its beginning', replaced(2, '1-3\t9-8\t.\t_\t'), ['span-outside-text', 8]],
    ['of a row with too few columns', replaced(1, '1-2\t3-8\tباريس'), ['webanno-row', 7]],
    ['of a row with too many columns', replaced(1, '1-2\t3-8\tباريس\tGPE\t_\t_'), ['webanno-row', 7]],
    ['of a row that is none', replaced(1, 'xyz'), ['webanno-row', 7]],
    ['of sentences that lie over one another', `${file()}\n#Text=x\n2-1\t0-1\tx\t_\t\n`, ['webanno-row', 11]],
    ['of version 2', file().replace('TSV 3.3', 'TSV 2'), ['webanno-version', 1]],
    ['of a version to come', file().replace('TSV 3.3', 'TSV 4.0'), ['webanno-version', 1]],
  ])('is refused: %s', (_name, content, expected) => {
    expect(outcome(content)).toEqual(expected);
  });

  it('is refused where a slot leads to nothing', () => {
    const header =
      '#T_SP=webanno.custom.Claim|ROLE_webanno.custom.Claim:links_x.Link|uima.tcas.Annotation|label';
    const linked = (target: string) =>
      file([
        `1-1\t0-2\t😀\tclaimant\t${target}\tclaim\t`,
        '1-2\t3-8\tباريس\t_\t_\t_\t',
        '1-3\t8-9\t.\t_\t_\t_\t',
      ]).replace('#T_SP=webanno.custom.Entity|label', header);
    expect(outcome(linked('1-2[7]'))).toEqual(['link-unknown', 6]);
    expect(outcome(linked('*'))).toEqual(['claim 😀']);
  });

  it('keeps an absent value, an empty one, a star, an underscore and everything that is escaped apart', () => {
    const header = '#T_SP=webanno.custom.Entity|label|note';
    const noteOf = (cell: string) => {
      const content = file([`1-1\t0-1\tx\tGPE\t${cell}\t`], 'x').replace(
        '#T_SP=webanno.custom.Entity|label',
        header,
      );
      return read(content).record.annotations?.[0]?.note;
    };
    // The cells are those of INCEpTION's test testTokenBoundedSpanWithSpecialSymbolsValue and of its guide.
    expect(noteOf('*')).toBeNull();
    expect(noteOf('')).toBe('');
    expect(noteOf('\\*')).toBe('*');
    expect(noteOf('\\_')).toBe('_');
    expect(noteOf('#\\*\'"`´\\t:\\;{}\\|\\[ \\]()\\\\§$%?=&\\_\\n')).toBe('#*\'"`´\t:;{}|[ ]()\\§$%?=&_\n');
    expect(noteOf('a\\->b')).toBe('a->b');
  });
});
