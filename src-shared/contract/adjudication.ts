import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import {
  adjudicationSchema,
  decisionSchema,
  longestReason,
  mergeRuleSchema,
  staleReasons,
} from '../model/adjudication.ts';
import { annotationDraftSchema, annotationSchema } from '../model/annotation.ts';
import { disagreementCauses } from '../model/disagreement-cause.ts';
import { layers } from '../model/layers.ts';
import { procedure } from './base.ts';

const act = z.object({ actorId: z.string() });
const article = z.object({ articleId: z.string() });
const actInArticle = act.extend({ articleId: z.string() });
const reason = z.string().max(longestReason);

/** A version of a unit: what some annotators made, all saying the same. `annotationIds` in the order of `annotatorIds`. */
export const unitVersionSchema = z.object({
  annotatorIds: z.array(z.string()),
  annotationIds: z.array(z.string()),
});
export type UnitVersion = Readonly<z.infer<typeof unitVersionSchema>>;

/**
 * What several annotators made of one place: their marks aligned as for agreement, at most one of each annotator. `key` stays the same as long as the
 * same annotations are aligned.
 */
export const adjudicationUnitSchema = z.object({
  key: z.string(),
  layer: z.enum(layers),
  /** Everybody's, in the order of the article's annotators. */
  annotations: z.array(annotationSchema),
  /** Most votes first. One version that all made: everybody agrees. */
  versions: z.array(unitVersionSchema),
  /** A fingerprint of what was made of it: another once one of its annotations says something else. */
  version: z.string(),
  /** What each annotator made of it; null where nothing. */
  votes: z.record(z.string(), z.string().nullable()),
  /** Why they differ, seen from the first annotator who made it; none where all agree. */
  causes: z.array(z.enum(disagreementCauses)),
  decision: decisionSchema.nullable(),
  /** Why the decision no longer holds for what is there now; such a unit waits to be decided again. */
  stale: z.array(z.enum(staleReasons)),
});
export type AdjudicationUnit = Readonly<z.infer<typeof adjudicationUnitSchema>>;

/** `open` is undecided, deferred and stale together: what keeps the article from being closed. */
export const adjudicationCountsSchema = z.object({
  units: z.int(),
  open: z.int(),
  undecided: z.int(),
  deferred: z.int(),
  stale: z.int(),
  /** Decided by a person, other than deferred, and by a rule. */
  decided: z.int(),
  merged: z.int(),
  rejected: z.int(),
  /** Units on which not all annotators agree. */
  disputed: z.int(),
  gold: z.int(),
});
export type AdjudicationCounts = Readonly<z.infer<typeof adjudicationCountsSchema>>;

/** Fingerprints of what an article holds: of what annotators made of its units, and of what was decided of them. */
const articleVersionSchema = z.object({ marks: z.string(), decided: z.string() });
export type ArticleVersion = Readonly<z.infer<typeof articleVersionSchema>>;

export const adjudicatedArticleSchema = z.object({
  articleId: z.string(),
  /** `independent`: nobody began; the units are then as they would be. */
  state: z.enum(['independent', 'begun', 'closed']),
  adjudication: adjudicationSchema.nullable(),
  /** Who is adjudicated: those who finished the article, or, where they are fewer than two, those who began it; fixed with the beginning. */
  annotatorIds: z.array(z.string()),
  /** Entities, then claims, then stances, each in the order of the text; of the layers asked for. */
  units: z.array(adjudicationUnitSchema),
  /** Decisions without a unit: what the reviewer added, and those of which every source is gone (stale). */
  others: z.array(z.object({ decision: decisionSchema, stale: z.array(z.enum(staleReasons)) })),
  /** The whole gold layer, with the links between its annotations. */
  gold: z.array(annotationSchema),
  /** Gold annotations of one layer that share characters without one holding the other, or cover the same: variants of one thing, most likely. */
  overlaps: z.array(z.tuple([z.string(), z.string()])),
  /** Of all layers, whichever were asked for, as is the version. */
  counts: adjudicationCountsSchema,
  version: articleVersionSchema,
});
export type AdjudicatedArticle = Readonly<z.infer<typeof adjudicatedArticleSchema>>;

/**
 * What the reviewer decides. Links of drafts may name gold annotations or annotators' ones, which stand for what became of them in gold. A reason may
 * always be given, and must be for `rejected`.
 */
