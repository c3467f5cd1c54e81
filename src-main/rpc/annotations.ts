import {
  createAnnotation,
  listAnnotations,
  removeAnnotations,
  updateAnnotation,
} from '../services/annotate.ts';
import { rearrangeAnnotations } from '../services/rearrange.ts';
import { openProjectOf, procedures } from './procedures.ts';

const { annotations } = procedures;

/** One annotator's marks in one article. */
export const annotationsRouter = {
  list: annotations.list.handler(({ context, input }) => listAnnotations(openProjectOf(context), input)),
  create: annotations.create.handler(({ context, input }) => createAnnotation(openProjectOf(context), input)),
  update: annotations.update.handler(({ context, input }) => updateAnnotation(openProjectOf(context), input)),
  remove: annotations.remove.handler(({ context, input }) => ({
    removed: removeAnnotations(openProjectOf(context), input),
  })),
  rearrange: annotations.rearrange.handler(({ context, input }) =>
    rearrangeAnnotations(openProjectOf(context), input),
  ),
};
