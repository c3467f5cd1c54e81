import { z } from 'zod';
import { type Adjudication, adjudicationSchema, type Decision, decisionSchema } from './adjudication.ts';

/** Everything decided in an article. In files its annotators are named, in the program they are ids. */
export const decidedArticleSchema = z.object({
  adjudication: adjudicationSchema.nullable(),
  decisions: z.array(decisionSchema),
});
export interface DecidedArticle {
  readonly adjudication: Adjudication | null;
  readonly decisions: readonly Decision[];
}

/** What everybody and everything is called instead. */
interface Names {
  readonly articleId: string;
  annotator(id: string): string;
  annotation(id: string): string;
  decision(id: string): string;
}

/** The same under other names, on its way out, in, or into another project. */
export function renamedDecided({ adjudication, decisions }: DecidedArticle, names: Names): DecidedArticle {
  const { articleId, annotator, annotation } = names;
  return {
    adjudication: adjudication && {
      ...adjudication,
      articleId,
      annotatorIds: adjudication.annotatorIds.map(annotator),
      versions: adjudication.versions.map((version) => ({
        ...version,
        annotatorId: annotator(version.annotatorId),
      })),
      agreement: adjudication.agreement.map((pair) => ({
        ...pair,
        annotatorIds: [annotator(pair.annotatorIds[0]), annotator(pair.annotatorIds[1])],
      })),
      begunBy: annotator(adjudication.begunBy),
      closedBy: adjudication.closedBy === null ? null : annotator(adjudication.closedBy),
    },
    decisions: decisions.map((decision) => ({
      ...decision,
      id: names.decision(decision.id),
      articleId,
      sources: decision.sources.map((source) => ({
        ...source,
        annotatorId: annotator(source.annotatorId),
        annotationId: annotation(source.annotationId),
      })),
      chosen: decision.chosen.map(annotation),
      goldIds: decision.goldIds.map(annotation),
      votes: Object.fromEntries(
        Object.entries(decision.votes).map(([id, vote]) => [
          annotator(id),
          vote === null ? null : annotation(vote),
        ]),
      ),
      waiting: decision.waiting.map((link) => ({
        ...link,
        goldId: annotation(link.goldId),
        target: annotation(link.target),
      })),
      by: annotator(decision.by),
    })),
  };
}
