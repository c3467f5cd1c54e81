import fc from 'fast-check';
import { expect, it } from 'vitest';
import { marksOf, readForeign } from '../../../helpers/read-foreign.ts';

const pieces = [
  'خبر',
  '😀',
  '👨‍👩‍👧',
  ' ',
  '\n',
  '\r\n',
  'بَ',
  '&',
  '<',
  '>',
  '"',
  '\u2028',
  'é',
  'a\u200f',
  '𐤀',
];
const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/** A text, and stretches of it on characters as a reader sees them; offsets are UTF-16. */
const marked = fc
  .array(fc.constantFrom(...pieces), { maxLength: 30 })
  .map((parts) => `خ${parts.join('')}`)
  .chain((text) => {
    const edges = [...segmenter.segment(text)].map(({ index }) => index).concat(text.length);
    const pair = fc
      .uniqueArray(fc.constantFrom(...edges), { minLength: 2, maxLength: 2 })
      .map(([a = 0, b = 0]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
      // Nothing here begins on an invisible control.
      .filter(({ start }) => !/^\p{Cf}/u.test(text.slice(start)));
    return fc.record({ text: fc.constant(text), spans: fc.array(pair, { maxLength: 6 }) });
  });

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
    .replaceAll('>', '&gt;');

interface Marked {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Nodes with numbers that say nothing, where the annotations begin and end. */
function gateXml({ text, spans }: Marked): string {
  const edges = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const node = (at: number) => 1_000 - edges.indexOf(at);
  const parts = [0, ...edges].map((from, index) => {
    const before = index === 0 ? '' : `<Node id="${node(from)}"/>`;
    return before + escaped(text.slice(from, edges[index] ?? text.length));
  });
  const annotations = spans.map(
    ({ start, end }, id) =>
      `<Annotation Id="${id}" Type="X" StartNode="${node(start)}" EndNode="${node(end)}"/>`,
  );
  return `<GateDocument version="3"><TextWithNodes>${parts.join('')}</TextWithNodes><AnnotationSet>${annotations.join('')}</AnnotationSet></GateDocument>`;
}

const bdoc =
  (type: 'p' | 'j') =>
  ({ text, spans }: Marked): string => {
    const count = (at: number) => (type === 'j' ? at : Array.from(text.slice(0, at)).length);
    const annotations = spans.map(({ start, end }, id) => ({
      ...{ id, type: 'X', start: count(start), end: count(end), features: {} },
    }));
    return JSON.stringify({ text, offset_type: type, annotation_sets: { '': { annotations } } });
  };

const mae = ({ text, spans }: Marked): string => {
  const tags = spans.map(
    ({ start, end }, id) =>
      `<X id="X${id}" spans="${start}~${end}" text="${escaped(text.slice(start, end))}" />`,
  );
  return `<Task><TEXT><![CDATA[${text}]]></TEXT><TAGS>${tags.join('')}</TAGS></Task>`;
};

// XML has no carriage return in a CDATA section.
const withoutReturns = ({ text }: Marked): boolean => !text.includes('\r');

it.each([
  ['GATE XML', 'x.xml', gateXml, () => true],
  ['bdocjs in code points', 'x.bdocjs', bdoc('p'), () => true],
  ['bdocjs in UTF-16', 'x.bdocjs', bdoc('j'), () => true],
  ['MAE', 'x.xml', mae, withoutReturns],
] as const)('%s: every stretch of any text stands where it was', async (_format, name, write, fits) => {
  await fc.assert(
    fc.asyncProperty(marked.filter(fits), async (given) => {
      const read = await readForeign(name, write(given));
      expect(read[0]?.article.text).toBe(given.text);
      expect(marksOf(read)).toEqual(
        given.spans.map(({ start, end }) => `س | entity | X | ${given.text.slice(start, end)}`),
      );
    }),
    { numRuns: 60 },
  );
});
