import {
  addToGold,
  decideUnit,
  noteDecision,
  reviseGold,
  takeBackDecision,
} from '../../../src-main/services/adjudicate.ts';
import { adjudicatedArticle } from '../../../src-main/services/adjudication.ts';
import { reopenAdjudication } from '../../../src-main/services/adjudication-close.ts';
import { mergeByRule } from '../../../src-main/services/adjudication-merge.ts';
import { articleIds } from '../../../src-main/services/article-records.ts';
import type { Choice } from '../../../src-shared/contract/adjudication.ts';
import type { AnnotationDraft } from '../../../src-shared/model/annotation.ts';
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
    { outcome: 'edited', from: [annotationId], drafts: [ownDraft(number)] },
  ];
  return pick(choices, number) ?? { outcome: 'deferred' };
}

const ownDraft = (number: number): AnnotationDraft => ({
  layer: 'entity',
  label: 'PER',
  spans: [{ role: 'mention', start: number, end: number + 4 }],
  attributes: {},
  links: [],
  note: null,
});

const decidedIn = (doing: Doing) => [
  ...unitsOf(doing).flatMap(({ decision }) => decision ?? []),
  ...othersOf(doing).map(({ decision }) => decision),
];

/** What stands in gold of itself, without a unit. */
const othersOf = ({ project, articleId }: Doing) =>
  adjudicatedArticle(project, { articleId, layers: [...layers] }).others;

/** The gold layer. */
export const adjudicationActs: Acts<
  'gold' | 'add' | 'revise' | 'reason' | 'combine' | 'withdraw' | 'close' | 'open'
> = {
  gold(doing) {
    const { project, actorId, articleId, number } = doing;
    const unit = pick(unitsOf(doing), number);
    if (!unit) return;
    const choice = choiceOf(number, unit.annotations[0]?.id ?? '');
    const said = { reason: 'سبب', isUnclear: number > 4 };
    decideUnit(project, { actorId, articleId, key: unit.key, seen: seenOf(unit), choice, ...said });
  },
  add({ project, actorId, articleId, number }) {
    const seen = adjudicatedArticle(project, { articleId, layers: [...layers] }).version;
    const said = { reason: null, isUnclear: false };
    addToGold(project, { actorId, articleId, seen, draft: ownDraft(number), ...said });
  },
  revise(doing) {
    const { project, actorId, number } = doing;
    const decisionId = pick(othersOf(doing), number)?.decision.id;
    if (decisionId === undefined) return;
    const said = { reason: 'أدق', isUnclear: true };
    reviseGold(project, { actorId, decisionId, draft: ownDraft(number + 1), ...said });
  },
  reason(doing) {
    const { project, actorId, number } = doing;
    const decision = pick(decidedIn(doing), number);
    if (!decision) return;
    noteDecision(project, { actorId, decisionId: decision.id, reason: `سبب ${number}`, isUnclear: false });
  },
  combine({ project, actorId }) {
    const rule = { rule: 'all-who-marked', votes: 2 } as const;
    mergeByRule(project, { ...rule, layers: [...layers], articleIds: articleIds(project), actorId });
  },
  withdraw(doing) {
    const decided = pick(decidedIn(doing), doing.number);
    if (decided) takeBackDecision(doing.project, { actorId: doing.actorId, decisionId: decided.id });
  },
  close: ({ project, actorId, articleId }) => void closeNow(project, { actorId, articleId }),
  open: ({ project, actorId, articleId }) => void reopenAdjudication(project, { actorId, articleId }),
};
