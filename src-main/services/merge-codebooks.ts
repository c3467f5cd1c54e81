import {
  type AttributeDefinition,
  type Choice,
  type Codebook,
  findLabel,
} from '../../src-shared/model/codebook.ts';
import type { CodebookText } from './project-copy.ts';

/** What comes of several codebooks. */
export interface MergedCodebooks {
  /** The newest first, then those that have something all newer ones lack. */
  readonly texts: readonly CodebookText[];
  /** JSON of the newest, with what it lacks of the others; the very text of the newest where that is nothing. */
  readonly text: string;
}

/**
 * The newest codebook wins, that to which more changes led. What was marked with labels, values or topics that only another one has stays valid: they are
 * in it, too, as retired ones. Depends on the set of codebooks alone.
 */
export function mergedCodebooks(all: readonly CodebookText[]): MergedCodebooks {
  const ordered = [...new Map(all.map((each) => [each.operation, each])).values()].sort(
    (a, b) => b.revision - a.revision || (a.operation < b.operation ? 1 : -1),
  );
  const [newest, ...older] = ordered;
  if (!newest) return { texts: [], text: '' };
  let codebook: Codebook = JSON.parse(newest.text);
  const texts = [newest];
  for (const each of older) {
    const other: Codebook = JSON.parse(each.text);
    const whole = completed(codebook, other);
    if (whole === codebook) continue;
    codebook = whole;
    texts.push(each);
  }
  return { texts, text: texts.length === 1 ? newest.text : JSON.stringify(codebook) };
}

/** The same object where it lacks nothing. */
function completed(codebook: Codebook, other: Codebook): Codebook {
  const labels = other.labels
    .filter(({ layer, id }) => !findLabel(codebook, layer, id))
    .map(({ mergedInto: _mergedInto, ...label }) => ({ ...label, key: null, retired: true }));
  const attributes = codebook.attributes.map((definition) => withValues(definition, other));
  const added = other.attributes
    .filter((definition) => !sameAttribute(codebook, definition))
    .map(({ required: _required, ...definition }) => definition);
  const topics = lacking(codebook.topics, other.topics);
  const isWhole =
    labels.length === 0 &&
    added.length === 0 &&
    topics.length === 0 &&
    attributes.every((definition, index) => definition === codebook.attributes[index]);
  if (isWhole) return codebook;
  return {
    ...codebook,
    labels: [...codebook.labels, ...labels],
    attributes: [...attributes, ...added],
    topics: [...codebook.topics, ...topics],
  };
}

const sameAttribute = (
  codebook: Codebook,
  { layer, id }: AttributeDefinition,
): AttributeDefinition | undefined =>
  codebook.attributes.find((each) => each.layer === layer && each.id === id);

function withValues(definition: AttributeDefinition, other: Codebook): AttributeDefinition {
  const same = sameAttribute(other, definition);
  const values = same && definition.type === 'choice' ? lacking(definition.values, same.values) : [];
  return values.length === 0 ? definition : { ...definition, values: [...definition.values, ...values] };
}

const lacking = (own: readonly Choice[], others: readonly Choice[]): Choice[] =>
  others
    .filter(({ id }) => !own.some((choice) => choice.id === id))
    .map((choice) => ({ ...choice, retired: true }));
