import type { Annotation } from '../../src-shared/model/annotation.ts';
import type { DisagreementCause } from '../../src-shared/model/disagreement-cause.ts';
import type { ArticleMarks, Mark, StanceMark } from './agreement-marks.ts';
import { comparedRows } from './agreement-rows.ts';

/** Annotations of several annotators that stand for the same thing, at most one of each, and why they differ from the first. */
export interface Group {
  readonly annotations: Annotation[];
  readonly causes: Set<DisagreementCause>;
}

/**
 * Aligns the versions of any number of annotators: each annotator's marks with the first mark of every group there is by then, by the alignment
 * behind the causes of disagreement; what finds none begins a group of its own. So every mark is in exactly one group.
 */
export function groupsOf(article: ArticleMarks): Group[] {
  const groups = new Map<string, Group>();
  const known: { marks: Mark[]; stances: StanceMark[] } = { marks: [], stances: [] };
  for (const annotatorId of article.annotatorIds) {
    const own = { marks: article.marks[annotatorId] ?? [], stances: article.stances[annotatorId] ?? [] };
    const rows = comparedRows(
      {
        ...article,
        marks: { known: known.marks, own: own.marks },
        stances: { known: known.stances, own: own.stances },
      },
      ['known', 'own'],
    );
    const begun = new Set<string>();
    for (const { first, second, cause } of rows) {
      if (!second) continue;
      const group = first && groups.get(first.annotation.id);
      if (group) {
        group.annotations.push(second.annotation);
        if (cause) group.causes.add(cause);
      } else {
        const { id } = second.annotation;
        groups.set(id, {
          annotations: [second.annotation],
          causes: new Set(cause === 'split' ? ['split'] : []),
        });
        begun.add(id);
      }
    }
    const isNew = ({ annotation }: { readonly annotation: Annotation }) => begun.has(annotation.id);
    known.marks.push(...own.marks.filter(isNew));
    known.stances.push(...own.stances.filter(isNew));
  }
  return [...groups.values()];
}
