import type { AdjudicatedArticle, AdjudicationUnit } from '../../../../src-shared/contract/adjudication.ts';
import { isOpen } from '../disagreements/item.ts';

/** How units came to their decision. `one` is a version of one annotator, of whom it says who. */
export interface GoldShare {
  readonly kind: 'one' | 'shared' | 'both' | 'edited' | 'merged' | 'added' | 'rejected';
  readonly annotatorId: string | null;
  readonly count: number;
}

const order = ['one', 'shared', 'both', 'edited', 'merged', 'added', 'rejected'] as const;

/** How many units were decided which way, those of one annotator's version by annotator; what is open counts nowhere. */
export function goldShares({ units, others }: Pick<AdjudicatedArticle, 'units' | 'others'>): GoldShare[] {
  const counts = new Map<string, GoldShare>();
  const added = others.filter(({ decision }) => decision.sources.length === 0).length;
  if (added > 0) counts.set('added', { kind: 'added', annotatorId: null, count: added });
  for (const unit of units) {
    const share = isOpen(unit) ? null : shareOf(unit);
    if (!share) continue;
    const key = `${share.kind} ${share.annotatorId ?? ''}`;
    counts.set(key, { ...share, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function shareOf({ decision, versions }: AdjudicationUnit): Omit<GoldShare, 'count'> | null {
  if (!decision || decision.outcome === 'deferred') return null;
  if (decision.outcome !== 'accepted') return { kind: decision.outcome, annotatorId: null };
  const version = versions.find(({ annotationIds }) =>
    annotationIds.some((id) => decision.chosen.includes(id)),
  );
  const [only, ...others] = version?.annotatorIds ?? [];
  return only !== undefined && others.length === 0
    ? { kind: 'one', annotatorId: only }
    : { kind: 'shared', annotatorId: null };
}
