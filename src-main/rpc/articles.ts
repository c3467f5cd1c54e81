import { setArticleState } from '../services/article-states.ts';
import { articlePage, getArticle } from '../services/articles.ts';
import { openProjectOf, procedures } from './procedures.ts';

const { articles } = procedures;

/** The library and how far everybody is. */
export const articlesRouter = {
  list: articles.list.handler(({ context, input }) => articlePage(openProjectOf(context), input)),
  get: articles.get.handler(({ context, input }) => getArticle(openProjectOf(context), input.articleId)),
  setState: articles.setState.handler(({ context, input: { articleId, annotatorId, state } }) => {
    setArticleState(openProjectOf(context), articleId, annotatorId, state);
    return { state };
  }),
};
