import type { TokenEntity } from '../token-document.ts';
import type { ConllRow } from './rows.ts';

type TagsOfToken = Pick<ConllRow, 'tags'>;

interface OpenEntity {
  readonly label: string;
  readonly column: number;
  readonly first: number;
  last: number;
}

/**
 * The entities that tags of any scheme describe: IOB1, IOB2, BIOES, BILUO, and columns of nested ones. An `I-` that continues nothing
 * begins an entity, as in the corpora of 2003. None goes on into the next sentence. In the order of the text, the longer first.
 */
export function entitiesOf(sentences: readonly (readonly TagsOfToken[])[]): readonly TokenEntity[] {
  const entities: TokenEntity[] = [];
  let first = 0;
  for (const rows of sentences) {
    entities.push(...sentenceEntities(rows, first));
    first += rows.length;
  }
  return entities.sort((a, b) => a.first - b.first || b.last - a.last);
}

function sentenceEntities(rows: readonly TagsOfToken[], offset: number): TokenEntity[] {
  const entities: TokenEntity[] = [];
  let open: OpenEntity[] = [];
  const close = ({ label, first, last }: OpenEntity) => entities.push({ label, first, last });
  rows.forEach(({ tags }, index) => {
    const at = offset + index;
    const going: OpenEntity[] = [];
    const ended = new Set<OpenEntity>();
    tags.forEach((tag, column) => {
      if (tag === 'O') return;
      const kind = tag.charAt(0);
      const label = tag.slice(2);
      const known = 'IEL'.includes(kind) ? continued(open, going, label, column) : undefined;
      const entity = known ?? { label, column, first: at, last: at };
      entity.last = at;
      going.push(entity);
      if ('SUEL'.includes(kind)) ended.add(entity);
    });
    for (const entity of open) if (!going.includes(entity)) close(entity);
    for (const entity of ended) close(entity);
    open = going.filter((entity) => !ended.has(entity));
  });
  open.forEach(close);
  return entities;
}

/** What an `I-` goes on with: the entity of its column, else another of its label; columns move up where an outer one has ended. */
const continued = (
  open: readonly OpenEntity[],
  going: readonly OpenEntity[],
  label: string,
  column: number,
): OpenEntity | undefined => {
  const candidates = open.filter((entity) => entity.label === label && !going.includes(entity));
  return candidates.find((entity) => entity.column === column) ?? candidates[0];
};
