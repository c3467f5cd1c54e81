import type { ArticleVersion, Choice, SeenUnit } from '../../src-shared/contract/adjudication.ts';
import type { Decision } from '../../src-shared/model/adjudication.ts';
import type { Annotation, AnnotationDraft } from '../../src-shared/model/annotation.ts';
import type { OperationKind } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { decisionById } from '../db/decisions.ts';
import { type WriteHandle, write } from '../db/handle.ts';
import { requireOpen } from './adjudication-begin.ts';
import { type GoldDraft, type NewDecision, type Plan, planOn } from './adjudication-plan.ts';
import { type ArticleState, type DecidedUnit, readArticleState, versionOf } from './adjudication-state.ts';
import type { Unit } from './adjudication-units.ts';
import { fingerprintOf } from './adjudication-versions.ts';
import { currentCodebook } from './codebook.ts';
import { record } from './journal.ts';
import { judgeGold } from './judge-gold.ts';
import type { OpenProject } from './project.ts';
import { wellFormed } from './well-formed.ts';

/** Who acts in which article. */
interface Act {
  readonly actorId: string;
  readonly articleId: string;
}

/** What is said of a decision besides its outcome. */
interface Said {
  readonly reason: string | null;
  readonly isUnclear: boolean;
}

/**
 * Decides a unit, in place of what was decided of it before. Throws `unit-unknown`, `adjudication-seen-other`, `decision-version`,
 * `decision-without-reason`, `adjudication-closed`, what is wrong with a draft, and as beginning does.
 */
export function decideUnit(
  project: OpenProject,
  request: Act & Said & { readonly key: string; readonly seen: SeenUnit; readonly choice: Choice },
): Decision {
  return change(project, request, 'adjudication.decide', ({ plan, state, handle }) => {
    const found = state.units.find(({ unit }) => unit.key === request.key);
    if (!found) throw new Problem('unit-unknown');
    const { unit, decided } = found;
    requireSeen(found, request);
    if (decided) plan.takeBack(decided.decision.id);
    const said = saidOf(request);
    if (request.choice.outcome === 'rejected' && said.reason === null) {
      throw new Problem('decision-without-reason');
    }
    const { chosen, drafts } = chosenIn(unit, request.choice);
    if (request.choice.outcome === 'edited') {
      for (const draft of drafts) judgeGold(project, handle, state, draft);
    }
    const { layer, votes } = unit;
    const { outcome } = request.choice;
    return plan.decide(
      { layer, votes, outcome, chosen, sources: sourcesOf(unit), ...said, rule: null, by: request.actorId },
      drafts,
    ).id;
  });
}

/** Puts into gold what no annotator made. Throws `adjudication-seen-other`, what is wrong with the draft and as deciding does. */
export function addToGold(
  project: OpenProject,
  request: Act & Said & { readonly seen: ArticleVersion; readonly draft: AnnotationDraft },
): Decision {
  return change(project, request, 'adjudication.decide', ({ plan, state, handle }) => {
    // What was decided meanwhile is nobody's mark of what is added.
    if (request.seen.marks !== versionOf(state).marks) throw new Problem('adjudication-seen-other');
    const draft = wellFormed(request.draft);
    judgeGold(project, handle, state, draft);
    return plan.decide(added(state, draft, { ...saidOf(request), by: request.actorId }), [draft]).id;
  });
}

/**
 * Changes what is in gold by a decision without a unit: what the reviewer added, or what stands there after all that it was decided about is gone, which is
 * theirs from then on. What links to it goes on linking. Throws `decision-unknown`, also where it was changed or taken back meanwhile, `decision-version` where
 * there is a unit to decide or it would be of another layer, what is wrong with the draft, `link-circle`, and as deciding does.
 */
export function reviseGold(
  project: OpenProject,
  request: Said & { readonly actorId: string; readonly decisionId: string; readonly draft: AnnotationDraft },
): Decision {
  const { actorId, decisionId } = request;
  const { articleId } = requireDecision(project, decisionId);
  return change(project, { actorId, articleId }, 'adjudication.decide', ({ plan, state, handle }) => {
    const { decision } = state.others.find((other) => other.decision.id === decisionId) ?? {};
    const [goldId, ...more] = decision?.goldIds ?? [];
    const before = state.gold.find(({ annotation }) => annotation.id === goldId)?.annotation;
    const draft = wellFormed(request.draft);
    if (!before || more.length > 0 || before.layer !== draft.layer) throw new Problem('decision-version');
    judgeGold(project, handle, state, draft, before);
    return plan.revise(decisionId, added(state, draft, { ...saidOf(request), by: actorId }), draft).id;
  });
}

