import { z } from 'zod';

/** A person (or the adjudicator) who owns annotations. Names are free text in any script, unique within a project. */
export const annotatorSchema = z.object({ id: z.string().min(1), name: z.string().min(1) });
export type Annotator = Readonly<z.infer<typeof annotatorSchema>>;

/** The longest name an annotator may have, in UTF-16 code units. */
export const longestAnnotatorName = 200;
