import { directionOf, type Language } from '../../src-shared/i18n/message-texts.ts';
import type { ReportCell, ReportDocument, ReportTable } from './agreement-export-tables.ts';

/** A page that needs nothing else and runs nothing; every text in it is escaped. */
export function reportAsHtml({ title, tables }: ReportDocument, language: Language): string {
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${tables.map(tableOf).join('\n')}
</main>
</body>
</html>
`;
}

function tableOf({ id, title, columns, rows }: ReportTable): string {
  if (rows.length === 0) return '';
  const head =
    columns.length === 0
      ? ''
      : `<thead><tr>${columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('')}</tr></thead>\n`;
  const body = rows.map(
    ([first = null, ...cells]) =>
      `<tr><th scope="row">${shown(first)}</th>${cells.map((cell) => `<td>${shown(cell)}</td>`).join('')}</tr>`,
  );
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escaped(title)}</h2>
<div class="wide"><table>
${head}<tbody>
${body.join('\n')}
</tbody>
</table></div>
</section>`;
}

function shown(cell: ReportCell): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return escaped(cell);
  return `<bdi class="number">${Number.isInteger(cell) ? cell : cell.toFixed(4)}</bdi>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

const style = `
:root { color-scheme: light dark; }
body { margin: 0; font: 14px/1.6 "IBM Plex Sans Arabic", system-ui, sans-serif; }
main { max-inline-size: 1100px; margin-inline: auto; padding: 24px; }
h1 { font-size: 22px; }
h2 { font-size: 16px; margin-block: 32px 8px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 4px 10px; border-block-end: 1px solid color-mix(in srgb, currentColor 18%, transparent); text-align: start; vertical-align: top; }
th { font-weight: 600; }
tbody th { font-weight: 400; }
.number { direction: ltr; unicode-bidi: isolate; }
`;
