import type { AdjudicatedArticle, Unclear } from '../../src-shared/contract/adjudication.ts';
import type { Layer } from '../../src-shared/model/layers.ts';
import { annotationById } from '../db/annotations.ts';
import { articleById, articleText } from '../db/articles.ts';
import { allAdjudications, unclearDecisions } from '../db/decisions.ts';
import { readAtOnce } from '../db/handle.ts';
import { keysOfArticles } from '../db/search.ts';
import { titleOf } from './adjudication-begin.ts';
import { finishedByTwo } from './adjudication-merge.ts';
import { countsOf, readArticleState, versionOf } from './adjudication-state.ts';
import { requireArticle } from './articles.ts';
import { currentCodebook } from './codebook.ts';
import { overlapsIn } from './gold-overlaps.ts';
import type { OpenProject } from './project.ts';

/** An article as it is adjudicated, or would be; units of the layers asked for. Throws `article-unknown`. */
export const adjudicatedArticle = (
  project: OpenProject,
  { articleId, layers }: { readonly articleId: string; readonly layers: readonly Layer[] },
): AdjudicatedArticle =>
  readAtOnce(project.database, (read) => {
    requireArticle(read, articleId);
    const state = readArticleState(read, articleId, currentCodebook(project).codebook);
    const gold = state.gold.map(({ annotation }) => annotation);
    return {
      articleId,
      state: state.adjudication?.state ?? 'independent',
      adjudication: state.adjudication,
      annotatorIds: [...state.annotatorIds],
      units: state.units
        .filter(({ unit }) => layers.includes(unit.layer))
        .map(({ unit, decided }) => ({
          key: unit.key,
          layer: unit.layer,
          annotations: [...unit.annotations],
          versions: [...unit.versions],
          version: unit.version,
          votes: unit.votes,
          causes: [...unit.causes],
          decision: decided?.decision ?? null,
          stale: [...(decided?.stale ?? [])],
        })),
      others: state.others.map(({ decision, stale }) => ({ decision, stale: [...stale] })),
      gold,
      overlaps: overlapsIn(gold),
      counts: countsOf(state),
      version: versionOf(state),
    };
  });

interface ListedArticle {
  readonly articleId: string;
  readonly title: string;
  readonly state: 'independent' | 'begun' | 'closed';
  readonly annotatorIds: string[];
  readonly closedAt: string | null;
}

/** Articles that two annotators finished, and those begun or closed, in the order of import. */
export const adjudicationList = (project: OpenProject): ListedArticle[] =>
  readAtOnce(project.database, (read) => {
    const begun = new Map(allAdjudications(read).map((known) => [known.articleId, known]));
    const finished = finishedByTwo(read);
    const ids = [...new Set([...finished.keys(), ...begun.keys()])].filter((id) => articleById(read, id));
    return ids
      .map((articleId) => ({ articleId, key: keysOfArticles(read, [articleId])[0] ?? 0 }))
      .sort((a, b) => a.key - b.key)
      .map(({ articleId }): ListedArticle => {
        const known = begun.get(articleId);
        return {
          articleId,
          title: titleOf(read, articleId),
          state: known?.state ?? 'independent',
          annotatorIds: [...(known?.annotatorIds ?? finished.get(articleId) ?? [])],
          closedAt: known?.closedAt ?? null,
        };
      });
  });

/** Decisions where the guideline is unclear, newest first, with what they are about. */
export const unclearList = (project: OpenProject): Unclear[] =>
  readAtOnce(project.database, (read) =>
    unclearDecisions(read).map((decision): Unclear => {
      const about = [...decision.sources.map(({ annotationId }) => annotationId), ...decision.goldIds];
      const annotations = about.flatMap((id) => annotationById(read, id)?.annotation ?? []);
      const text = articleText(read, decision.articleId) ?? '';
      const quote = (annotations[0]?.spans ?? []).map(({ start, end }) => text.slice(start, end)).join(' … ');
      return { decision, title: titleOf(read, decision.articleId), annotations, quote };
    }),
  );