export const choiceSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('accepted'), annotationId: z.string() }),
  z.object({ outcome: z.literal('both'), annotationIds: z.array(z.string()).min(2) }),
  z.object({
    outcome: z.literal('edited'),
    /** Which versions it was made from, for the record. */
    from: z.array(z.string()).default([]),
    drafts: z.array(annotationDraftSchema).min(1),
  }),
  z.object({ outcome: z.literal('rejected') }),
  z.object({ outcome: z.literal('deferred') }),
]);
export type Choice = Readonly<z.infer<typeof choiceSchema>>;

/** A unit as the reviewer saw it; `decisionId` of what was decided of it by then. */
const seenUnit = z.object({ version: z.string(), decisionId: z.string().nullable() });
export type SeenUnit = Readonly<z.infer<typeof seenUnit>>;

const said = z.object({ reason: reason.nullable().default(null), isUnclear: z.boolean().default(false) });

export const mergeRequestSchema = mergeRuleSchema.extend({
  /** Or all that two annotators finished and nobody closed. */
  articleIds: z.union([z.literal('finished'), z.array(z.string())]),
  layers: z.array(z.enum(layers)).default([...layers]),
});
export type MergeRequest = Readonly<z.infer<typeof mergeRequestSchema>>;

/** The same, to be done in a reviewer's name. */
const runMergeSchema = mergeRequestSchema.extend({ actorId: z.string() });
export type RunMerge = Readonly<z.infer<typeof runMergeSchema>>;

/** What a rule does to an article, or would do. */
export const mergedArticleSchema = z.object({
  articleId: z.string(),
  title: z.string(),
  /** Units that the rule merges, by layer; `keys` names them. */
  merged: z.record(z.enum(layers), z.int()),
  keys: z.array(z.string()),
  /** Units merged before, by this or another rule, that this rule leaves undecided. */
  withdrawn: z.int(),
  /** Units that a person decided, which no rule touches. */
  kept: z.int(),
  /** Units that are still to be decided by a person. */
  left: z.int(),
});
export type MergedArticle = Readonly<z.infer<typeof mergedArticleSchema>>;
const mergeResult = z.object({
  articles: z.array(mergedArticleSchema),
  /** Articles asked for in which nobody or only one annotator worked, or that are closed. */
  skipped: z.int(),
});
export type MergeResult = Readonly<z.infer<typeof mergeResult>>;

/** How many of the articles were gone through; then, how many steps of writing are done: what is begun to be written is written whole. */
const mergeProgressSchema = z.object({ phase: z.enum(['prepare', 'write']), done: z.int(), total: z.int() });
export type MergeProgress = Readonly<z.infer<typeof mergeProgressSchema>>;

const mergeEventSchema = z.discriminatedUnion('kind', [
  mergeProgressSchema.extend({ kind: z.literal('progress') }),
  z.object({ kind: z.literal('done'), result: mergeResult }),
]);
export type MergeEvent = Readonly<z.infer<typeof mergeEventSchema>>;

export const unclearSchema = z.object({
  decision: decisionSchema,
  title: z.string(),
  /** What was decided about, as it stands; else what is in gold. */
  annotations: z.array(annotationSchema),
  quote: z.string(),
});
export type Unclear = Readonly<z.infer<typeof unclearSchema>>;

/**
 * What is taken for granted by a second opinion: that each item has one true value; that annotators err independently of one another, and each alike on
 * all items; that only items are seen that at least two annotators marked.
 */
export const opinionAssumptions = ['one-truth', 'independent', 'same-on-all', 'only-aligned'] as const;

/** With fewer annotators nothing tells who errs; with fewer items the estimate is mostly chance. */
export const opinionNeeds = { annotators: 3, items: 20 };

/** Why an estimate is not to be relied on: too few annotators or items, or everybody always said the same. */
export const opinionDoubts = ['few-annotators', 'few-items', 'one-value'] as const;

const opinionRequestSchema = z.object({
  layer: z.enum(layers),
  articleIds: z.array(z.string()).optional(),
});
export type OpinionRequest = Readonly<z.infer<typeof opinionRequestSchema>>;

