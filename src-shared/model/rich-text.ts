import { z } from 'zod';

const inlineSchema = z.union([
  z.strictObject({
    type: z.literal('text'),
    text: z.string().min(1),
    marks: z.array(z.strictObject({ type: z.enum(['bold', 'italic']) })).optional(),
  }),
  z.strictObject({ type: z.literal('hardBreak') }),
]);
export type RichInline = Readonly<z.infer<typeof inlineSchema>>;

const content = z.array(inlineSchema).optional();
const paragraphSchema = z.strictObject({ type: z.literal('paragraph'), content });
const headingSchema = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.int().min(1).max(3) }),
  content,
});
const exampleSchema = z.strictObject({
  type: z.literal('example'),
  attrs: z.strictObject({ good: z.boolean() }),
  content,
});

interface RichItem {
  readonly type: 'listItem';
  readonly content: readonly RichBlock[];
}

/** A block of rich text, in Tiptap's JSON. */
export type RichBlock =
  | Readonly<z.infer<typeof paragraphSchema>>
  | Readonly<z.infer<typeof headingSchema>>
  | Readonly<z.infer<typeof exampleSchema>>
  | { readonly type: 'bulletList' | 'orderedList'; readonly content: readonly RichItem[] }
  | { readonly type: 'blockquote'; readonly content: readonly RichBlock[] };

const blockSchema: z.ZodType<RichBlock> = z.lazy(() =>
  z.union([
    paragraphSchema,
    headingSchema,
    exampleSchema,
    z.strictObject({ type: z.enum(['bulletList', 'orderedList']), content: z.array(itemSchema) }),
    z.strictObject({ type: z.literal('blockquote'), content: z.array(blockSchema) }),
  ]),
);
const itemSchema: z.ZodType<RichItem> = z.lazy(() =>
  z.strictObject({ type: z.literal('listItem'), content: z.array(blockSchema) }),
);

/**
 * Formatted text as Tiptap's JSON, with only those nodes and marks the program can show: nothing in it is ever taken for HTML. An
 * `example` shows what is (`good`) or is not to be marked; `[` and `]` stand around what is marked in it.
 */
export const richTextSchema = z.strictObject({ type: z.literal('doc'), content: z.array(blockSchema) });
export type RichText = Readonly<z.infer<typeof richTextSchema>>;

/** True where nothing is written in it. */
export const isBlank = (text: RichText): boolean => plainTextOf(text).trim() === '';

/** Its words without the formatting, a line for each block. */
export const plainTextOf = (text: RichText): string => text.content.map(textOfBlock).join('\n');

function textOfBlock(block: RichBlock | RichItem): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'example':
      return (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
    default:
      return block.content.map(textOfBlock).join('\n');
  }
}
