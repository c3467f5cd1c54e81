import { expect, test } from 'vitest';
import { acceptedParts, partsInForce } from '../../../src-renderer/features/annotate/claims/proposal.ts';
import { withEdgeAt } from '../../../src-renderer/reader/nudge.ts';
import { graphemesOf } from '../../../src-shared/text/graphemes.ts';
import { paragraphsOf } from '../../../src-shared/text/paragraphs.ts';

const offered = {
  kind: null,
  spans: [{ role: 'cue' as const, start: 0, end: 4 }],
  links: [{ role: 'claimant' as const, target: 'offered' }],
  attributes: { quotation: 'direct', kind: 'fact' },
};

test('accepting adds what is missing and leaves what the person set', () => {
  const content = { role: 'content' as const, start: 5, end: 9 };
  expect(acceptedParts({ spans: [content], links: [], attributes: {} }, offered)).toEqual({
    spans: [content, ...offered.spans],
    links: offered.links,
    attributes: offered.attributes,
  });
  const set = {
    spans: [content, { role: 'cue' as const, start: 10, end: 12 }],
    links: [{ role: 'claimant' as const, target: 'chosen' }],
    attributes: { kind: 'plan' },
  };
  expect(acceptedParts(set, offered)).toEqual({ ...set, attributes: { quotation: 'direct', kind: 'plan' } });
});

test('the variant in force is the one that is accepted', () => {
  const other = { ...offered, kind: 'sentence' as const };
  expect(partsInForce({ annotationId: null, variants: [offered, other], variant: 1 })).toBe(other);
});

test('an edge that is dragged stays in its paragraph, off white space and on whole characters', () => {
  const text = 'قالت  لُبنى\nثم';
  const ground = { text, graphemes: graphemesOf(text), paragraphs: paragraphsOf(text) };
  const span = { start: 6, end: 9 };
  expect(withEdgeAt(span, 'end', text.length, ground)).toEqual({ start: 6, end: 11 });
  expect(withEdgeAt(span, 'start', 4, ground)).toEqual(span);
  expect(withEdgeAt(span, 'start', 2, ground)).toEqual({ start: 2, end: 9 });
  expect(withEdgeAt(span, 'start', 7, ground)).toEqual({ start: 6, end: 9 });
  expect(withEdgeAt(span, 'end', 5, ground)).toBeNull();
});