/** Changes the reason of a decision, and whether the guideline is unclear. Throws `decision-unknown` and as deciding does. */
export function noteDecision(
  project: OpenProject,
  request: Said & { readonly actorId: string; readonly decisionId: string },
): Decision {
  const { decisionId, actorId } = request;
  const { articleId, outcome } = requireDecision(project, decisionId);
  return change(project, { actorId, articleId }, 'adjudication.note', ({ plan }) => {
    const said = saidOf(request);
    if (outcome === 'rejected' && said.reason === null) throw new Problem('decision-without-reason');
    plan.note(decisionId, said);
    return decisionId;
  });
}

/** Takes a decision back with what it put into gold; answers how much that was. Throws `decision-unknown`, `adjudication-closed`. */
export function takeBackDecision(
  project: OpenProject,
  { actorId, decisionId }: { readonly actorId: string; readonly decisionId: string },
): number {
  const { articleId, goldIds } = requireDecision(project, decisionId);
  change(project, { actorId, articleId }, 'adjudication.take-back', ({ plan }) => {
    plan.takeBack(decisionId);
    return null;
  });
  return goldIds.length;
}

/** What was decided about, as it is now. */
export const sourcesOf = ({ annotations }: Unit): Decision['sources'] =>
  annotations.map((annotation) => ({
    annotatorId: annotation.annotatorId,
    annotationId: annotation.id,
    fingerprint: fingerprintOf(annotation),
  }));

/** An annotator's version as gold takes it over. */
export const draftOf = ({ layer, label, spans, attributes, links, note }: Annotation): GoldDraft => ({
  layer,
  label,
  spans,
  attributes,
  links,
  note,
});

/** A decision on what nobody else has. */
const added = (
  { annotatorIds }: ArticleState,
  { layer }: GoldDraft,
  said: Said & { readonly by: string },
): NewDecision => ({
  layer,
  votes: Object.fromEntries(annotatorIds.map((id) => [id, null])),
  outcome: 'edited',
  chosen: [],
  sources: [],
  rule: null,
  ...said,
});

interface Working {
  readonly plan: Plan;
  readonly state: ArticleState;
  readonly handle: WriteHandle;
}

function change(
  project: OpenProject,
  act: Act,
  kind: OperationKind,
  work: (working: Working) => string,
): Decision;
function change(project: OpenProject, act: Act, kind: OperationKind, work: (working: Working) => null): null;
function change(
  project: OpenProject,
  { actorId, articleId }: Act,
  kind: OperationKind,
  work: (working: Working) => string | null,
): Decision | null {
  const decision = write(project.database, (handle) => {
    const begun = requireOpen(project, handle, { actorId, articleId });
    const state = readArticleState(handle, articleId, currentCodebook(project).codebook);
    const plan = planOn(project, state);
    const id = work({ plan, state, handle });
    const changes = [...begun, ...plan.carryOut(handle)];
    if (changes.length > 0) {
      record(handle, project.environment, { kind, annotatorId: actorId, articleId, changes });
    }
    return id === null ? null : (plan.decision(id) ?? null);
  });
  project.publish({ topics: ['adjudication', 'annotations', 'history'], articleId });
  return decision;
}

/** The reviewer decides on what they saw, unless it was they who changed it: what they said last is what they mean. */
function requireSeen(
  { unit, decided }: DecidedUnit,
  { seen, actorId }: { readonly seen: SeenUnit; readonly actorId: string },
): void {
  const isOther = decided && decided.decision.id !== seen.decisionId && decided.decision.by !== actorId;
  if (unit.version !== seen.version || isOther) throw new Problem('adjudication-seen-other');
}

function chosenIn(unit: Unit, choice: Choice): { chosen: string[]; drafts: GoldDraft[] } {
  const own = (id: string): Annotation => {
    const annotation = unit.annotations.find((each) => each.id === id);
    if (!annotation) throw new Problem('decision-version');
    return annotation;
  };
  switch (choice.outcome) {
    case 'accepted':
      return { chosen: [choice.annotationId], drafts: [draftOf(own(choice.annotationId))] };
    case 'both': {
      const chosen = [...new Set(choice.annotationIds)];
      return { chosen, drafts: chosen.map((id) => draftOf(own(id))) };
    }
    case 'edited': {
      for (const id of choice.from) own(id);
      if (choice.drafts.some(({ layer }) => layer !== unit.layer)) throw new Problem('decision-version');
      return { chosen: choice.from, drafts: choice.drafts.map((draft) => wellFormed(draft)) };
    }
    case 'rejected':
    case 'deferred':
      return { chosen: [], drafts: [] };
  }
}

function saidOf({ reason, isUnclear }: Said): Said {
  const words = wellFormed({ reason: reason?.trim() ?? '' }).reason;
  return { reason: words === '' ? null : words, isUnclear };
}

function requireDecision(project: OpenProject, id: string): Decision {
  const stored = decisionById(project.database.read, id);
  if (!stored) throw new Problem('decision-unknown');
  return stored.decision;
}
