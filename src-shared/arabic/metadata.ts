import { datesIn, type FoundDate } from './dates.ts';
import { classifyLines, type LineProposal } from './lines.ts';
import { authorsFrom } from './metadata-authors.ts';
import { outletsFrom } from './metadata-outlets.ts';
import type { MetadataProposal } from './metadata-proposal.ts';

/** All guesses for each piece, the surest first; empty where nothing was found. */
export interface MetadataProposals {
  readonly title: readonly MetadataProposal[];
  readonly outlet: readonly MetadataProposal[];
  readonly author: readonly MetadataProposal[];
  readonly published: readonly MetadataProposal[];
}

/**
 * Guesses title, outlet, author and day of publication from the lines of a text and its file's name, and says where each was found. Nothing
 * is taken from the paragraphs but the agency before their first dash. `fileName` has no folder.
 */
export function metadataOf(
  text: string,
  fileName: string | null,
  lines: readonly LineProposal[] = classifyLines(text),
): MetadataProposals {
  const fromName = fileName === null ? null : fileName.replace(/\.[\p{L}\p{N}]{1,5}$/u, '');
  return {
    title: surestFirst([...titlesFrom(text, lines), ...titleInName(fromName)]),
    outlet: surestFirst(outletsFrom(text, lines)),
    author: surestFirst(authorsFrom(text, lines)),
    published: surestFirst([...publishedFrom(text, lines), ...dateInName(fromName)]),
  };
}

const order = { high: 0, medium: 1, low: 2 } as const;

/** Stable, so that within one confidence the earlier in the text comes first; the same value is named once. */
function surestFirst(proposals: readonly MetadataProposal[]): MetadataProposal[] {
  const sorted = proposals.toSorted((a, b) => order[a.confidence] - order[b.confidence]);
  return sorted.filter((one, index) => sorted.findIndex((other) => other.value === one.value) === index);
}

function titlesFrom(text: string, lines: readonly LineProposal[]): MetadataProposal[] {
  const repeated = lines.some((line) => line.reason === 'title-repeat');
  return lines
    .filter((line) => line.kind === 'title')
    .map(({ start, end }) => ({
      value: text.slice(start, end),
      span: { start, end },
      rule: 'title-line',
      confidence: repeated ? 'high' : 'medium',
    }));
}

function publishedFrom(text: string, lines: readonly LineProposal[]): MetadataProposal[] {
  return lines
    .filter((line) => line.kind === 'published' || line.kind === 'dateline')
    .flatMap((line) =>
      datesIn(text.slice(line.start, line.end)).flatMap((date) => {
        if (date.precision !== 'day' || date.value === null || date.value.startsWith('X')) return [];
        const span = { start: line.start + date.start, end: line.start + date.end };
        const rule = line.kind === 'published' ? 'date-line' : 'dateline';
        return [{ value: date.value, span, rule, confidence: confidenceOf(date) }];
      }),
    );
}

const confidenceOf = (date: FoundDate): MetadataProposal['confidence'] =>
  date.weekdayAgrees === false ? 'low' : date.approximateDays > 0 ? 'medium' : 'high';

function dateInName(name: string | null): MetadataProposal[] {
  if (name === null) return [];
  const compact = /(?<![\p{L}\d])((?:19|20)\d{2})([01]\d)([0-3]\d)(?![\p{L}\d])/u.exec(name);
  const spaced = name.replaceAll('_', ' ');
  const written = compact ? `${compact[1]}-${compact[2]}-${compact[3]}` : spaced;
  return datesIn(written)
    .filter((date) => date.precision === 'day' && date.value !== null && !date.value.startsWith('X'))
    .map((date) => ({ value: date.value ?? '', span: null, rule: 'file-name', confidence: 'medium' }));
}

function titleInName(name: string | null): MetadataProposal[] {
  const words = name?.replaceAll(/[_+-]+/gu, ' ').trim() ?? '';
  const arabic = words.match(/\p{Script=Arabic}{2,}/gu)?.length ?? 0;
  return arabic >= 3 ? [{ value: words, span: null, rule: 'file-name', confidence: 'low' }] : [];
}
