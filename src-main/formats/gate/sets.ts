import { type AttributeValue, attributeValueSchema } from '../../../src-shared/model/annotation.ts';
import { linkRoles } from '../../../src-shared/model/layers.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { graphemesOf, isFormatControlAt } from '../../../src-shared/text/graphemes.ts';
import type { Span } from '../../../src-shared/text/span.ts';
import { foreignDocument } from '../foreign-record.ts';
import { fromGraph, mayRelate } from '../graph/from-graph.ts';
import type { GraphRelation, GraphSpan } from '../graph/graph.ts';
import type { RawAnnotation } from '../jsonl/record-schema.ts';
import type { LeftOut } from '../left-out.ts';
import type { ReadDocument } from '../read-document.ts';

/** An annotation of GATE, its span in UTF-16 and on the text. */
export interface SetAnnotation extends Span {
  /** Its own within the set. */
  readonly id: string;
  readonly type: string;
  /** By name; undefined for values that are structures. */
  readonly features: ReadonlyMap<string, unknown>;
}

/** A relation between annotations of one set. */
interface SetRelation {
  readonly type: string;
  readonly members: readonly string[];
  /** How much else it says, which no relation does here. */
  readonly features: number;
  readonly line: number;
}

/** A set of annotations, which is somebody's work; the default set has no name. */
export interface AnnotationSet {
  readonly name: string;
  readonly annotations: readonly SetAnnotation[];
  readonly relations: readonly SetRelation[];
}

interface SetsOnText {
  readonly text: string;
  readonly url: string | undefined;
  readonly sets: readonly AnnotationSet[];
  readonly leftOut: LeftOut;
}

/** The address that a document says it comes from; undefined where it is none of the Web. */
export const addressIn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^https?:/.test(value) ? value : undefined;

/** Markup of the page that GATE made the text from. */
const markup = 'Original markups';
/** Types that GATE's own programs make of every text: nobody annotates them. */
const grammar = /^(?:Token|MWT|SpaceToken|DEFAULT_TOKEN|Split|Sentence|Paragraph|Document)$/;

/**
 * The article of GATE's annotation sets, each the work of the annotator it is called by. What has no counterpart here is counted: markup,
 * words and sentences, empty stretches and those that begin or end inside a character. Throws `link-unknown` for relations to nothing.
 */
export function documentOfSets({ text, url, sets, leftOut }: SetsOnText, newId: () => string): ReadDocument {
  const graphemes = graphemesOf(text);
  const isKept = ({ type, start, end }: SetAnnotation): boolean =>
    !grammar.test(type) &&
    start < end &&
    graphemes.isBoundary(start) &&
    graphemes.isBoundary(end) &&
    !isFormatControlAt(text, start);
  const known = new Set(sets.flatMap(({ annotations }) => annotations.map(({ id }) => id)));
  const annotations = sets.flatMap((set): readonly RawAnnotation[] => {
    if (set.name === markup) {
      leftOut.add(markup, set.annotations.length + set.relations.length);
      return [];
    }
    const kept = set.annotations.filter(isKept);
    for (const each of set.annotations) if (!isKept(each)) leftOut.add(each.type);
    // In the file an id is a number of its set only.
    const named = new Map(kept.map((annotation) => [annotation.id, { ...annotation, id: newId() }]));
    const relations: GraphRelation[] = [];
    const spans = [...named.values()].map(({ id, type, start, end, features }): GraphSpan => {
      const attributes = new Map<string, AttributeValue>();
      for (const [name, value] of features) {
        const target = named.get(String(value));
        const role = linkRoles.find((each) => each === name);
        const said = attributeValueSchema.safeParse(value);
        if (value === null) continue;
        if (target && role && mayRelate(type, role, target.type)) {
          relations.push({ from: id, to: target.id, label: name });
        } else if (said.success && name !== '') attributes.set(name, said.data);
        else leftOut.add(name);
      }
      return { id, label: type, start, end, attributes: Object.fromEntries(attributes) };
    });
    for (const { type, members, features, line } of set.relations) {
      const missing = members.find((id) => !known.has(id));
      if (missing !== undefined) throw new Problem('link-unknown', { role: type, value: missing, line });
      const [from, to, ...more] = members.map((id) => named.get(id)?.id);
      if (from !== undefined && to !== undefined && more.length === 0) {
        relations.push({ from, to, label: type });
        leftOut.add(`${type} (Feature)`, features);
      } else leftOut.add(type);
    }
    const read = fromGraph({ spans, relations }, newId);
    leftOut.include(read.warnings);
    const annotator = set.name === '' ? {} : { annotator: set.name };
    return read.annotations.map((annotation) => ({ ...annotation, ...annotator }));
  });
  return foreignDocument({
    text,
    unit: 'utf16',
    about: url === undefined ? {} : { url },
    annotations,
    warnings: leftOut.warnings(),
  });
}
