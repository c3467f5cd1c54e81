import { paragraphIndexAt } from '../../src-shared/text/paragraphs.ts';
import type { Page, PageParagraph } from './page.ts';

/** A place in the document tree, as ranges and selections have it. */
export interface TreePoint {
  readonly node: Node;
  readonly offset: number;
}

/** Offsets of the stored text ↔ places in the page. An offset inside a line break stands at the end of the line it ends. */
export interface TextIndex {
  paragraphAt(offset: number): PageParagraph;
  pointOf(offset: number): TreePoint;
  /** The offset of a place in the tree; null outside the article's text. */
  offsetOf(point: TreePoint): number | null;
}

/** Finds the text node of an offset and back, in UTF-16. */
export function createTextIndex(page: Page): TextIndex {
  const spans = page.paragraphs.map(({ span }) => span);
  const owners = new Map<Node, PageParagraph>();
  for (const paragraph of page.paragraphs) {
    owners.set(paragraph.block, paragraph);
    if (paragraph.node) owners.set(paragraph.node, paragraph);
  }

  function paragraphAt(offset: number): PageParagraph {
    const paragraph = page.paragraphs[paragraphIndexAt(spans, offset)];
    if (!paragraph) throw new RangeError('A page has at least one paragraph.');
    return paragraph;
  }

  /** A line's element may be another one by now; its block stays. */
  function ownerOfLine(node: Node): PageParagraph | undefined {
    const owner = node.parentNode ? owners.get(node.parentNode) : undefined;
    return owner?.line === node ? owner : undefined;
  }

  return {
    paragraphAt,
    pointOf(offset) {
      const { node, line, span } = paragraphAt(offset);
      if (!node) return { node: line, offset: 0 };
      return { node, offset: Math.min(Math.max(offset, span.start), span.end) - span.start };
    },
    offsetOf({ node, offset }) {
      const owner = owners.get(node) ?? ownerOfLine(node);
      if (!owner) return null;
      if (node === owner.node) return owner.span.start + offset;
      return offset === 0 ? owner.span.start : owner.span.end;
    },
  };
}
