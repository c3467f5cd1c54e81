import { z } from 'zod';
import { layers, linkRoles } from './layers.ts';

/**
 * The one annotator of a project who is no person: owner of the gold layer, which adjudication makes. The same in every project, so that two copies of one
 * have the same. Never listed among the annotators, and nobody can act in its name.
 */
export const goldAnnotatorId = 'gold';

/** What the owner of the gold layer is called in files, which name annotators; a record that names it is of the gold layer. */
export const goldAnnotatorName = 'النسخة الذهبية';

/** The longest reason of a decision, in UTF-16 code units: a page. */
export const longestReason = 4000;

/**
 * What was decided of a unit: one version accepted; several kept; what the reviewer wrote instead; none; not yet; or merged by a rule, without a
 * person looking.
 */
export const decisionOutcomes = ['accepted', 'both', 'edited', 'rejected', 'deferred', 'merged'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/**
 * Rules of merging what is undisputed: all annotators of the article made it and agree; all who made it agree, be it one; at least so many agree,
 * and more than on any other version.
 */
export const mergeRuleNames = ['all', 'all-who-marked', 'at-least'] as const;
export const mergeRuleSchema = z.object({
  rule: z.enum(mergeRuleNames),
  /** For `at-least`. */
  votes: z.int().min(1).max(1000).default(2),
});
export type MergeRule = Readonly<z.infer<typeof mergeRuleSchema>>;

/** One version that was decided about; `fingerprint` is of its content as it was then. */
const decisionSourceSchema = z.object({
  annotatorId: z.string(),
  annotationId: z.string(),
  fingerprint: z.string(),
});

/**
 * A link that an accepted version has to another whose unit has nothing in gold yet. It is made as soon as that has, and waits again where the other is
 * taken back. `target` is the annotator's own annotation.
 */
const waitingLinkSchema = z.object({ goldId: z.string(), role: z.enum(linkRoles), target: z.string() });

/**
 * What was decided of one unit, and all that is needed to know later why. `sources` is empty where the reviewer added what nobody had made.
 * Whether it is stale is not stored: it follows from the sources as they are now.
 */
export const decisionSchema = z.object({
  id: z.string().min(1),
  articleId: z.string().min(1),
  layer: z.enum(layers),
  sources: z.array(decisionSourceSchema).readonly(),
  outcome: z.enum(decisionOutcomes),
  /** The sources that went into gold; of `edited` those it was made from, if any. */
  chosen: z.array(z.string()).readonly(),
  /** Annotations of the gold layer, in the order of `chosen`. */
  goldIds: z.array(z.string()).readonly(),
  /** What each annotator of the article made of the unit; null where nothing. */
  votes: z.record(z.string(), z.string().nullable()).readonly(),
  waiting: z.array(waitingLinkSchema).readonly(),
  /** Plain text; never empty for `rejected`. */
  reason: z.string().nullable(),
  /** That the guideline does not settle the case: such decisions are collected beside the codebook. */
  isUnclear: z.boolean(),
  /** Of `merged`. */
  rule: mergeRuleSchema.nullable(),
  /** The reviewer's annotator id; of `merged` who ran it. */
  by: z.string(),
  at: z.string(),
});
export type Decision = Readonly<z.infer<typeof decisionSchema>>;

/**
 * What is no longer as it was decided about: a version changed, was removed, or came to the unit later; or a stance is in gold whose target was rejected.
 */
export const staleReasons = ['changed', 'vanished', 'appeared', 'targetless'] as const;
export type StaleReason = (typeof staleReasons)[number];

/** Two annotators' agreement on one layer of the article as adjudication began. */
const frozenPairSchema = z.object({
  layer: z.enum(layers),
  annotatorIds: z.tuple([z.string(), z.string()]),
  /** Marks of the first and of the second. */
  first: z.int(),
  second: z.int(),
  /** How many both have exactly, with the same label (stances: holder, target and polarity). */
  exact: z.int(),
  /** Pairs and single marks that are not the same, by cause. */
  causes: z.record(z.string(), z.int()),
  /** 2 × exact / (first + second); null of nothing. */
  f1Exact: z.number().nullable(),
});
export type FrozenPair = Readonly<z.infer<typeof frozenPairSchema>>;

/**
 * That an article is being adjudicated, or is closed. Agreement is that of the independent versions: it is computed as adjudication begins and kept, with
 * a fingerprint of each annotator's version.
 */
export const adjudicationSchema = z.object({
  articleId: z.string().min(1),
  state: z.enum(['begun', 'closed']),
  /** Whose versions are adjudicated, in the order in which they joined the project. */
  annotatorIds: z.array(z.string()).readonly(),
  versions: z
    .array(z.object({ annotatorId: z.string(), annotations: z.int(), fingerprint: z.string() }))
    .readonly(),
  agreement: z.array(frozenPairSchema).readonly(),
  begunBy: z.string(),
  begunAt: z.string(),
  closedBy: z.string().nullable(),
  closedAt: z.string().nullable(),
});
export type Adjudication = Readonly<z.infer<typeof adjudicationSchema>>;
