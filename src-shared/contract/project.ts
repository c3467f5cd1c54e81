import { z } from 'zod';
import { procedure } from './base.ts';
import { deliverySchema } from './host.ts';

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

/** Making, opening, copying and closing projects. */
export const projectContract = {
  /** The project that is open, or null. */
  current: procedure.output(projectSummarySchema.nullable()),
  recent: procedure.output(z.array(recentProjectSchema)),
  openRecent: procedure.input(z.object({ token: z.string() })).output(projectSummarySchema),
  /** The system's dialog, where the host has one; null when the person cancelled. */
  choose: procedure.output(projectSummarySchema.nullable()),
  /** A new project; its place is asked in a dialog or is the host's projects folder. Null when cancelled. */
  create: procedure
    .input(z.object({ name: z.string().min(1), sample: z.boolean() }))
    .output(projectSummarySchema.nullable()),
  saveCopy: procedure.output(deliverySchema),
};
