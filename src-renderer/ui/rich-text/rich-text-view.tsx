import { Check, X } from 'lucide-react';
import { createElement, Fragment, type ReactElement, type ReactNode } from 'react';
import type { Label } from '../../../src-shared/model/codebook.ts';
import type { RichBlock, RichInline, RichText } from '../../../src-shared/model/rich-text.ts';
import { Icon } from '../icon.tsx';
import { MarkedExample } from './marked-example.tsx';

interface Drawing {
  /** How marks in examples are drawn; null for plain ones. */
  readonly look: Pick<Label, 'ink' | 'pattern'> | null;
  /** What the two kinds of example are called to screen readers. */
  readonly words: { readonly good: string; readonly bad: string };
}

/** Formatted text to read. Elements are made from its nodes: nothing in it is taken for HTML. */
export const RichTextView = ({ value, ...drawing }: Drawing & { readonly value: RichText }): ReactElement => (
  <div className="rich-text">{blocks(value.content, drawing)}</div>
);

// Given one by one, parts need no keys: the text does not change while it is read.
const inOrder = (parts: readonly ReactNode[]): ReactElement => createElement(Fragment, null, ...parts);

function blocks(content: readonly RichBlock[], drawing: Drawing): ReactElement {
  const elementOf = (block: RichBlock): ReactElement => blockElement(block, drawing);
  return inOrder(content.map(elementOf));
}

function blockElement(block: RichBlock, drawing: Drawing): ReactElement {
  switch (block.type) {
    case 'paragraph':
      return <p dir="auto">{inlines(block.content)}</p>;
    case 'heading':
      // Under the heading of the panel it stands in.
      return createElement(`h${block.attrs.level + 1}`, { dir: 'auto' }, inlines(block.content));
    case 'blockquote':
      return <blockquote>{blocks(block.content, drawing)}</blockquote>;
    case 'example':
      return <Example block={block} {...drawing} />;
    default: {
      const itemOf = (item: (typeof block.content)[number]): ReactElement => (
        <li>{blocks(item.content, drawing)}</li>
      );
      const list = block.type === 'bulletList' ? 'ul' : 'ol';
      return createElement(list, null, ...block.content.map(itemOf));
    }
  }
}

function Example(props: Drawing & { readonly block: Extract<RichBlock, { type: 'example' }> }): ReactElement {
  const { block, look, words } = props;
  const { good } = block.attrs;
  const text = (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : ' '));
  return (
    <p className="rich-example" data-good={good}>
      <Icon of={good ? Check : X} />
      <span className="sr">{good ? words.good : words.bad}</span>
      <MarkedExample example={text.join('')} look={good ? look : null} />
    </p>
  );
}

const inlines = (content: readonly RichInline[] = []): ReactElement => inOrder(content.map(inlineNode));

function inlineNode(inline: RichInline): ReactNode {
  if (inline.type === 'hardBreak') return <br />;
  return (inline.marks ?? []).reduce<ReactNode>(
    marked,
    inOrder(inline.text.split(/(«[^»]*»)/).map(isolatedQuote)),
  );
}

// Arabic words in an English sentence, and the commas between them, would run the wrong way.
const isolatedQuote = (part: string): ReactNode => (part.startsWith('«') ? <bdi>{part}</bdi> : part);

const marked = (inner: ReactNode, { type }: { readonly type: 'bold' | 'italic' }): ReactElement =>
  createElement(type === 'bold' ? 'strong' : 'em', null, inner);