export const secondOpinionSchema = z.object({
  assumptions: z.array(z.enum(opinionAssumptions)),
  /** `polarity` of stances, and each attribute of the layer that two annotators gave of one unit. */
  attributes: z.array(
    z.object({
      name: z.string(),
      /** Values in order. */
      values: z.array(z.string()),
      doubts: z.array(z.enum(opinionDoubts)),
      items: z.array(
        z.object({
          articleId: z.string(),
          key: z.string(),
          votes: z.record(z.string(), z.string()),
          /** What most said; null in a tie. */
          majority: z.string().nullable(),
          opinion: z.string(),
          probability: z.number(),
        }),
      ),
      /**
       * `confusion[true value][value given]` by their places in `values`; the share of their votes that equals the opinion; and how likely they give
       * the true value of an item, which is the diagonal of the confusion, each value counted as often as it is estimated to be the true one.
       */
      annotators: z.array(
        z.object({
          annotatorId: z.string(),
          confusion: z.array(z.array(z.number())),
          agreeing: z.number(),
          reliability: z.number(),
        }),
      ),
    }),
  ),
});
export type SecondOpinion = Readonly<z.infer<typeof secondOpinionSchema>>;

/** How many articles were compared, then how many attributes are estimated. */
const opinionProgressSchema = z.object({
  phase: z.enum(['compare', 'estimate']),
  done: z.int(),
  total: z.int(),
});
export type OpinionProgress = Readonly<z.infer<typeof opinionProgressSchema>>;

const opinionEventSchema = z.discriminatedUnion('kind', [
  opinionProgressSchema.extend({ kind: z.literal('progress') }),
  z.object({ kind: z.literal('done'), report: secondOpinionSchema }),
]);

/**
 * Making the gold layer. Every change is one step of undo of the actor; the live feed says `adjudication` and `annotations`. Decisions carry what was
 * `seen`: where a version changed since, or another reviewer decided, they are refused with `adjudication-seen-other`.
 */
export const adjudicationContract = {
  /** An article as it is adjudicated, also before that begins. */
  article: procedure
    .input(article.extend({ layers: z.array(z.enum(layers)).default([...layers]) }))
    .output(adjudicatedArticleSchema),
  /** Articles that can be adjudicated or were: those that two annotators finished, and those begun or closed; in the order of import. */
  list: procedure.output(
    z.array(
      z.object({
        articleId: z.string(),
        title: z.string(),
        state: z.enum(['independent', 'begun', 'closed']),
        annotatorIds: z.array(z.string()),
        closedAt: z.string().nullable(),
      }),
    ),
  ),
  /** Freezes agreement and says who is adjudicated. What changes an article otherwise begins it by itself. */
  begin: procedure
    .input(actInArticle.extend({ annotatorIds: z.array(z.string()).optional() }))
    .output(adjudicationSchema),
  /** Decides a unit, or decides it anew: what its earlier decision put into gold goes. */
  decide: procedure
    .input(actInArticle.extend({ key: z.string(), seen: seenUnit, choice: choiceSchema }).extend(said.shape))
    .output(decisionSchema),
  /** Adds to gold what no annotator made. */
  add: procedure
    .input(
      actInArticle.extend({ seen: articleVersionSchema, draft: annotationDraftSchema }).extend(said.shape),
    )
    .output(decisionSchema),
  /** Changes what was added to gold, or stands there without a unit; what links to it goes on linking. Its decision is another from then on. */
  revise: procedure
    .input(act.extend({ decisionId: z.string(), draft: annotationDraftSchema }).extend(said.shape))
    .output(decisionSchema),
  /** Changes what a decision says besides its outcome. */
  note: procedure.input(act.extend({ decisionId: z.string() }).extend(said.shape)).output(decisionSchema),
  /** Takes a decision back, with what it put into gold; the unit is then undecided. */
  takeBack: procedure
    .input(act.extend({ decisionId: z.string() }))
    .output(z.object({ removedGold: z.int() })),
  /** What `merge` would do now; `done` is the last. */
  previewMerge: procedure.input(mergeRequestSchema).output(eventIterator(mergeEventSchema)),
  /**
   * Merges by a rule, in one step of undo. Run again it does again what rules did, and never what people decided. Left before it begins to write, nothing
   * is merged; left afterwards, all is.
   */
  merge: procedure.input(runMergeSchema).output(eventIterator(mergeEventSchema)),
  /** Closes an article in which nothing is open, be its gold empty. */
  close: procedure.input(actInArticle.extend({ seen: articleVersionSchema })).output(adjudicationSchema),
  reopen: procedure.input(actInArticle).output(adjudicationSchema),
  /** Decisions marked as unclear in the guideline, newest first. */
  unclear: procedure.output(z.array(unclearSchema)),
  /**
   * Dawid and Skene's estimate beside what most said; of all begun and closed articles unless some are named. Worked out in a thread of its own; `done` is
   * the last, and leaving before it ends the work.
   */
  secondOpinion: procedure.input(opinionRequestSchema).output(eventIterator(opinionEventSchema)),
};
