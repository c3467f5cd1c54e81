import { Readability } from '@mozilla/readability';
import {
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  lineage,
  tagOf,
  walk,
} from './dom.ts';
import { isInvisible } from './visible-text.ts';

/**
 * The element of the page that holds its article, or undefined. Where the page says so itself it is believed; elsewhere Readability
 * finds the block on a copy of the document, and what it found is looked up in the original: it throws away paragraphs that we keep.
 */
export function findArticle(document: HtmlDocument): HtmlElement | undefined {
  const named = namedArticle(document);
  if (named) return named;
  const block = readableBlock(document);
  return block && proseLength(block) >= shortestProse ? wholeArticle(block) : undefined;
}

/** Fewer letters than in a short agency flash, links aside: a page of headlines has none at all. */
const shortestProse = 100;

function namedArticle(document: HtmlDocument): HtmlElement | undefined {
  for (const selector of ['[itemprop~="articleBody"]', 'article']) {
    const [only, ...others] = [...document.querySelectorAll(selector)].filter(
      (element) => proseLength(element) >= shortestProse,
    );
    if (only && others.length === 0) return wholeArticle(only);
  }
  return undefined;
}

/** The nearest `article` or `main` around it with little else in it, since the title and the byline stand there. */
function wholeArticle(block: HtmlElement): HtmlElement {
  const most = proseLength(block) * mostAround;
  for (const element of lineage(block)) {
    if (isElement(element) && around.has(tagOf(element)) && proseLength(element) <= most) return element;
  }
  return block;
}

const around = new Set(['article', 'main']);
const mostAround = 1.5;

/** Letters and digits outside links that a browser shows. */
function proseLength(root: HtmlElement): number {
  let length = 0;
  walk(root, (node) => {
    if (isText(node)) length += node.nodeValue?.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    return !isElement(node) || !(tagOf(node) === 'a' || isInvisible(node));
  });
  return length;
}

const marker = 'data-hashiya-element';

function readableBlock(document: HtmlDocument): HtmlElement | undefined {
  const elements = [...document.querySelectorAll('body *')];
  elements.forEach((element, index) => {
    element.setAttribute(marker, String(index));
  });
  const options = { charThreshold: shortestProse, serializer: (node: unknown) => node, disableJSONLD: true };
  const copy: unknown = document.cloneNode(true);
  const content = readable(() =>
    // Readability's types name the browser's Document; ours has as much of it as it uses.
    new Readability(copy as ConstructorParameters<typeof Readability>[0], options).parse(),
  )?.content;
  return isNode(content) ? mostOf(content, elements) : undefined;
}

/** It throws where a browser would have made the page whole: without a root, or with its text outside the body. It has then found nothing. */
function readable<Found>(parse: () => Found): Found | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

const isNode = (value: unknown): value is HtmlNode =>
  typeof value === 'object' && value !== null && 'nodeType' in value;

/** Share of the found text that has to lie in one element: a stray line elsewhere does not make the whole page the article. */
const mostShare = 0.9;

/** The deepest original element with most of what was found in it. */
function mostOf(content: HtmlNode, elements: readonly HtmlElement[]): HtmlElement | undefined {
  const weights = new Map<HtmlNode, number>();
  let total = 0;
  walk(content, (node) => {
    const length = isText(node) ? (node.nodeValue?.trim().length ?? 0) : 0;
    const original = length > 0 ? originalOf(node, elements) : undefined;
    if (original) {
      total += length;
      for (const ancestor of lineage(original)) weights.set(ancestor, (weights.get(ancestor) ?? 0) + length);
    }
    return true;
  });
  let best: HtmlElement | undefined;
  // Ancestors were entered after their first descendant: the last with enough weight is not the deepest, so depth is compared.
  let depth = -1;
  for (const [node, weight] of weights) {
    if (!isElement(node) || weight < total * mostShare) continue;
    const own = [...lineage(node)].length;
    if (own > depth) {
      best = node;
      depth = own;
    }
  }
  return best;
}

function originalOf(text: HtmlNode, elements: readonly HtmlElement[]): HtmlElement | undefined {
  for (const node of lineage(text)) {
    const index = isElement(node) ? node.getAttribute(marker) : null;
    if (index !== null) return elements[Number(index)];
  }
  return undefined;
}
