import { z } from 'zod';
import { annotatorSchema } from '../model/annotator.ts';
import { procedure } from './base.ts';

/** Who annotates. */
export const annotatorsContract = {
  list: procedure.output(z.array(annotatorSchema)),
  /** Adds an annotator, or answers the one who already has that name. */
  create: procedure.input(z.object({ name: z.string() })).output(annotatorSchema),
};
