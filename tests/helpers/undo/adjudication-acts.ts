import { decideUnit, takeBackDecision } from '../../../src-main/services/adjudicate.ts';
import { adjudicatedArticle } from '../../../src-main/services/adjudication.ts';
import { reopenAdjudication } from '../../../src-main/services/adjudication-close.ts';
import { mergeByRule } from '../../../src-main/services/adjudication-merge.ts';
import { articleIds } from '../../../src-main/services/article-records.ts';
import type { Choice } from '../../../src-shared/contract/adjudication.ts';
import { layers } from '../../../src-shared/model/layers.ts';
import { closeNow, seenOf } from '../adjudication-projects.ts';
import { type Acts, type Doing, pick } from './doing.ts';

const unitsOf = ({ project, articleId }: Doing) =>
  adjudicatedArticle(project, { articleId, layers: [...layers] }).units;

function choiceOf(number: number, annotationId: string): Choice {
  const choices: readonly Choice[] = [
    { outcome: 'accepted', annotationId },
    { outcome: 'rejected' },
    { outcome: 'deferred' },
  ];
  return pick(choices, number) ?? { outcome: 'deferred' };
}

/** The gold layer. */
export const adjudicationActs: Acts<'gold' | 'combine' | 'withdraw' | 'close' | 'open'> = {
  gold(doing) {
    const { project, actorId, articleId, number } = doing;
    const unit = pick(unitsOf(doing), number);
    if (!unit) return;
    const choice = choiceOf(number, unit.annotations[0]?.id ?? '');
    const said = { reason: 'سبب', isUnclear: number > 4 };
    decideUnit(project, { actorId, articleId, key: unit.key, seen: seenOf(unit), choice, ...said });
  },
  combine({ project, actorId }) {
    const rule = { rule: 'all-who-marked', votes: 2 } as const;
    mergeByRule(project, { ...rule, layers: [...layers], articleIds: articleIds(project), actorId });
  },
  withdraw(doing) {
    const decisions = unitsOf(doing).flatMap(({ decision }) => decision ?? []);
    const decided = pick(decisions, doing.number);
    if (decided) takeBackDecision(doing.project, { actorId: doing.actorId, decisionId: decided.id });
  },
  close: ({ project, actorId, articleId }) => void closeNow(project, { actorId, articleId }),
  open: ({ project, actorId, articleId }) => void reopenAdjudication(project, { actorId, articleId }),
};
