import type { MergedArticle, MergeRequest } from '../../src-shared/contract/adjudication.ts';
import type { Decision, MergeRule } from '../../src-shared/model/adjudication.ts';
import type { ReadHandle } from '../db/handle.ts';
import { draftOf, sourcesOf } from './adjudicate.ts';
import { titleOf } from './adjudication-begin.ts';
import type { Plan } from './adjudication-plan.ts';
import { mergedAnnotation, mergedVersion } from './adjudication-rule.ts';
import type { ArticleState, DecidedUnit } from './adjudication-state.ts';

interface Merging {
  readonly state: ArticleState;
  readonly request: MergeRequest;
  readonly actorId: string;
}

/** Puts into the plan what the rule decides, and tells it. */
export function mergedArticle(
  read: ReadHandle,
  plan: Plan,
  { state, request, actorId }: Merging,
): MergedArticle {
  const merged = { entity: 0, claim: 0, stance: 0 };
  const keys: string[] = [];
  let [withdrawn, kept, left] = [0, 0, 0];
  const rule: MergeRule = { rule: request.rule, votes: request.votes };
  const rejected = new Set(
    state.units.flatMap(({ unit, decided }) =>
      decided?.decision.outcome === 'rejected' ? unit.annotations.map(({ id }) => id) : [],
    ),
  );
  for (const decidedUnit of state.units) {
    const { unit, decided } = decidedUnit;
    if (decided && !isByRule(decided.decision)) {
      kept++;
      continue;
    }
    if (!request.layers.includes(unit.layer)) {
      if (!decided) left++;
      continue;
    }
    const version = mergedVersion(unit, rule);
    const annotation = version && mergedAnnotation(unit, version);
    // A stance about what a person rejected is for a person.
    const lacksTarget = annotation?.links.some(
      ({ role, target }) => role === 'target' && rejected.has(target),
    );
    if (!version || !annotation || lacksTarget) {
      if (decided) {
        plan.takeBack(decided.decision.id);
        withdrawn++;
      }
      left++;
      continue;
    }
    merged[unit.layer]++;
    keys.push(unit.key);
    if (isMergedSo(decidedUnit, annotation.id, rule)) continue;
    if (decided) plan.takeBack(decided.decision.id);
    plan.decide(
      {
        layer: unit.layer,
        sources: sourcesOf(unit),
        outcome: 'merged',
        chosen: [annotation.id],
        votes: unit.votes,
        reason: null,
        isUnclear: false,
        rule,
        by: actorId,
      },
      [draftOf(annotation)],
    );
  }
  for (const { decision } of state.others) {
    // Merged, and nothing is left of what it was merged from.
    if (!isByRule(decision) || !request.layers.includes(decision.layer)) continue;
    plan.takeBack(decision.id);
    withdrawn++;
  }
  return {
    articleId: state.articleId,
    title: titleOf(read, state.articleId),
    merged,
    keys,
    withdrawn,
    kept,
    left,
  };
}

/** What a rule merged and nobody said anything about since: a reason or a note on the guideline is a person's. */
const isByRule = ({ outcome, reason, isUnclear }: Decision): boolean =>
  outcome === 'merged' && reason === null && !isUnclear;

/** Whether the unit is in gold just as the rule would put it there: then it stays as it is, with its id and time. */
const isMergedSo = ({ decided }: DecidedUnit, annotationId: string, rule: MergeRule): boolean =>
  decided !== null &&
  decided.stale.length === 0 &&
  decided.decision.chosen[0] === annotationId &&
  decided.decision.rule?.rule === rule.rule &&
  (rule.rule !== 'at-least' || decided.decision.rule.votes === rule.votes);
