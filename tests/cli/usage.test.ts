import { describe, expect, it } from 'vitest';
import { hashiya } from '../helpers/command-line.ts';

const commands = [
  ...[
    'new',
    'import',
    'list',
    'show',
    'export',
    'formats',
    'check',
    'backup',
    'backups',
    'restore',
    'salvage',
    'report',
  ],
  'serve',
];

describe('wrong usage', () => {
  it.each<[string, string[]]>([
    ['no such command', ['nosuch']],
    ['no such option', ['list', 'p', '--nosuch']],
    ['two shares of a split', ['export', 'p', '--format', 'jsonl', '--out', 'x', '--split', '80/10']],
    ['no project', ['new']],
    ['no path', ['import', 'p']],
    ['no --out', ['backup', 'p']],
    ['no backup named', ['restore', 'p']],
    ['no --format', ['export', 'p', '--out', 'x']],
    ['unknown format', ['import', 'p', 'x', '--format', 'odt']],
    ['no such field of a table', ['import', 'p', 'x', '--column', 'body=x']],
    ['no column for a field', ['import', 'p', 'x', '--column', 'text']],
    ['unknown unit', ['export', 'p', '--format', 'jsonl', '--out', 'x', '--offset-unit', 'utf8']],
    ['unknown layer', ['export', 'p', '--format', 'jsonl', '--out', 'x', '--layers', 'entity,topic']],
    ['option without value', ['import', 'p', 'x', '--encoding']],
    ['too many arguments', ['check', 'p', 'q']],
    ['no port', ['serve', 'p', '--port', '99999']],
  ])('%s: one line, exit status 2', async (_name, args) => {
    const { status, stdout, stderr } = await hashiya(args);
    expect(stderr).toMatch(/^hashiya: [^\n]+\n$/);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  it('a command is missing: the help, on standard error', async () => {
    const { status, stdout, stderr } = await hashiya([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    for (const command of commands) expect(stderr).toContain(`\n  ${command} `);
  });
});

describe('help', () => {
  it('is there for every command, in both languages', async () => {
    for (const command of commands) {
      const english = await hashiya([command, '--help']);
      expect({ status: english.status, stderr: english.stderr }).toEqual({ status: 0, stderr: '' });
      expect(english.stdout).toMatch(/^Usage: hashiya /);
      expect(english.stdout).not.toMatch(/cli\.|[\u0600-\u06ff]/);
      const arabic = await hashiya([command, '--help'], { language: 'ar_EG.UTF-8' });
      expect(arabic.stdout).toMatch(/^الاستعمال: hashiya /);
    }
  }, 120_000);

  it('speaks of wrong usage in Arabic, too', async () => {
    const { stderr } = await hashiya(['nosuch'], { language: 'ar' });
    expect(stderr).toBe('hashiya: لا يوجد أمر «nosuch»؛ انظر --help\n');
  });
});

describe('formats', () => {
  it('says of every format what it reads, writes, keeps and loses', async () => {
    const { status, stdout } = await hashiya(['formats', '--json']);
    expect(status).toBe(0);
    const ways = JSON.parse(stdout).map(({ format, reads, writes, loses }: Record<string, string[]>) => [
      format,
      reads,
      writes,
      (loses?.length ?? 0) > 0,
    ]);
    expect(ways).toEqual([
      ['txt', true, true, true],
      ['jsonl', true, true, true],
      ['brat', true, true, true],
      ['webanno-tsv', true, true, true],
      ['uima-json', true, true, true],
      ['uima-xmi', true, true, true],
      ['web-annotation', true, true, true],
      ['annotation-csv', true, true, true],
      ['annotation-tsv', true, true, true],
      ['annotation-spreadsheet', true, true, true],
      ['label-studio', true, true, true],
      ['prodigy', true, true, true],
      ['doccano', true, true, true],
      ['conll', true, true, true],
      ['conll-bioes', true, true, true],
      ['conll-nested', true, true, true],
      ['huggingface', false, true, true],
      ['huggingface-parquet', false, true, true],
      ['xlsx', false, true, true],
      ['html', true, false, true],
      ['docx', true, false, true],
      ['csv', true, false, true],
      ['zip', true, false, true],
      ['gate-xml', true, false, true],
      ['bdoc', true, false, true],
      ['mae', true, false, true],
      ['recogito', true, false, true],
      ['catma', true, false, true],
      ['conllu', true, false, true],
    ]);
  });
});
