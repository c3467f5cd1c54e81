import type { RecordAnnotation } from '../article-record.ts';
import type { Loss } from '../loss.ts';
import type { TokenizedSentence } from '../tokens.ts';

/** `bio` and `bioes` have one entity a token, the outermost; `nested` has a column for each level. */
export type ConllScheme = 'bio' | 'bioes' | 'nested';

/** An entity over tokens, by their numbers within the sentence; `last` is included. */
interface PlacedEntity {
  readonly id: string;
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

/** The tag of each token, by sentence, for one annotator's entities (`O` where there is none, several with spaces between), and what they cannot hold. */
export function conllTags(
  sentences: readonly TokenizedSentence[],
  annotations: readonly RecordAnnotation[],
  scheme: ConllScheme,
): { readonly tags: readonly (readonly string[])[]; readonly losses: readonly Loss[] } {
  const losses: Loss[] = [];
  const entities = annotations.filter((annotation) => isHeld(annotation, losses));
  const seen = new Set<string>();
  const tags = sentences.map((sentence) => {
    const placed = entities
      .flatMap((entity) => placedIn(sentence, entity, losses, seen))
      .sort((a, b) => a.first - b.first || b.last - a.last);
    const cells: string[][] = sentence.tokens.map(() => []);
    const enclosing: PlacedEntity[] = [];
    for (const entity of placed) {
      while ((enclosing.at(-1)?.last ?? entity.first) < entity.first) enclosing.pop();
      const outer = enclosing.at(-1);
      const lost = !outer
        ? null
        : outer.last < entity.last
          ? 'crossing'
          : scheme === 'nested'
            ? null
            : 'inside-another';
      if (lost) {
        losses.push({ id: entity.id, kind: 'span', reason: lost });
        continue;
      }
      enclosing.push(entity);
      for (let at = entity.first; at <= entity.last; at++) cells[at]?.push(tagAt(entity, at, scheme));
    }
    return cells.map((own) => (own.length > 0 ? own.join(' ') : 'O'));
  });
  for (const { id } of entities) {
    if (!seen.has(id)) losses.push({ id, kind: 'span', reason: 'nothing-visible' });
  }
  return { tags, losses };
}

/** Whether the annotation is an entity of one piece; what goes with it or instead of it goes to the losses. */
function isHeld({ id, layer, spans, attributes, note, label }: RecordAnnotation, losses: Loss[]): boolean {
  if (layer !== 'entity') {
    losses.push({ id, kind: layer, reason: 'layer-not-written' });
    return false;
  }
  if (spans.length > 1) {
    losses.push({ id, kind: 'span', reason: 'in-pieces' });
    return false;
  }
  if (Object.keys(attributes).length > 0) losses.push({ id, kind: 'attribute', reason: 'not-held' });
  if (note !== null) losses.push({ id, kind: 'note', reason: 'not-held' });
  if (labelCell(label) !== label) losses.push({ id, kind: 'label', reason: 'changed' });
  return true;
}

function placedIn(
  sentence: TokenizedSentence,
  { id, label, spans }: RecordAnnotation,
  losses: Loss[],
  seen: Set<string>,
): PlacedEntity[] {
  const [span] = spans;
  if (!span || span.end <= sentence.start || span.start >= sentence.end) return [];
  const first = sentence.tokens.findIndex(({ end }) => end > span.start);
  const last = sentence.tokens.findLastIndex(({ start }) => start < span.end);
  if (first < 0 || last < first) return [];
  const isExact = sentence.tokens[first]?.start === span.start && sentence.tokens[last]?.end === span.end;
  // Of an entity that goes on in the next sentence each part is an entity of its own, and none has both edges.
  if (!isExact && !seen.has(id)) losses.push({ id, kind: 'span', reason: 'token-edges' });
  seen.add(id);
  return [{ id, label: labelCell(label), first, last }];
}

function tagAt({ label, first, last }: PlacedEntity, at: number, scheme: ConllScheme): string {
  if (scheme !== 'bioes') return `${at === first ? 'B' : 'I'}-${label}`;
  if (first === last) return `S-${label}`;
  return `${at === first ? 'B' : at === last ? 'E' : 'I'}-${label}`;
}

// A blank would end the cell, and any other white space the line of some readers.
const labelCell = (label: string): string => label.replace(/[\s\p{Cc}\p{Z}]+/gu, '_');
