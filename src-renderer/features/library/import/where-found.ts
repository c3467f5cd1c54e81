import { metadataRules } from '../../../../src-shared/arabic/metadata-proposal.ts';
import { isolated, type Text } from '../../../ui/use-text.ts';

/** Where a piece of metadata was found, in words; `path` is the file's, whose kind says what the name in `from` is one of. */
export function whereFound(from: string, path: string, text: Text): string {
  const rule = metadataRules.find((each) => each === from);
  if (rule) return text(`import.from.${rule}`);
  const name = isolated(from);
  if (/\.(csv|tsv)$/i.test(path)) return text('import.from.column', { name });
  if (from === 'dc:title' || from === 'dc:creator') return text('import.from.properties');
  if (from.startsWith('JSON-LD ')) return text('import.from.page-data', { name });
  const own = pageParts[from];
  if (own) return text(own);
  return /\.x?html?$/i.test(path) || /[:.[]/.test(from)
    ? text('import.from.page-tag', { name })
    : text('import.from.other', { name });
}

const pageParts: Readonly<
  Record<
    string,
    | 'import.from.page-heading'
    | 'import.from.page-title'
    | 'import.from.page-time'
    | 'import.from.page-link'
    | undefined
  >
> = {
  h1: 'import.from.page-heading',
  title: 'import.from.page-title',
  time: 'import.from.page-time',
  canonical: 'import.from.page-link',
};
