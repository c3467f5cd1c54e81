import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { problemReportSchema } from '../model/problem.ts';
import { procedure } from './base.ts';
import { deliverySchema } from './host.ts';

const countsSchema = z.object({ added: z.int(), changed: z.int(), removed: z.int() });
export type MergeCounts = z.infer<typeof countsSchema>;

/** What can clash: two versions of it, neither made knowing the other. `gold` is all that is adjudicated in an article. */
const clashKinds = [
  'annotation',
  'article',
  'regions',
  'status',
  'remark',
  'rejection',
  'gold',
  'entry',
  'verdict',
  'codebook',
] as const;

const clashSchema = z.object({
  kind: z.enum(clashKinds),
  articleId: z.string().nullable(),
  title: z.string().nullable(),
  /** Whose it is, by name; null for what is everybody's. */
  annotator: z.string().nullable(),
  /** Which of the two stands; the other is in the history. */
  kept: z.enum(['here', 'there']),
  /** Both in a few words; null where that side had removed it. */
  here: z.string().nullable(),
  there: z.string().nullable(),
});
export type MergeClash = Readonly<z.infer<typeof clashSchema>>;

const articleNameSchema = z.object({ articleId: z.string(), title: z.string() });

/** What one file brought, or why it was refused. */
const mergedFileSchema = z.object({
  /** Name of the file without its folder. */
  file: z.string(),
  /** Why nothing of it was taken; null where it was merged. */
  problem: problemReportSchema.nullable(),
  /** Of a packet: for whom it was made and when. */
  packet: z.object({ annotator: z.string(), madeAt: z.string() }).nullable(),
  articles: countsSchema,
  annotations: countsSchema,
  /** The same by annotator, where anything changed. */
  people: z.array(countsSchema.extend({ name: z.string() })),
  remarks: countsSchema,
  entries: countsSchema,
  /** Changed states of articles, lines of articles, adjudicated articles, rejected suggestions, judged pairs and times of work. */
  states: z.int(),
  regions: z.int(),
  gold: z.int(),
  rejections: z.int(),
  verdicts: z.int(),
  workTimes: z.int(),
  /** Names of annotators that were not here. */
  annotators: z.array(z.string()),
  /** Number of the codebook that was put in force here; null where it stayed. */
  codebook: z.int().nullable(),
  /** Labels that annotations came with and that nobody can choose any more. */
  retiredLabels: z.array(z.object({ layer: z.string(), label: z.string(), annotations: z.int() })),
  /** Articles that were deleted and are there again, because somebody worked in them elsewhere. */
  returned: z.array(articleNameSchema),
  /** New articles with the very text of one that is here under another id. */
  sameTexts: z.array(articleNameSchema.extend({ otherTitle: z.string() })),
  clashes: z.array(clashSchema),
});
export type MergedFile = Readonly<z.infer<typeof mergedFileSchema>>;

/** What a merge did, or would do. */
const mergeReportSchema = z.object({
  files: z.array(mergedFileSchema),
  /** Whether anything is other than before. */
  isChanged: z.boolean(),
  /** Name of the backup made before; null for a preview. */
  backup: z.string().nullable(),
});
export type MergeReport = Readonly<z.infer<typeof mergeReportSchema>>;

/** What is heard of a merge; the report is the last. Checking counts files, merging the articles of one file. */
const mergeEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    phase: z.enum(['checking', 'merging']),
    done: z.int(),
    total: z.int(),
    file: z.string(),
  }),
  z.object({ kind: z.literal('done'), report: mergeReportSchema }),
]);
export type MergeEvent = Readonly<z.infer<typeof mergeEventSchema>>;

/** Uploaded files by their tokens, and by the same tokens the passphrases of those that are protected. */
const filesSchema = z.object({
  tokens: z.array(z.string()).min(1),
  passphrases: z.record(z.string(), z.string()).default({}),
});

/** What is heard of making packets; the last says how they reached the person. Making counts packets, protecting the bytes of one. */
const packetsEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    phase: z.enum(['making', 'protecting']),
    done: z.int(),
    total: z.int(),
  }),
  z.object({ kind: z.literal('done'), delivery: deliverySchema }),
]);

/** Handing out work as files and taking it back. */
export const exchangeContract = {
  /** For whom this file was made, where it is a packet. */
  origin: procedure.output(
    z
      .object({ packetId: z.string(), annotatorId: z.string(), annotator: z.string(), madeAt: z.string() })
      .nullable(),
  ),
  /**
   * Gives articles out as `articles.assign` does and makes a packet for each annotator with what they have of them; several travel as one zip. `unassigned` takes the first
   * articles that nobody has instead of `articleIds`, so many for each annotator. Without either everybody's packet has what they were given before. Each file is
   * protected where there is a passphrase; stopping the iteration gives nothing out.
   */
  packets: procedure
    .input(
      z.object({
        /** Who gives them out, and can undo it. */
        actorId: z.string(),
        annotatorIds: z.array(z.string()).min(1),
        articleIds: z.array(z.string()).nullable().default(null),
        unassigned: z.int().min(1).nullable().default(null),
        /** Percentage of the articles that everybody gets. */
        overlap: z.number().min(0).max(100).default(0),
        seed: z.int().nonnegative().default(0),
        passphrase: z.string().nullable().default(null),
      }),
    )
    .output(eventIterator(packetsEventSchema)),
  /** What merging uploaded files would do; they stay uploaded. */
  preview: procedure.input(filesSchema).output(eventIterator(mergeEventSchema)),
  /** Merges uploaded files in one step, which the actor can undo; stopping the iteration before leaves nothing behind. */
  merge: procedure.input(filesSchema.extend({ actorId: z.string() })).output(eventIterator(mergeEventSchema)),
};
