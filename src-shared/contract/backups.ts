import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { problemReportSchema } from '../model/problem.ts';
import { procedure } from './base.ts';
import { bytesProgressSchema, deliverySchema } from './host.ts';
import { projectSummarySchema } from './project.ts';

/** Why a backup was made: the project was opened, a person asked, or something was about to change all of it. */
export const backupReasons = ['opened', 'asked', 'migration', 'merge', 'restore'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** A dated copy of a project. `name` is its file's; `at` is ISO 8601 in UTC. */
export const backupSchema = z.object({
  name: z.string(),
  at: z.string(),
  reason: z.enum(backupReasons),
  bytes: z.int(),
  articles: z.int(),
  annotations: z.int(),
});
export type Backup = Readonly<z.infer<typeof backupSchema>>;

/**
 * What is missing although nobody deleted it, as compared with the last backup, made at `since`. `isOlder` means that the whole file is an
 * earlier state of the project than that backup: something put an old copy in its place.
 */
export const lossSchema = z.object({
  since: z.string(),
  articles: z.int(),
  annotations: z.int(),
  isOlder: z.boolean(),
});
export type Loss = Readonly<z.infer<typeof lossSchema>>;

/** A project file that could not be opened because it is damaged. */
export const refusedProjectSchema = z.object({ name: z.string(), problem: problemReportSchema });

/** Whose backups: those of the open project, or of the file that was refused last. */
const subjectSchema = z.enum(['project', 'refused']);
export type BackupSubject = z.infer<typeof subjectSchema>;

/** What a person is to be told of the open project, or of one that could not be opened. */
export const backupStateSchema = z.object({
  loss: lossSchema.nullable(),
  /** Why the last backup could not be made. */
  failure: problemReportSchema.nullable(),
  refused: refusedProjectSchema.nullable(),
});
export type BackupState = Readonly<z.infer<typeof backupStateSchema>>;

/** What a salvaged project is told of by. */
export const salvageParts = [
  'articles',
  'removed',
  'annotations',
  'annotators',
  'statuses',
  'codebooks',
  'entries',
  'remarks',
  'decisions',
  'others',
  'operations',
] as const;
export type SalvagePart = (typeof salvageParts)[number];

/**
 * What came of salvaging. Of each part how many rows the new project has, how many of them only the journal still had, and how many are
 * known to be lost. `aside` are titles of articles whose text is not the one that was stored. `faults` are what the check still finds.
 */
export const salvageReportSchema = z.object({
  damagedPages: z.int(),
  parts: z.array(
    z.object({ part: z.enum(salvageParts), kept: z.int(), fromJournal: z.int(), lost: z.int() }),
  ),
  /** Rows that the history tells otherwise of; they are as they were stored. */
  doubtful: z.int(),
  aside: z.array(z.string()),
  faults: z.array(problemReportSchema),
});
export type SalvageReport = Readonly<z.infer<typeof salvageReportSchema>>;

/** How far salvaging is: pages of the damaged file, then steps of putting together what was in them. */
const salvageProgressSchema = z.object({
  phase: z.enum(['reading', 'mending']),
  done: z.int(),
  total: z.int(),
});
export type SalvageProgress = Readonly<z.infer<typeof salvageProgressSchema>>;

/** What is in a copy of a project. */
const copyFactsSchema = z.object({ name: z.string(), articles: z.int(), annotations: z.int() });
export type CopyFacts = Readonly<z.infer<typeof copyFactsSchema>>;

/** An uploaded copy; without a passphrase one that is protected is refused with `file-protected`. */
const copySchema = z.object({ of: subjectSchema, token: z.string(), passphrase: z.string().nullable() });

/** Dated copies of the open project, or of the one that was refused as damaged. */
export const backupsContract = {
  state: procedure.output(backupStateSchema),
  /** Latest first. `file` and `folder` name the project's file and where the backups are; no more of the path. */
  list: procedure
    .input(z.object({ of: subjectSchema }))
    .output(z.object({ file: z.string(), folder: z.string(), backups: z.array(backupSchema) })),
  /** One more, now. What was said to be missing is then taken to be as it should. */
  make: procedure.output(backupSchema),
  /** Puts a backup in the project's place and opens it; what was there is kept as a backup before. */
  restore: procedure.input(z.object({ of: subjectSchema, name: z.string() })).output(projectSummarySchema),
  /** A copy of the project as it is now, which the passphrase protects, for the person to keep. Stopping the iteration leaves nothing behind. */
  saveProtected: procedure
    .input(z.object({ passphrase: z.string() }))
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          bytesProgressSchema,
          z.object({ kind: z.literal('done'), delivery: deliverySchema }),
        ]),
      ),
    ),
  /** What is in a copy that the person kept; it stays uploaded. Throws `backup-of-other`. */
  lookAtCopy: procedure
    .input(copySchema)
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          bytesProgressSchema,
          z.object({ kind: z.literal('done'), copy: copyFactsSchema }),
        ]),
      ),
    ),
  /** Puts such a copy in the project's place, as `restore` does a backup. */
  restoreCopy: procedure
    .input(copySchema)
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          bytesProgressSchema,
          z.object({ kind: z.literal('done'), project: projectSummarySchema }),
        ]),
      ),
    ),
  /**
   * Reads what can be read of the refused file into a new project of this name and opens that; stopping the iteration before leaves nothing
   * behind. The report is the last, null where no place was chosen.
   */
  salvage: procedure
    .input(z.object({ name: z.string().min(1) }))
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          salvageProgressSchema.extend({ kind: z.literal('progress') }),
          z.object({ kind: z.literal('done'), report: salvageReportSchema.nullable() }),
        ]),
      ),
    ),
};
