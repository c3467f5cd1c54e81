import { type HtmlElement, type HtmlNode, isElement, isText, tagOf, walk } from './dom.ts';

/**
 * The text a browser would show of an element, after the «rendered text» steps of the HTML standard (innerText): blocks on lines of their own,
 * an empty line around paragraphs and headings, white space run together except in `pre`, table cells apart by a tab; nothing of scripts,
 * forms, or what is hidden by an attribute or its own style.
 */
export function visibleText(
  root: HtmlNode,
  leaveOut: (element: HtmlElement) => boolean = () => false,
): string {
  const lines = lineBuilder();
  let preformatted = 0;
  walk(
    root,
    (node) => {
      if (isText(node)) {
        if (preformatted > 0) lines.addPreformatted(node.nodeValue ?? '');
        else lines.add(node.nodeValue ?? '');
        return false;
      }
      if (!isElement(node)) return node === root;
      if (isInvisible(node) || leaveOut(node)) return false;
      const tag = tagOf(node);
      if (tag === 'br') lines.lineBreak();
      lines.block(breaksAround(tag));
      if (tag === 'pre') preformatted++;
      return true;
    },
    (node) => {
      const tag = tagOf(node);
      if (tag === 'pre') preformatted = Math.max(0, preformatted - 1);
      if (tag === 'td' || tag === 'th') lines.cell();
      if (!(isElement(node) && isInvisible(node))) lines.block(breaksAround(tag));
    },
  );
  return lines.text();
}

/** True where a browser shows nothing of it, as far as the element itself says. */
export function isInvisible(element: HtmlElement): boolean {
  if (unseen.has(tagOf(element)) || element.getAttribute('hidden') !== null) return true;
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');
}

const unseen = new Set(
  (
    'script style noscript template head title meta link svg math iframe object embed applet video audio canvas map ' +
    'select option datalist textarea button input dialog frameset noframes'
  ).split(' '),
);

const paragraphs = new Set('p h1 h2 h3 h4 h5 h6 blockquote pre figure ul ol dl table hr'.split(' '));
const blocks = new Set(
  (
    'address article aside body caption center dd details dir div dt fieldset figcaption footer form header hgroup html legend li main ' +
    'menu nav section summary tr tbody thead tfoot'
  ).split(' '),
);

const breaksAround = (tag: string): number => (paragraphs.has(tag) ? 2 : blocks.has(tag) ? 1 : 0);

/** At most one empty line between two lines, however many breaks stand there. */
const mostBreaks = 2;

function lineBuilder() {
  const pieces: string[] = [];
  let breaks = 0;
  let gap = '';
  const put = (content: string) => {
    if (pieces.length > 0) pieces.push(breaks > 0 ? '\n'.repeat(Math.min(breaks, mostBreaks)) : gap);
    pieces.push(content);
    breaks = 0;
    gap = '';
  };
  return {
    /** The collapsible white space of CSS; a no-break space is a character like others. */
    add(raw: string) {
      const collapsed = raw.replaceAll(/[ \t\n\r\f]+/g, ' ');
      const words = collapsed.replaceAll(/^ | $/g, '');
      if (collapsed.startsWith(' ') && gap === '') gap = ' ';
      if (words === '') return;
      put(words);
      if (collapsed.endsWith(' ')) gap = ' ';
    },
    addPreformatted(raw: string) {
      const content = raw.replaceAll(/\r\n?/g, '\n');
      if (content.trim() !== '') put(content.replaceAll(/^\n|\n$/g, ''));
    },
    lineBreak() {
      breaks++;
    },
    block(count: number) {
      breaks = Math.max(breaks, count);
    },
    cell() {
      gap = '\t';
    },
    text: () => pieces.join(''),
  };
}
