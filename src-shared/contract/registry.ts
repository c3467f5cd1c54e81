import { z } from 'zod';
import { givenIdSchema } from '../model/annotation.ts';
import { problemReportSchema } from '../model/problem.ts';
import { registryDraftSchema, registryEntrySchema } from '../model/registry.ts';
import { procedure } from './base.ts';
import { deliverySchema } from './host.ts';
import { searchHitSchema } from './search.ts';

/** An entry and how many mentions of the whole project are linked to it. */
export const registryRowSchema = z.object({ entry: registryEntrySchema, mentions: z.int() });
export type RegistryRow = Readonly<z.infer<typeof registryRowSchema>>;

/** Why an entry is proposed: mentions with these words were linked to it; or its name or alias is just so, or so when folded. */
export const proposalReasons = ['linked', 'name', 'alias', 'folded', 'proclitic'] as const;
export type ProposalReason = (typeof proposalReasons)[number];

/** An entry that a mention may mean, and why. */
export const registryProposalSchema = registryRowSchema.extend({ reason: z.enum(proposalReasons) });
export type RegistryProposal = Readonly<z.infer<typeof registryProposalSchema>>;

/** A linked mention in its line. `end` is that of the last fragment. UTF-16. */
export const occurrenceSchema = searchHitSchema.extend({
  annotationId: z.string(),
  articleId: z.string(),
  title: z.string(),
  label: z.string(),
  annotator: z.string(),
});
export type Occurrence = Readonly<z.infer<typeof occurrenceSchema>>;

/** A page of the registry. */
export const registryListInputSchema = z.object({
  /** Beginning of a name or alias or of a word in it; folded. */
  query: z.string().default(''),
  label: z.string().nullable().default(null),
  sort: z.enum(['name', 'mentions']).default('name'),
  offset: z.int().nonnegative().default(0),
  limit: z.int().positive().max(1000).default(200),
});
export type RegistryListInput = Readonly<z.infer<typeof registryListInputSchema>>;

/** What came of reading a registry file. `aliases` are those that came to entries which were there. */
export const registryImportReportSchema = z.object({
  created: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  skipped: z.array(problemReportSchema),
});
export type RegistryImportReport = Readonly<z.infer<typeof registryImportReportSchema>>;

/** Formats that the registry is read and written in. */
export const registryFormats = ['json', 'csv'] as const;
export type RegistryFormat = (typeof registryFormats)[number];

const actor = { annotatorId: z.string() };
const moved = z.object({ entry: registryEntrySchema, mentions: z.int() });

/** The registry of entities and the links to it. */
export const registryContract = {
  list: procedure
    .input(registryListInputSchema)
    .output(z.object({ total: z.int(), rows: z.array(registryRowSchema) })),
  /** An entry, what its mentions say (folded) and how often, and the others that share a name or alias with it. */
  get: procedure.input(z.object({ id: z.string() })).output(
    registryRowSchema.extend({
      forms: z.array(z.object({ form: z.string(), times: z.int() })),
      alike: z.array(z.object({ entry: registryEntrySchema, form: z.string() })),
    }),
  ),
  /** What to offer while a name is typed, the best first. */
  find: procedure
    .input(
      z.object({
        query: z.string(),
        label: z.string().nullable().default(null),
        limit: z.int().positive().max(50).default(8),
      }),
    )
    .output(z.array(registryRowSchema)),
  /** Which entries a mention with these words may mean, the likeliest first. `canonical` is the name as it would stand alone. */
  propose: procedure
    .input(
      z.object({
        words: z.string(),
        canonical: z.string().nullable().default(null),
        label: z.string(),
        limit: z.int().positive().max(50).default(5),
      }),
    )
    .output(z.array(registryProposalSchema)),
  /** Where the entry is mentioned, everybody's mentions, article by article. */
  occurrences: procedure
    .input(
      z.object({
        id: z.string(),
        offset: z.int().nonnegative().default(0),
        limit: z.int().positive().max(1000).default(100),
        context: z.int().nonnegative().max(500).default(60),
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(occurrenceSchema) })),
  /** Makes an entry and links these mentions of the annotator to it, in one step. */
  create: procedure
    .input(
      z.object({
        ...actor,
        id: givenIdSchema.optional(),
        entry: registryDraftSchema,
        link: z.array(z.string()).default([]),
      }),
    )
    .output(registryEntrySchema),
  /** Renames or otherwise changes an entry; `updatedAt` is the version the change was made on. */
  update: procedure
    .input(z.object({ ...actor, id: z.string(), updatedAt: z.string(), entry: registryDraftSchema }))
    .output(registryEntrySchema),
  /** Everything that `from` is called and everything linked to it goes to `into`, and `from` goes. */
  merge: procedure.input(z.object({ ...actor, from: z.string(), into: z.string() })).output(moved),
  /** Makes a new entry and links these mentions, whoever's, to it in the place of the one they were linked to. */
  split: procedure
    .input(
      z.object({
        ...actor,
        id: z.string(),
        annotationIds: z.array(z.string()).min(1),
        entry: registryDraftSchema,
      }),
    )
    .output(moved),
  /** Removes an entry; mentions linked to it stay, without a link. */
  remove: procedure.input(z.object({ ...actor, id: z.string() })).output(z.object({ mentions: z.int() })),
  /** Links mentions of the annotator to an entry, or to none, in one step. */
  link: procedure
    .input(z.object({ ...actor, entryId: z.string().nullable(), annotationIds: z.array(z.string()).min(1) }))
    .output(z.object({ mentions: z.int() })),
  /** Reads a JSON or CSV file that was uploaded (`imports.upload`) into the registry, in one step. */
  importFile: procedure.input(z.object({ ...actor, token: z.string() })).output(registryImportReportSchema),
  /** The whole registry as a file. */
  exportFile: procedure.input(z.object({ format: z.enum(registryFormats) })).output(deliverySchema),
};
