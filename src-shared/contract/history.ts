import { z } from 'zod';
import { operationSchema } from '../model/operation.ts';
import { procedure } from './base.ts';

const annotator = z.object({ annotatorId: z.string() });

export const historyContract = {
  /** What undo and redo would do next for this annotator; null where there is nothing. Survives restarts. */
  state: procedure
    .input(annotator)
    .output(z.object({ undo: operationSchema.nullable(), redo: operationSchema.nullable() })),
  /** Undoes the annotator's latest operation, in whichever article it was; null where there is none. */
  undo: procedure.input(annotator).output(operationSchema.nullable()),
  redo: procedure.input(annotator).output(operationSchema.nullable()),
};
