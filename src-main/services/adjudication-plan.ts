import type { Decision } from '../../src-shared/model/adjudication.ts';
import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import type { Annotation, AnnotationDraft } from '../../src-shared/model/annotation.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { insertAnnotation } from '../db/annotations.ts';
import { insertDecision } from '../db/decisions.ts';
import type { WriteHandle } from '../db/handle.ts';
import type { ArticleState } from './adjudication-state.ts';
import { later } from './annotate.ts';
import { apply } from './journal.ts';
import type { OpenProject } from './project.ts';

/** What a decision puts into gold; links lead to gold annotations or to annotators' ones, which stand for what became of them. */
export type GoldDraft = Pick<AnnotationDraft, 'layer' | 'label' | 'spans' | 'attributes' | 'links' | 'note'>;

/** What is decided; the rest of a decision is the program's. */
export type NewDecision = Omit<Decision, 'id' | 'at' | 'goldIds' | 'waiting' | 'articleId'>;

/** Decisions of one article in the making: what is put in and taken out, carried out together with every link it changes. */
export interface Plan {
  decide(decision: NewDecision, drafts: readonly GoldDraft[]): Decision;
  takeBack(decisionId: string): void;
  /** In place of a decision that put one annotation into gold: another, with the same annotation, to which what links goes on linking. */
  revise(decisionId: string, decision: NewDecision, draft: GoldDraft): Decision;
  note(decisionId: string, said: Pick<Decision, 'reason' | 'isUnclear'>): void;
  /** Carries it out; the rows that it changed. */
  carryOut(handle: WriteHandle): Change[];
  /** As it is by now; after carrying out, with its links. */
  decision(id: string): Decision | undefined;
}

interface Row<Content> {
  readonly position: number | null;
  readonly before: Content | null;
  after: Content | null;
}

