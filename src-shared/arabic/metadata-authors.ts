import { fold } from './fold.ts';
import { namelessBylines } from './line-cues.ts';
import { isOutlet, placeAndName } from './line-head.ts';
import type { LineProposal } from './lines.ts';
import { type FoldedLine, type MetadataProposal, nameIn, partOf } from './metadata-proposal.ts';

/** Who wrote it, from the bylines: after a cue («كتب: …», «بقلم …»), after a place, or by themselves beside the date. */
export function authorsFrom(text: string, lines: readonly LineProposal[]): MetadataProposal[] {
  return lines
    .filter((line) => line.kind === 'byline')
    .flatMap(({ start, end, rule }) => {
      const written = text.slice(start, end);
      const line = { text: written, start, folded: fold(written) };
      if (rule === 'byline-cue') return afterCue(line);
      if (rule === 'name-beside-date') {
        return nameIn(line, { start: 0, end: line.folded.text.length }, 'name-beside-date', 'low');
      }
      const [, name] = placeAndName(line.folded.text);
      return name === undefined ? [] : nameIn(line, partOf(line, name), 'place-and-name', 'medium');
    });
}

const nameless = namelessBylines.map((byline) => fold(byline).text);

function afterCue(line: FoldedLine): MetadataProposal[] {
  const { text } = line.folded;
  if (nameless.some((byline) => text.includes(byline))) {
    return nameIn(line, { start: 0, end: text.length }, 'byline-cue', 'medium');
  }
  const cue = /^\p{L}+(?: ?[-:/] ?| {1,2})/u.exec(text)?.[0] ?? '';
  // «بقلم لينا حجازي، عمّان»: the place comes after a comma.
  const name = text.slice(cue.length).split(/[،,|]| - /u, 1)[0] ?? '';
  if (isOutlet(name)) return [];
  return nameIn(line, { start: cue.length, end: cue.length + name.length }, 'byline-cue', 'high');
}
