import { addToGold, decideUnit, noteDecision, takeBackDecision } from '../services/adjudicate.ts';
import { adjudicatedArticle, adjudicationList, unclearList } from '../services/adjudication.ts';
import { beginAdjudication } from '../services/adjudication-begin.ts';
import { closeAdjudication, reopenAdjudication } from '../services/adjudication-close.ts';
import { mergeByRule, previewMerge } from '../services/adjudication-merge.ts';
import { secondOpinion } from '../services/second-opinion.ts';
import { openProjectOf, procedures } from './procedures.ts';

const { adjudication } = procedures;

/** Making the gold layer. */
export const adjudicationRouter = {
  article: adjudication.article.handler(({ context, input }) =>
    adjudicatedArticle(openProjectOf(context), input),
  ),
  list: adjudication.list.handler(({ context }) => adjudicationList(openProjectOf(context))),
  begin: adjudication.begin.handler(({ context, input }) => beginAdjudication(openProjectOf(context), input)),
  decide: adjudication.decide.handler(({ context, input }) => decideUnit(openProjectOf(context), input)),
  add: adjudication.add.handler(({ context, input }) => addToGold(openProjectOf(context), input)),
  note: adjudication.note.handler(({ context, input }) => noteDecision(openProjectOf(context), input)),
  takeBack: adjudication.takeBack.handler(({ context, input }) => ({
    removedGold: takeBackDecision(openProjectOf(context), input),
  })),
  previewMerge: adjudication.previewMerge.handler(({ context, input, signal }) =>
    previewMerge(openProjectOf(context), input, signal),
  ),
  merge: adjudication.merge.handler(({ context, input }) => mergeByRule(openProjectOf(context), input)),
  close: adjudication.close.handler(({ context, input }) => closeAdjudication(openProjectOf(context), input)),
  reopen: adjudication.reopen.handler(({ context, input }) =>
    reopenAdjudication(openProjectOf(context), input),
  ),
  unclear: adjudication.unclear.handler(({ context }) => unclearList(openProjectOf(context))),
  secondOpinion: adjudication.secondOpinion.handler(({ context, input }) =>
    secondOpinion(openProjectOf(context), input),
  ),
};
