import { linkRoles } from '../../../src-shared/model/layers.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { graphemesOf, isFormatControlAt } from '../../../src-shared/text/graphemes.ts';
import type { OffsetConverter } from '../../../src-shared/text/offset-units.ts';
import type { Span } from '../../../src-shared/text/span.ts';
import { atPlace } from '../at-place.ts';
import {
  type AnnotationGraph,
  type GraphRelation,
  type GraphSpan,
  labelOfType,
  samePart,
} from '../graph/graph.ts';
import { readSpan } from '../jsonl/read-span.ts';
import type { LeftOut } from '../left-out.ts';
import type { ExtentTag, LinkTag } from './tags.ts';

interface TagGround {
  readonly text: string;
  readonly converter: OffsetConverter;
  readonly leftOut: LeftOut;
  newId(): string;
}

/** Tags as spans in UTF-16 and relations. Throws `record-duplicate-id`, `link-unknown` and what is wrong with spans, each with its line. */
export function graphOfTags(tags: readonly (ExtentTag | LinkTag)[], ground: TagGround): AnnotationGraph {
  const { text, converter, leftOut } = ground;
  const ids = newIds(tags, ground);
  const graphemes = graphemesOf(text);
  const isWhole = ({ start, end }: Span): boolean =>
    graphemes.isBoundary(start) && graphemes.isBoundary(end) && !isFormatControlAt(text, start);
  const spans: GraphSpan[] = [];
  const relations: GraphRelation[] = [];
  const kept = new Set<string>();
  for (const tag of tags) {
    if (tag.kind === 'link') continue;
    const { type, fragments, attributes, line } = tag;
    const label = labelOfType(type);
    const [first, ...more] = fragments.map((fragment) =>
      atPlace(undefined, () => readSpan(fragment, text, converter), { line }),
    );
    if (!first) leftOut.add(`${type} (-1~-1)`);
    else if (![first, ...more].every(isWhole)) leftOut.add(type);
    else {
      const id = ids.get(tag) ?? '';
      kept.add(id);
      spans.push({ id, label, ...first, attributes });
      for (const piece of more) {
        const part = ground.newId();
        spans.push({ id: part, label, ...piece });
        relations.push({ from: part, to: id, label: samePart });
      }
    }
  }
  const byId = Map.groupBy(tags, ({ id }) => id);
  for (const tag of tags) {
    if (tag.kind === 'extent') continue;
    const { type, ends, line } = tag;
    const [from, to, ...more] = ends.map((id) => {
      // An id is its type's own: one that several have says nothing here.
      const [named, ...others] = byId.get(id) ?? [];
      if (!named) throw new Problem('link-unknown', { role: type, value: id, line });
      return others.length === 0 ? ids.get(named) : undefined;
    });
    const isOfTwo = from !== undefined && to !== undefined && more.length === 0;
    if (isOfTwo && kept.has(from) && kept.has(to)) {
      const role = linkRoles.find((each) => each === type.toLowerCase());
      relations.push({ from, to, label: role ?? labelOfType(type) });
    } else leftOut.add(type);
  }
  return { spans, relations };
}

function newIds(
  tags: readonly (ExtentTag | LinkTag)[],
  ground: TagGround,
): ReadonlyMap<ExtentTag | LinkTag, string> {
  const taken = new Set<string>();
  return new Map(
    tags.map((tag) => {
      const own = `${tag.type} ${tag.id}`;
      if (taken.has(own)) throw new Problem('record-duplicate-id', { value: tag.id, line: tag.line });
      taken.add(own);
      return [tag, ground.newId()];
    }),
  );
}
