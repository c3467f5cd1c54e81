import { isDeepStrictEqual } from 'node:util';
import {
  type AttributeDefinition,
  type Choice,
  type Codebook,
  findLabel,
} from '../../src-shared/model/codebook.ts';
import type { CodebookText } from './project-copy.ts';

/** What comes of several codebooks. */
export interface MergedCodebooks {
  /** Those that none of the others was made from, the newest first. */
  readonly texts: readonly CodebookText[];
  /** JSON of the newest, with what it lacks of the others; the very text of the newest where that is nothing. */
  readonly text: string;
}

/**
 * The newest codebook wins, that to which more changes led. Of those published beside it labels, values and topics that it lacks are in it, too, as retired
 * ones: what was marked with them stays valid. Depends on the set of codebooks alone.
 */
export function mergedCodebooks(all: readonly CodebookText[]): MergedCodebooks {
  const before = new Set(all.flatMap(({ past }) => past));
  const texts = [...new Map(all.map((each) => [each.operation, each])).values()]
    .filter(({ operation }) => !before.has(operation))
    .sort((a, b) => b.revision - a.revision || (a.operation < b.operation ? 1 : -1));
  const [newest, ...besides] = texts;
  if (!newest) return { texts: [], text: '' };
  const first: Codebook = JSON.parse(newest.text);
  const codebook = besides.reduce((whole, { text }) => completed(whole, JSON.parse(text)), first);
  return { texts, text: codebook === first ? newest.text : JSON.stringify(codebook) };
}

/** The same object where it lacks nothing. */
function completed(codebook: Codebook, other: Codebook): Codebook {
  const labels = other.labels
    .filter(({ layer, id }) => !findLabel(codebook, layer, id))
    .map(({ mergedInto: _mergedInto, ...label }) => ({ ...label, key: null, retired: true }));
  const attributes = codebook.attributes.map((definition) => withValues(definition, other));
  const added = other.attributes
    .filter(({ layer, id }) => !codebook.attributes.some((own) => own.layer === layer && own.id === id))
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

function withValues(definition: AttributeDefinition, other: Codebook): AttributeDefinition {
  // A layer may have one attribute more than once, for other labels.
  const { layer, id, labels } = definition;
  const same = other.attributes.find(
    (each) => each.layer === layer && each.id === id && isDeepStrictEqual(each.labels, labels),
  );
  const values = same && definition.type === 'choice' ? lacking(definition.values, same.values) : [];
  return values.length === 0 ? definition : { ...definition, values: [...definition.values, ...values] };
}

const lacking = (own: readonly Choice[], others: readonly Choice[]): Choice[] =>
  others
    .filter(({ id }) => !own.some((choice) => choice.id === id))
    .map((choice) => ({ ...choice, retired: true }));

/** Every change of a codebook that these have in them: their own and those before. */
export const heardOf = (texts: readonly CodebookText[]): ReadonlySet<string> =>
  new Set(texts.flatMap(({ operation, past }) => [operation, ...past]));
