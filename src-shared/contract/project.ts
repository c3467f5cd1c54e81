import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from './base.ts';
import { bytesProgressSchema, deliverySchema } from './host.ts';

/** The open project in short. */
export const projectSummarySchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  articles: z.int(),
});
export type ProjectSummary = Readonly<z.infer<typeof projectSummarySchema>>;

/** A project opened before. `token` stands for its path, which stays with the host. */
export const recentProjectSchema = z.object({ token: z.string(), name: z.string(), folder: z.string() });
export type RecentProject = Readonly<z.infer<typeof recentProjectSchema>>;

/** A protected file that somebody wants to open. `unlocked` names the project file that was made of it before. */
const lockedProjectSchema = z.object({
  token: z.string(),
  file: z.string(),
  unlocked: z.string().nullable(),
});
export type LockedProject = Readonly<z.infer<typeof lockedProjectSchema>>;

/** Making, opening, copying and closing projects. */
export const projectContract = {
  /** The project that is open, or null. */
  current: procedure.output(projectSummarySchema.nullable()),
  recent: procedure.output(z.array(recentProjectSchema)),
  openRecent: procedure.input(z.object({ token: z.string() })).output(projectSummarySchema),
  /** The system's dialog, where the host has one; null when the person cancelled. */
  choose: procedure.output(projectSummarySchema.nullable()),
  /**
   * Keeps a project file that was handed over in parts where the host keeps new projects, never over another file, and opens it. What is no project is
   * not kept. Null when cancelled.
   */
  openHandedOver: procedure.input(z.object({ token: z.string() })).output(projectSummarySchema.nullable()),
  /** A new project; its place is asked in a dialog or is the host's projects folder. Null when cancelled. */
  create: procedure
    .input(z.object({ name: z.string().min(1), sample: z.boolean() }))
    .output(projectSummarySchema.nullable()),
  /** The protected file whose passphrase is to be asked for, or null. Opening one throws `file-protected`. */
  locked: procedure.output(lockedProjectSchema.nullable()),
  /** Makes a project file of it beside it, never over another one, and opens that. Progress is in bytes; stopping the iteration before leaves nothing behind. */
  unlock: procedure
    .input(z.object({ token: z.string(), passphrase: z.string() }))
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          bytesProgressSchema,
          z.object({ kind: z.literal('done'), project: projectSummarySchema }),
        ]),
      ),
    ),
  /** Opens the project file that was made of it before. */
  openUnlocked: procedure.input(z.object({ token: z.string() })).output(projectSummarySchema),
  saveCopy: procedure.output(deliverySchema),
};
