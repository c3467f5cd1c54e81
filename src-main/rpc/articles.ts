import { articleHits } from '../services/article-hits.ts';
import { editMetadata, metadataHistory } from '../services/article-metadata.ts';
import { setArticleState } from '../services/article-states.ts';
import { articlePage, getArticle, listedIds, outletCounts } from '../services/articles.ts';
import { assignArticles, setStates } from '../services/assignments.ts';
import { contentsOf, removeArticles } from '../services/remove-articles.ts';
import { openProjectOf, procedures } from './procedures.ts';

const { articles } = procedures;

/** The library and how far everybody is. */
export const articlesRouter = {
  list: articles.list.handler(({ context, input }) => articlePage(openProjectOf(context), input)),
  hits: articles.hits.handler(({ context, input }) => articleHits(openProjectOf(context), input)),
  get: articles.get.handler(({ context, input }) => getArticle(openProjectOf(context), input.articleId)),
  setState: articles.setState.handler(({ context, input: { articleId, annotatorId, state } }) => {
    setArticleState(openProjectOf(context), articleId, annotatorId, state);
    return { state };
  }),
  ids: articles.ids.handler(({ context, input }) => listedIds(openProjectOf(context), input)),
  outlets: articles.outlets.handler(({ context }) => outletCounts(openProjectOf(context))),
  assign: articles.assign.handler(({ context, input }) => ({
    assigned: assignArticles(openProjectOf(context), input),
  })),
  setStates: articles.setStates.handler(({ context, input }) => ({
    changed: setStates(openProjectOf(context), input),
  })),
  edit: articles.edit.handler(({ context, input }) => editMetadata(openProjectOf(context), input)),
  history: articles.history.handler(({ context, input }) =>
    metadataHistory(openProjectOf(context), input.articleId),
  ),
  contents: articles.contents.handler(({ context, input }) =>
    contentsOf(openProjectOf(context), input.articleIds),
  ),
  remove: articles.remove.handler(({ context, input }) => ({
    removed: removeArticles(openProjectOf(context), input),
  })),
};
