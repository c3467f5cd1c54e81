import { annotationById, deleteAnnotation, deleteLinksTo } from '../db/annotations.ts';
import { decisionsOfArticle, deleteDecision } from '../db/decisions.ts';
import { write } from '../db/handle.ts';
import { replaceRegions } from '../db/regions.ts';
import { deleteRemark, remarksOfArticle } from '../db/remarks.ts';
import { dropDangling } from '../db/salvage/salvaged-file.ts';
import { checkProject, type Fault } from './check.ts';
import type { OpenProject } from './project.ts';
import { restoreAnnotation, type Told, toldByJournal } from './salvage-journal.ts';

/** What the journal tells otherwise is mended in the journal. */
const ofTheJournal = /journal-differs$/;

/** Takes out what the check finds impossible, until it finds nothing more of the kind: marks outside their text, links that lead nowhere. Answers how many, and what it finds of the journal. */
export function dropFaulty(project: OpenProject): {
  readonly dropped: number;
  readonly left: readonly Fault[];
} {
  let dropped = 0;
  for (;;) {
    const left = [...checkProject(project)];
    const faults = left.filter(({ code }) => !ofTheJournal.test(code));
    const told = faults.some(({ annotationId }) => annotationId !== null)
      ? toldByJournal(project.database.read)
      : new Map<string, Told>();
    const isMended = ({ annotationId }: Fault): boolean =>
      annotationId !== null && restoreAnnotation(project, told, annotationId);
    const impossible = faults.filter((fault) => !isMended(fault));
    const mended = faults.length - impossible.length;
    const gone = impossible.filter((fault) => drop(project, fault)).length + dropDangling(project.database);
    if (gone + mended === 0) return { dropped, left };
    dropped += gone;
  }
}

function drop({ database }: OpenProject, { annotationId, articleId, code }: Fault): boolean {
  if (annotationId !== null) {
    const stored = annotationById(database.read, annotationId);
    if (!stored) return false;
    write(database, (handle) => {
      deleteLinksTo(handle, annotationId);
      deleteAnnotation(handle, stored.position);
    });
    return true;
  }
  if (articleId === null) return false;
  return write(database, (handle) => {
    if (code === 'decision-gold-missing') {
      const decisions = decisionsOfArticle(handle, articleId).filter(({ decision }) =>
        decision.goldIds.some((id) => !annotationById(handle, id)),
      );
      for (const { position } of decisions) deleteDecision(handle, position);
      return decisions.length > 0;
    }
    if (code === 'remark-unknown') {
      const remarks = remarksOfArticle(handle, articleId).filter(({ remark }) => remark.replyTo !== null);
      for (const { position } of remarks.toReversed()) deleteRemark(handle, position);
      return remarks.length > 0;
    }
    if (code !== 'span-outside-text') return false;
    const misplaced = remarksOfArticle(handle, articleId).filter(({ remark }) => remark.span !== null);
    for (const { position } of misplaced) deleteRemark(handle, position);
    replaceRegions(handle, articleId, []);
    return true;
  });
}
