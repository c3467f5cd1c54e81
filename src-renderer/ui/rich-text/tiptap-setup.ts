import { type JSONContent, Node } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

/** A paragraph that shows what is (`good`) or is not to be marked. */
const Example = Node.create({
  name: 'example',
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({
    good: {
      default: true,
      parseHTML: (element: HTMLElement) => element.dataset.good !== 'false',
      renderHTML: ({ good }) => ({ 'data-good': String(good) }),
    },
  }),
  parseHTML: () => [{ tag: 'p.rich-example', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, class: 'rich-example' }, 0],
});

/** Just the nodes and marks of our rich text. */
export const richTextExtensions = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    strike: false,
    underline: false,
    // It draws with an inline style, which the page may not have.
    dropcursor: false,
    trailingNode: false,
  }),
  Example,
];

/** What the editor holds as it is stored: without directions, which follow the text, and numbering, which begins at one. */
export function storedText(node: JSONContent): JSONContent {
  const { type, attrs, content, text, marks } = node;
  const level = type === 'heading' ? { level: attrs?.level } : null;
  const kept = type === 'example' ? { good: attrs?.good } : level;
  return {
    ...(type !== undefined && { type }),
    ...(kept && { attrs: kept }),
    ...(content && { content: content.map(storedText) }),
    ...(text !== undefined && { text }),
    ...(marks && { marks: marks.map((mark) => ({ type: mark.type })) }),
  };
}
