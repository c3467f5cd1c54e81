import { z } from 'zod';
import { richTextSchema } from './rich-text.ts';

/** What a remark is: something said, or something asked. */
export const remarkKinds = ['note', 'question'] as const;
export type RemarkKind = (typeof remarkKinds)[number];

/** The longest remark, in UTF-16 code units of its JSON: some ten pages. */
export const longestRemark = 40_000;

const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });

/**
 * A note or question, about an annotation, a passage (UTF-16) or, with neither, the whole article; or an answer to another, which has no
 * place of its own. It belongs to who wrote it and is no part of the annotation: an annotation's own `note` is the one line that
 * travels with its record. `annotationId` stays where the annotation is removed, and holds again when that is brought back.
 */
export const remarkSchema = z.object({
  id: z.string().min(1),
  articleId: z.string().min(1),
  annotatorId: z.string().min(1),
  kind: z.enum(remarkKinds),
  replyTo: z.string().min(1).nullable(),
  annotationId: z.string().min(1).nullable(),
  span: spanSchema.nullable(),
  text: richTextSchema,
  /** Says nothing of answers: what they answer is resolved or open. */
  isResolved: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Remark = Readonly<z.infer<typeof remarkSchema>>;

/** What a person decides of a new remark. */
export const remarkDraftSchema = remarkSchema.pick({
  kind: true,
  replyTo: true,
  annotationId: true,
  span: true,
  text: true,
});
export type RemarkDraft = Readonly<z.infer<typeof remarkDraftSchema>>;

/** True for a question that nobody resolved. */
export const isOpenQuestion = ({ kind, replyTo, isResolved }: Remark): boolean =>
  kind === 'question' && replyTo === null && !isResolved;
