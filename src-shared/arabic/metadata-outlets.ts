import { datesIn } from './dates.ts';
import { fold } from './fold.ts';
import { sourceCues } from './line-cues.ts';
import { isOutlet, placeAndName } from './line-head.ts';
import type { LineProposal } from './lines.ts';
import { type FoldedLine, type MetadataProposal, nameIn, partOf } from './metadata-proposal.ts';

/**
 * Which outlet it is of, from datelines, «نشر في …», the site's name, the source line, «المزيد من …» and what stands before the first dash of the
 * first paragraph. An outlet that two of them name is sure.
 */
export function outletsFrom(text: string, lines: readonly LineProposal[]): MetadataProposal[] {
  const firstBody = lines.find((line) => line.kind === 'body');
  const proposals = lines.flatMap((proposal) => {
    const { start, end, kind, reason } = proposal;
    const read = (): FoldedLine => {
      const written = text.slice(start, end);
      return { text: written, start, folded: fold(written) };
    };
    if (kind === 'dateline') return fromDateline(read());
    if (kind === 'published') return fromPublished(read());
    if (kind === 'source') return fromSource(read());
    if (reason === 'site-name') return fromSiteName(read());
    if (reason === 'related') return fromMore(read());
    return proposal === firstBody ? fromLead(read()) : [];
  });
  const named = proposals.map((one) => fold(one.value).text);
  return proposals.map((one, index) =>
    named.indexOf(named[index] ?? '') !== named.lastIndexOf(named[index] ?? '')
      ? { ...one, confidence: 'high' }
      : one,
  );
}

/** «وكالات» names no outlet, only that it was taken over. */
const isUnnamed = (name: string): boolean => /^و?(?:وكالات|مواقع)$/u.test(name);

const confidenceOf = (name: string): MetadataProposal['confidence'] =>
  isUnnamed(name) ? 'low' : isOutlet(name) ? 'high' : 'medium';

function fromDateline(line: FoldedLine): MetadataProposal[] {
  const [date] = datesIn(line.text);
  const before = date ? fold(line.text.slice(0, date.start)).text : line.folded.text;
  const trimmed = before.replace(/[\s،,:/-]{1,9}$/u, '');
  const [place, name] = placeAndName(trimmed);
  const outlet =
    name === undefined || place === undefined ? trimmed : isOutlet(place) && !isOutlet(name) ? place : name;
  if (outlet === trimmed && !isOutlet(outlet)) return [];
  return nameIn(
    line,
    partOf({ ...line, folded: { ...line.folded, text: before } }, outlet),
    'dateline',
    confidenceOf(outlet),
  );
}

/** «نشر في الصحافة يوم 12 - 03 - 2012». */
function fromPublished(line: FoldedLine): MetadataProposal[] {
  const outlet = /^نشر في ([^\d:]{2,40}?) (?:يوم|بتاريخ) /u.exec(line.folded.text)?.[1];
  return outlet === undefined ? [] : nameIn(line, partOf(line, outlet), 'published-in', 'high');
}

const foldedSourceCues = sourceCues.map((cue) => fold(cue).text);

/** «المصدر: أطلس برس + شنقيط الآن»: the first more likely than the rest. */
function fromSource(line: FoldedLine): MetadataProposal[] {
  const cue = foldedSourceCues.find((beginning) => line.folded.text.startsWith(beginning)) ?? '';
  let start = cue.length;
  return line.folded.text
    .slice(cue.length)
    .split('+')
    .flatMap((piece, index) => {
      const part = { start, end: start + piece.length };
      start = part.end + 1;
      const unnamed = index > 0 || isUnnamed(piece.replace(/[\s:-]/gu, ''));
      return nameIn(line, part, 'source-line', unnamed ? 'low' : 'medium');
    });
}

function fromSiteName(line: FoldedLine): MetadataProposal[] {
  const parts = line.folded.text.split('|');
  const arabic = parts.find((part) => /\p{Script=Arabic}/u.test(part)) ?? parts[0] ?? '';
  return nameIn(line, partOf(line, arabic), 'site-name', 'medium');
}

/** Also said of a section («المزيد من اقتصاد»), so never sure by itself. */
function fromMore(line: FoldedLine): MetadataProposal[] {
  const beginning = /^المزيد (?:من|عن) /u.exec(line.folded.text)?.[0];
  if (beginning === undefined) return [];
  return nameIn(line, { start: beginning.length, end: line.folded.text.length }, 'more-from', 'low');
}

/** «القاهرة (رويترز) - قال …», «وكالات - قال …». */
function fromLead(line: FoldedLine): MetadataProposal[] {
  const lead =
    /^(?<bracketed>[^().\d]{2,40}\((?<agency>[^()]{2,30})\) ?[-:])|^(?<alone>[^().:\d-]{2,30}?) ?-/u.exec(
      line.folded.text,
    )?.groups;
  const outlet = lead?.agency ?? lead?.alone;
  if (outlet === undefined || !isOutlet(outlet)) return [];
  const start = line.folded.text.indexOf(outlet);
  return nameIn(line, { start, end: start + outlet.length }, 'lead', isUnnamed(outlet) ? 'low' : 'medium');
}
