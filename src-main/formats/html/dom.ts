import { parseHTML } from 'linkedom';

/** As much of a DOM node as is needed here: walked by its links, so that depth costs no stack. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly parentNode: HtmlNode | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  getAttribute?(name: string): string | null;
  setAttribute?(name: string, value: string): void;
}

/** An element of a parsed page, as far as the import looks at it. */
export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
}

/** A parsed page, as far as the import looks at it. */
export interface HtmlDocument extends HtmlNode {
  readonly documentElement: HtmlElement | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): ArrayLike<HtmlElement> & Iterable<HtmlElement>;
  cloneNode(deep: true): HtmlDocument;
}

/** The page as a document in which nothing is loaded and no script runs. */
export function documentOf(html: string): HtmlDocument {
  // Without an html element linkedom builds a document that has none; fragments get one.
  const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  const window: { readonly document: HtmlDocument } = parseHTML(whole);
  return window.document;
}

/** True for a run of text. */
export const isText = (node: HtmlNode): boolean => node.nodeType === 3;

/** True for an element. */
export const isElement = (node: HtmlNode): node is HtmlElement => node.nodeType === 1;

/** Lower-case name of an element, with no namespace. */
export const tagOf = (node: HtmlNode): string => node.nodeName.toLowerCase();

/** Visits everything below and including `root` in document order. `enter` answers false where a node's children are left out. */
export function walk(
  root: HtmlNode,
  enter: (node: HtmlNode) => boolean,
  leave: (node: HtmlNode) => void = () => {},
): void {
  let node: HtmlNode = root;
  for (;;) {
    const child = enter(node) ? node.firstChild : null;
    if (child) {
      node = child;
      continue;
    }
    leave(node);
    while (node !== root && !node.nextSibling) {
      const parent = node.parentNode;
      if (!parent) return;
      leave(parent);
      node = parent;
    }
    if (node === root || !node.nextSibling) return;
    node = node.nextSibling;
  }
}

/** The ancestors of a node, itself first. */
export function* lineage(node: HtmlNode): Generator<HtmlNode, void, void> {
  for (let each: HtmlNode | null = node; each; each = each.parentNode) yield each;
}
