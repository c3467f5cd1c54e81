import { z } from 'zod';
import { layers, linkRoles, spanRoles } from './layers.ts';

/**
 * An id that another program chose: at most 200 UTF-16 code units, without control characters, which other formats cannot write, and half
 * surrogate pairs, which storing would change.
 */
export const givenIdSchema = z
  .string()
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u);

/** One stretch of the article that belongs to an annotation. UTF-16 offsets into the stored text, half open. */
export const annotationSpanSchema = z.object({
  role: z.enum(spanRoles),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type AnnotationSpan = Readonly<z.infer<typeof annotationSpanSchema>>;

/** A named pointer to another annotation of the same article and annotator. */
export const annotationLinkSchema = z.object({ role: z.enum(linkRoles), target: z.string().min(1) });

/** What can be said of an annotation by an attribute. */
export const attributeValueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
export type AttributeValue = z.infer<typeof attributeValueSchema>;
/** Attributes by the id of their definition. */
export const attributesSchema = z.record(z.string().min(1), attributeValueSchema);
export type Attributes = Readonly<z.infer<typeof attributesSchema>>;

/** What suggests annotations: the annotator's own marks of the article, the registry, the project's marks, the tagger, rules for quotations. */
export const suggestionSources = ['repeated', 'registry', 'dictionary', 'tagger', 'quotation'] as const;

/**
 * That an annotation was suggested and accepted, and how sure the program was, 0 to 1. `changed` once its label or spans were changed
 * by hand: it stays known that the eye was led there, while the decision is a person's.
 */
export const annotationOriginSchema = z.object({
  source: z.enum(suggestionSources),
  confidence: z.number().min(0).max(1),
  changed: z.literal(true).optional(),
});
export type AnnotationOrigin = Readonly<z.infer<typeof annotationOriginSchema>>;

/**
 * One mark of one annotator: an entity mention, a claim or a stance. Several spans of one role are the fragments of a
 * discontinuous annotation, in the order they were made. Times are ISO 8601 in UTC.
 */
export const annotationSchema = z.object({
  id: z.string().min(1),
  articleId: z.string().min(1),
  annotatorId: z.string().min(1),
  layer: z.enum(layers),
  label: z.string().min(1),
  spans: z.array(annotationSpanSchema).readonly(),
  attributes: attributesSchema.readonly(),
  links: z.array(annotationLinkSchema).readonly(),
  note: z.string().nullable(),
  /** Absent where a person made it unasked. */
  origin: annotationOriginSchema.optional(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Annotation = Readonly<z.infer<typeof annotationSchema>>;

/** What an annotator decides of an annotation; identity, owner and times are the program's. */
export const annotationDraftSchema = annotationSchema.pick({
  layer: true,
  label: true,
  spans: true,
  attributes: true,
  links: true,
  note: true,
  origin: true,
});
export type AnnotationDraft = Readonly<z.infer<typeof annotationDraftSchema>>;
