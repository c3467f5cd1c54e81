import { z } from 'zod';
import { codebookSchema } from '../model/codebook.ts';
import { codebookChangeSchema } from '../model/codebook-changes.ts';
import { layers } from '../model/layers.ts';
import { problemReportSchema } from '../model/problem.ts';
import { procedure } from './base.ts';
import { deliverySchema } from './host.ts';

const versionSchema = z.object({ version: z.int(), codebook: codebookSchema });

/** A version in the list of all. `follows` is the version that was in force before it; `changes` are against that one. */
export const codebookVersionSchema = z.object({
  version: z.int(),
  publishedAt: z.string(),
  /** Name of the annotator; null where the program did it, for a new project or an import. */
  publishedBy: z.string().nullable(),
  follows: z.int().nullable(),
  isInForce: z.boolean(),
  changes: z.array(codebookChangeSchema),
});
export type CodebookVersion = Readonly<z.infer<typeof codebookVersionSchema>>;

/** What an annotator is still writing. `revision` counts the times it was saved; `follows` is the version it began from. */
export const codebookDraftSchema = z.object({
  follows: z.int(),
  revision: z.int(),
  savedAt: z.string(),
  codebook: codebookSchema,
});
export type CodebookDraft = Readonly<z.infer<typeof codebookDraftSchema>>;

const labelUseSchema = z.object({
  layer: z.enum(layers),
  label: z.string(),
  annotatorId: z.string(),
  annotations: z.int(),
  articles: z.int(),
});
export type LabelUse = Readonly<z.infer<typeof labelUseSchema>>;

const sharesSchema = z.array(z.object({ annotatorId: z.string(), name: z.string(), annotations: z.int() }));

/** What publishing a draft would do to what is stored. */
export const publishPreviewSchema = z.object({
  /** The version it would take the place of. */
  onto: z.int(),
  changes: z.array(codebookChangeSchema),
  /** Annotations whose label is changed, retired or merged, and the number of their articles. */
  annotations: z.int(),
  articles: z.int(),
  labels: z.array(
    z.object({
      layer: z.enum(layers),
      label: z.string(),
      kind: z.enum(['changed', 'retired', 'merged', 'restored']),
      /** The label that its annotations get, for `merged`. */
      into: z.string().nullable(),
      by: sharesSchema,
    }),
  ),
  /** Values that the codebook allows now and would not then. They stay where they are; a merge drops what its label cannot have. */
  values: z.array(
    z.object({
      layer: z.enum(layers),
      label: z.string(),
      attribute: z.string(),
      value: z.string(),
      isDropped: z.boolean(),
      by: sharesSchema,
    }),
  ),
  /** Mentions that would stand inside another whose label does not allow theirs any more. They stay. */
  nested: z.array(z.object({ label: z.string(), outer: z.string(), by: sharesSchema })),
  /** Why it cannot be published; empty where it can. */
  faults: z.array(problemReportSchema),
});
export type PublishPreview = Readonly<z.infer<typeof publishPreviewSchema>>;

const mine = z.object({ annotatorId: z.string() });

/** The codebook in force, older ones, and drafts of the next. */
export const codebookContract = {
  /** The codebook in force; versions count from 1. */
  current: procedure.output(versionSchema),
  /** Every version ever published, the latest first. */
  versions: procedure.output(z.array(codebookVersionSchema)),
  version: procedure.input(z.object({ version: z.int() })).output(versionSchema),
  /** How often each annotator used each label. */
  usage: procedure.output(z.array(labelUseSchema)),
  draft: procedure.input(mine).output(codebookDraftSchema.nullable()),
  /** `revision` is the one that was seen, 0 where there was no draft; `codebook-draft-changed` where it is another by now. */
  saveDraft: procedure
    .input(mine.extend({ revision: z.int(), codebook: codebookSchema }))
    .output(codebookDraftSchema.omit({ codebook: true })),
  discardDraft: procedure.input(mine).output(mine),
  /** What publishing the draft would do, or `codebook-draft-missing`. */
  preview: procedure.input(mine).output(publishPreviewSchema),
  /** Puts the draft in force in the place of `onto`, and re-labels what was merged, in one step that undo takes back. */
  publish: procedure.input(mine.extend({ onto: z.int() })).output(z.object({ version: z.int() })),
  /** Makes the codebook in a JSON file the draft. `kept` are labels of the project that it lacks: they stay, retired. */
  import: procedure
    .input(mine.extend({ name: z.string(), content: z.string() }))
    .output(z.object({ revision: z.int(), kept: z.array(z.string()) })),
  /** The draft, or a version, as a JSON file. */
  export: procedure.input(mine.extend({ version: z.int().nullable() })).output(deliverySchema),
};
