import { z } from 'zod';
import { codebookSchema } from '../model/codebook.ts';
import { procedure } from './base.ts';

export const codebookContract = {
  /** The codebook in force; versions count from 1. */
  current: procedure.output(z.object({ version: z.int(), codebook: codebookSchema })),
};
