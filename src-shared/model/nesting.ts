import { type Span, spanContains } from '../text/span.ts';
import { type Codebook, labelInForce } from './codebook.ts';

/** What can stand inside another or have others inside: the label of an entity and its fragments. */
export interface Mention {
  readonly label: string;
  readonly spans: readonly Span[];
}

/** Whether mentions with the label `inner` may stand inside one with `outer`, at any depth. */
type NestingRule = (outer: string, inner: string) => boolean;

/** What the codebook says of it. A merged label counts as the one that stands for it. */
export function nestingRule(codebook: Codebook): NestingRule {
  const labels = codebook.labels.filter(({ layer }) => layer === 'entity');
  const current = new Map(labels.map((label) => [label.id, labelInForce(codebook, label).id]));
  const inForce = (id: string): string => current.get(id) ?? id;
  const allowed = new Map(
    labels.flatMap(({ id, mayContain }) => (mayContain ? [[id, new Set(mayContain.map(inForce))]] : [])),
  );
  return (outer, inner) => allowed.get(inForce(outer))?.has(inForce(inner)) ?? true;
}

/** Every mention that stands inside another against the rule, with that other: in the order of the mentions. */
export function misnested<Each extends Mention>(
  mentions: readonly Each[],
  mayNest: NestingRule,
): { readonly inner: Each; readonly outer: Each }[] {
  return mentions.flatMap((inner) =>
    mentions
      .filter((outer) => !mayNest(outer.label, inner.label) && isInside(inner, outer))
      .map((outer) => ({ inner, outer })),
  );
}

/** Two mentions of the very same words are not one inside the other. */
const isInside = (inner: Mention, outer: Mention): boolean => covers(outer, inner) && !covers(inner, outer);

const covers = (outer: Mention, inner: Mention): boolean =>
  inner.spans.every((part) => outer.spans.some((whole) => spanContains(whole, part)));
