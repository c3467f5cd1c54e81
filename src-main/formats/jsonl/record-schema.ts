import { z } from 'zod';
import { annotationOriginSchema, attributesSchema } from '../../../src-shared/model/annotation.ts';
import { articleStates, regionKinds, regionOrigins } from '../../../src-shared/model/article.ts';
import { decidedArticleSchema } from '../../../src-shared/model/decided-article.ts';
import { layers, linkRoles, spanRoles } from '../../../src-shared/model/layers.ts';
import { longestMetadata, mostAnnotationsPerArticle } from '../../../src-shared/model/limits.ts';
import { remarkKinds } from '../../../src-shared/model/remark.ts';
import { richTextSchema } from '../../../src-shared/model/rich-text.ts';
import { offsetUnits } from '../../../src-shared/text/offset-units.ts';

/** What the first field of every article record says. */
export const recordFormat = 'hashiya-article/1';

const longestId = 200;
const id = z.string().min(1).max(longestId);
const metadata = z.string().max(longestMetadata);
// A year of five digits, which the time zone of the last day of 9999 can make, is not written as others read it.
const tooLate = Date.UTC(9999, 0);
const time = z.iso
  .datetime({ offset: true })
  .refine((text) => Date.parse(text) < tooLate, { error: '< 9999' });
const offset = z.int().nonnegative();

/** A span as records have it, in the unit that the record names. */
export const recordSpanSchema = z.object({
  role: z.enum(spanRoles).nullish(),
  start: offset,
  end: offset,
  quote: z.string().nullish(),
});

/** A region as records have it, in the unit that the record names. */
export const recordRegionSchema = z.object({
  kind: z.enum(regionKinds),
  start: offset,
  end: offset,
  origin: z.enum(regionOrigins).nullish(),
  reason: metadata.min(1).nullish(),
});

/** A link from one annotation of the record to another. */
export const recordLinkSchema = z.object({ role: z.enum(linkRoles), target: id });

/** An annotation as records have it; its annotator is named. */
export const recordAnnotationSchema = z.object({
  id: id.nullish(),
  annotator: z.string().nullish(),
  layer: z.enum(layers),
  label: id,
  spans: z.array(recordSpanSchema),
  attributes: attributesSchema.nullish(),
  links: z.array(recordLinkSchema).nullish(),
  note: z.string().nullish(),
  origin: annotationOriginSchema.nullish(),
  /** Told to who reads the file; what is read back stands by itself in `adjudication`. */
  decision: z.unknown().optional(),
  createdAt: time.nullish(),
  updatedAt: time.nullish(),
});

/** How far a named annotator is with the article. */
export const recordStatusSchema = z.object({ annotator: z.string(), state: z.enum(articleStates) });

const deepestText = 20;

function isNestedAtMost(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((item) => isNestedAtMost(item, levels - 1));
}

/** A note, a question or an answer as records have it; its words are Tiptap's JSON. `annotation` may have been removed since. */
export const recordRemarkSchema = z.object({
  id: id.nullish(),
  annotator: z.string().nullish(),
  kind: z.enum(remarkKinds),
  replyTo: id.nullish(),
  annotation: id.nullish(),
  span: recordSpanSchema.omit({ role: true }).nullish(),
  text: z
    .unknown()
    // Looked at first: lists within lists without end would exhaust the stack of what reads them.
    .refine((value) => isNestedAtMost(value, 4 * deepestText), { abort: true, error: `≤ ${deepestText}` })
    .pipe(richTextSchema),
  resolved: z.boolean().nullish(),
  createdAt: time.nullish(),
  updatedAt: time.nullish(),
});

/** One line of an article-record file as others may write it: what may be absent may also be null. Offsets are in `offsetUnit`. */
export const recordSchema = z.object({
  format: z.literal(recordFormat),
  id: id.nullish(),
  title: metadata.nullish(),
  outlet: metadata.nullish(),
  author: metadata.nullish(),
  url: metadata.nullish(),
  published: metadata.nullish(),
  language: metadata.min(1).nullish(),
  text: z.string(),
  textSha256: z.string().nullish(),
  offsetUnit: z.enum(offsetUnits).nullish(),
  regions: z.array(recordRegionSchema).nullish(),
  annotations: z.array(recordAnnotationSchema).max(mostAnnotationsPerArticle).nullish(),
  status: z.array(recordStatusSchema).nullish(),
  remarks: z.array(recordRemarkSchema).nullish(),
  adjudication: decidedArticleSchema.nullish(),
  /** Told to who reads the file, beside the gold layer alone. */
  rejected: z.unknown().optional(),
});
/** A line of the file, its shape checked and nothing else. */
export type RawRecord = z.infer<typeof recordSchema>;
/** An annotation of such a line. */
export type RawAnnotation = z.infer<typeof recordAnnotationSchema>;
/** A remark of such a line. */
export type RawRemark = z.infer<typeof recordRemarkSchema>;
