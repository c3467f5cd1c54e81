import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatList } from '../../../src-shared/i18n/format-list.ts';
import { formatMessages } from '../../../src-shared/i18n/messages/formats.ts';

const readme = new URL('../../../README.md', import.meta.url);
const block = /(<!-- formats: [^>]*-->\n)([\s\S]*?)(<!-- \/formats -->)/;

/** The formats as the README's table has them; `UPDATE_README=1` writes it anew. */
function table(): string {
  const words = (ids: readonly (keyof typeof formatMessages)[]) =>
    ids.map((id) => formatMessages[id].en).join('; ');
  const rows = formatList.map(
    ({ format, name, reads, writes, keeps, loses }) =>
      `| \`${format}\` | ${formatMessages[name].en} | ${reads ? 'yes' : ''} | ${writes ? 'yes' : ''} | ${words(keeps)} | ${words(loses)} |`,
  );
  return [
    '| `--format` | what it is | read | written | keeps | loses |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

it('the README says of every format what the program says', () => {
  const text = readFileSync(readme, 'utf8');
  if (process.env.UPDATE_README)
    writeFileSync(
      readme,
      text.replace(block, (_all, start, _old, end) => `${start}${table()}${end}`),
    );
  expect(block.exec(readFileSync(readme, 'utf8'))?.[2]).toBe(table());
});
