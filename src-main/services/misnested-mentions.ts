import type { Codebook } from '../../src-shared/model/codebook.ts';
import { misnested, nestingRule } from '../../src-shared/model/nesting.ts';
import type { ReadHandle } from '../db/handle.ts';
import { mentionsOfOwner, ownersOfMentions } from '../db/nested-mentions.ts';

/** Mentions with a label that stand inside those with another, by annotator. */
interface Misnested {
  readonly label: string;
  readonly outer: string;
  readonly by: readonly { readonly annotatorId: string; readonly annotations: number }[];
}

/** The stored mentions that the one codebook allows where they are and the other would not. */
export function newlyMisnested(read: ReadHandle, before: Codebook, after: Codebook): Misnested[] {
  const then = nestingRule(after);
  const now = nestingRule(before);
  const mayStay = (outer: string, inner: string): boolean => then(outer, inner) || !now(outer, inner);
  const labels = before.labels.filter(({ layer }) => layer === 'entity').map(({ id }) => id);
  const outers = labels.filter((outer) => labels.some((inner) => !mayStay(outer, inner)));
  if (outers.length === 0) return [];
  const counts = new Map<string, Map<string, number>>();
  for (const { article, annotator, annotatorId } of ownersOfMentions(read, outers)) {
    const found = misnested(mentionsOfOwner(read, article, annotator), mayStay);
    const each = new Map(
      found.map(({ inner, outer }) => [`${inner.position} ${outer.label}`, { inner, outer }]),
    );
    for (const { inner, outer } of each.values()) {
      const pair = JSON.stringify([inner.label, outer.label]);
      const shares = counts.get(pair) ?? new Map<string, number>();
      counts.set(pair, shares.set(annotatorId, (shares.get(annotatorId) ?? 0) + 1));
    }
  }
  return labels.flatMap((outer) =>
    labels.flatMap((label) => {
      const shares = counts.get(JSON.stringify([label, outer]));
      if (!shares) return [];
      return {
        label,
        outer,
        by: [...shares].map(([annotatorId, annotations]) => ({ annotatorId, annotations })),
      };
    }),
  );
}