/** Begins a plan on what there is. Linear in the gold layer and the decisions. */
export function planOn(project: OpenProject, state: ArticleState): Plan {
  const { articleId } = state;
  const now = project.environment.now().toISOString();
  const all = [...state.units.flatMap(({ decided }) => decided ?? []), ...state.others];
  const decisions = new Map(
    all.map(({ position, decision }) => [decision.id, rowOf(position, decision)] as const),
  );
  const gold = new Map(
    state.gold.map(({ position, annotation }) => [annotation.id, rowOf(position, annotation)] as const),
  );

  function decide(decision: NewDecision, drafts: readonly GoldDraft[]): Decision {
    const made = drafts.map((draft): Annotation => {
      const id = project.environment.newId();
      const { layer, label, spans, attributes, links, note } = draft;
      const times = { createdAt: now, updatedAt: now };
      const owned = { id, articleId, annotatorId: goldAnnotatorId };
      return { ...owned, layer, label, spans, attributes, links, note, ...times };
    });
    const after = entered(decision, made);
    for (const annotation of made) {
      const links = annotation.links.filter(({ target }) => gold.has(target));
      gold.set(annotation.id, { position: null, before: null, after: { ...annotation, links } });
    }
    return after;
  }

  function entered(decision: NewDecision, made: readonly Pick<Annotation, 'id' | 'links'>[]): Decision {
    const waiting = made.flatMap(({ id: goldId, links }) =>
      links.filter(({ target }) => !gold.has(target)).map(({ role, target }) => ({ goldId, role, target })),
    );
    const goldIds = made.map(({ id }) => id);
    const after: Decision = {
      id: project.environment.newId(),
      articleId,
      ...decision,
      goldIds,
      waiting,
      at: now,
    };
    decisions.set(after.id, { position: null, before: null, after });
    return after;
  }

  function revise(decisionId: string, decision: NewDecision, draft: GoldDraft): Decision {
    const row = decisions.get(decisionId);
    const own = gold.get(row?.after?.goldIds[0] ?? '');
    if (!row || !own?.after) throw new Problem('decision-unknown');
    row.after = null;
    const { label, spans, attributes, links, note } = draft;
    const made = links.filter(({ target }) => gold.has(target));
    change(own, { label, spans, attributes, links: made, note });
    return entered(decision, [{ id: own.after.id, links }]);
  }

  function takeBack(decisionId: string): void {
    const row = decisions.get(decisionId);
    if (!row?.after) return;
    for (const id of row.after.goldIds) {
      const own = gold.get(id);
      if (own) own.after = null;
    }
    row.after = null;
  }

  /** Links to what is gone wait for what their target becomes; links that wait are made where it became something. */
  function settle(): void {
    const goldOf = new Map<string, string>();
    const sourceOf = new Map<string, string>();
    const decisionOf = new Map<string, Row<Decision>>();
    for (const row of decisions.values()) {
      const { sources, chosen, goldIds } = row.after ?? row.before ?? nothing;
      for (const [index, id] of goldIds.entries()) {
        const source = chosen[index] ?? sources[0]?.annotationId;
        if (source !== undefined) sourceOf.set(id, source);
        if (row.after) decisionOf.set(id, row);
      }
      if (!row.after) continue;
      for (const { annotationId } of sources) {
        const goldId = goldIds[chosen.indexOf(annotationId)] ?? goldIds[0];
        if (goldId !== undefined) goldOf.set(annotationId, goldId);
      }
    }
    for (const [id, row] of gold) {
      const broken = row.after?.links.filter(({ target }) => !gold.get(target)?.after) ?? [];
      if (!row.after || broken.length === 0) continue;
      change(row, { links: row.after.links.filter((link) => !broken.includes(link)) });
      const owner = decisionOf.get(id);
      const waiting = broken.flatMap(({ role, target }) => {
        const source = sourceOf.get(target);
        return source === undefined ? [] : [{ goldId: id, role, target: source }];
      });
      if (owner?.after) owner.after = { ...owner.after, waiting: [...owner.after.waiting, ...waiting] };
    }
    for (const row of decisions.values()) {
      if (!row.after || row.after.waiting.length === 0) continue;
      const still = row.after.waiting.filter(({ goldId, role, target }) => {
        const made = goldOf.get(target);
        const own = gold.get(goldId);
        if (made === undefined || !own?.after || closesCircle(goldId, made, role)) return true;
        change(own, { links: [...own.after.links, { role, target: made }] });
        return false;
      });
      if (still.length < row.after.waiting.length) row.after = { ...row.after, waiting: still };
    }
  }

  /** Two units may each be part of the other, by different annotators: of such links one has to wait. */
  function closesCircle(goldId: string, target: string, role: string): boolean {
    if (role !== 'parent') return false;
    const seen = new Set<string>();
    for (let id: string | undefined = target; id !== undefined && !seen.has(id); ) {
      if (id === goldId) return true;
      seen.add(id);
      id = gold.get(id)?.after?.links.find((link) => link.role === 'parent')?.target;
    }
    return false;
  }

  function change(row: Row<Annotation>, patch: Partial<GoldDraft>): void {
    if (!row.after) return;
    const updatedAt = row.before ? later(project, row.before.updatedAt) : row.after.updatedAt;
    row.after = { ...row.after, ...patch, updatedAt };
  }

  return {
    decide,
    takeBack,
    revise,
    note(decisionId, said) {
      const row = decisions.get(decisionId);
      if (row?.after) row.after = { ...row.after, ...said };
    },
    carryOut(handle) {
      settle();
      const changes: Change[] = [];
      const created: Change[] = [];
      for (const { position, before, after } of gold.values()) {
        if (position === null) {
          if (!after) continue;
          const at = insertAnnotation(handle, after, null);
          created.push({ entity: 'annotation', position: at, before: null, after });
        } else if (after !== before) changes.push({ entity: 'annotation', position, before, after });
      }
      for (const { position, before, after } of decisions.values()) {
        if (position === null) {
          if (!after) continue;
          const at = insertDecision(handle, after, null);
          created.push({ entity: 'decision', position: at, before: null, after });
        } else if (after !== before) changes.push({ entity: 'decision', position, before, after });
      }
      apply(handle, changes);
      return [...changes, ...created];
    },
    decision: (id) => decisions.get(id)?.after ?? undefined,
  };
}

const nothing: Pick<Decision, 'sources' | 'chosen' | 'goldIds'> = { sources: [], chosen: [], goldIds: [] };

const rowOf = <Content>(position: number, content: Content): Row<Content> => ({
  position,
  before: content,
  after: content,
});
