import { z } from 'zod';
import { procedure } from './base.ts';
import { deliverySchema } from './host.ts';

const longestReport = 1_000_000;

/** What an error of the page can be called: a kind that is not among these is an `Error`, so that no word of a person or a text gets through. */
export const defectKinds = [
  'Error',
  'AggregateError',
  'DOMException',
  'LineLost',
  'ORPCError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
  'thrown value',
] as const;

/** How many places an error of the page is told by. */
export const mostDefectPlaces = 8;
/** The name of a file of the page's own scripts. */
export const scriptName = /^[\w-]{1,60}\.[cm]?[jt]sx?$/;
const lineNumber = z.int().min(0).max(10_000_000);

/** A defect of the page: its kind and the places of our own scripts it came through, nearest first. Never its message, which may quote what was being shown. */
export const pageDefectSchema = z.object({
  /** Where it was caught: a screen that could not be drawn, a listener, a promise nobody waited for. */
  of: z.enum(['screen', 'listener', 'promise']),
  kind: z.enum(defectKinds),
  places: z
    .array(z.object({ script: z.string().regex(scriptName), line: lineNumber, column: lineNumber }))
    .max(mostDefectPlaces),
});
export type PageDefect = Readonly<z.infer<typeof pageDefectSchema>>;

/** A report for those who mend the program. It goes nowhere: a person sees all of it, saves it, and hands it on by themselves. */
export const problemReportContract = {
  /** Notes a defect of the page in the log, unless there were too many of late. */
  noteDefect: procedure.input(pageDefectSchema),
  text: procedure.output(z.object({ text: z.string() })),
  /** Saves the very text that was shown. */
  save: procedure.input(z.object({ text: z.string().min(1).max(longestReport) })).output(deliverySchema),
};
