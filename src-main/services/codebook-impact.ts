import { isDeepStrictEqual } from 'node:util';
import type { PublishPreview } from '../../src-shared/contract/codebook.ts';
import type { AttributeValue } from '../../src-shared/model/annotation.ts';
import { type Codebook, findLabel, type Label, labelInForce } from '../../src-shared/model/codebook.ts';
import { isDefinedAndFits } from '../../src-shared/model/validate-attributes.ts';
import { readOwners } from '../db/annotators.ts';
import type { ReadHandle } from '../db/handle.ts';
import { articlesWithLabels, labelUses, type ValueUse, valueUses } from '../db/label-uses.ts';
import { newlyMisnested } from './misnested-mentions.ts';

type Impact = Pick<PublishPreview, 'annotations' | 'articles' | 'labels' | 'values' | 'nested'>;
type Shares = PublishPreview['labels'][number]['by'];

/**
 * What of the stored annotations another codebook would touch: their labels, values it would not allow, and mentions that
 * would stand where they may not.
 */
export function codebookImpact(read: ReadHandle, before: Codebook, after: Codebook): Impact {
  const shareOf = namedShares(read);
  const uses = Map.groupBy(labelUses(read), ({ layer, label }) => `${layer} ${label}`);
  const labels = before.labels.flatMap((label): Impact['labels'] => {
    const next = findLabel(after, label.layer, label.id);
    const used = uses.get(`${label.layer} ${label.id}`);
    if (!next || !used || isDeepStrictEqual(label, next)) return [];
    const into = labelInForce(after, next);
    const merged = into === next ? null : into.id;
    const kind = kindOf(label, next, merged);
    return [{ layer: label.layer, label: label.id, kind, into: merged, by: used.map(shareOf) }];
  });
  return {
    annotations: labels.flatMap(({ by }) => by).reduce((sum, { annotations }) => sum + annotations, 0),
    articles: articlesWithLabels(read, labels),
    labels,
    values: lostValues(read, before, after, shareOf),
    nested: newlyMisnested(read, before, after).map(({ by, ...rest }) => ({ ...rest, by: by.map(shareOf) })),
  };
}

function kindOf(before: Label, after: Label, merged: string | null): Impact['labels'][number]['kind'] {
  if (merged !== null) return 'merged';
  if (before.retired === after.retired) return 'changed';
  return after.retired ? 'retired' : 'restored';
}

function lostValues(
  read: ReadHandle,
  before: Codebook,
  after: Codebook,
  shareOf: (use: ValueUse) => Shares[number],
): Impact['values'] {
  const asked = [...new Set(before.attributes.map(({ id }) => id))];
  const lost = valueUses(read, asked).flatMap((use) => {
    const value: AttributeValue = JSON.parse(use.value);
    const { layer, label, attribute } = use;
    if (!isDefinedAndFits(attribute, value, { layer, label }, before)) return [];
    const next = findLabel(after, layer, label);
    const into = next ? labelInForce(after, next).id : label;
    if (isDefinedAndFits(attribute, value, { layer, label: into }, after)) return [];
    return [{ ...use, value: String(value), isDropped: into !== label }];
  });
  const groups = Map.groupBy(lost, ({ layer, label, attribute, value }) =>
    JSON.stringify([layer, label, attribute, value]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { layer, label, attribute, value, isDropped } = first;
    return [{ layer, label, attribute, value, isDropped, by: group.map(shareOf) }];
  });
}

function namedShares(read: ReadHandle) {
  const names = new Map(readOwners(read).map(({ id, name }) => [id, name]));
  return ({ annotatorId, annotations }: { readonly annotatorId: string; readonly annotations: number }) => ({
    annotatorId,
    name: names.get(annotatorId) ?? annotatorId,
    annotations,
  });
}
