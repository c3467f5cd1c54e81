import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationDraft, AnnotationSpan } from '../../../src-shared/model/annotation.ts';
import type { Codebook, Label } from '../../../src-shared/model/codebook.ts';
import { type Layer, layerRules, linkRoles, spanRoles } from '../../../src-shared/model/layers.ts';
import { mostSpansPerAnnotation } from '../../../src-shared/model/limits.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { validateAnnotation } from '../../../src-shared/model/validate-annotation.ts';
import { graphemesOf } from '../../../src-shared/text/graphemes.ts';

// Offsets: مُحمَّد 0–7, space, flag 8–12, RLM 12, قال 13–16.
const text = 'مُحمَّد 🇪🇬\u200fقال';

const both = { ar: '', en: '' };
const label = (layer: Layer, id: string): Label => ({
  layer,
  id,
  name: both,
  definition: both,
  examples: { ar: [], en: [] },
  key: null,
  ink: 'per',
  pattern: 'solid',
  retired: false,
});
const codebook: Codebook = {
  format: 'hashiya-codebook/1',
  name: both,
  labels: [label('entity', 'PER'), label('claim', 'claim'), label('stance', 'against')],
  attributes: [],
  topics: [],
};
const others = new Map<string, Layer>([
  ['mention', 'entity'],
  ['other claim', 'claim'],
  ['other stance', 'stance'],
]);
const ground = { text, graphemes: graphemesOf(text), codebook, layerOf: (id: string) => others.get(id) };

const draft = (
  layer: Layer,
  spans: AnnotationSpan[],
  more: Partial<AnnotationDraft> = {},
): AnnotationDraft => ({
  layer,
  label: { entity: 'PER', claim: 'claim', stance: 'against' }[layer],
  spans,
  attributes: {},
  links: [],
  note: null,
  ...more,
});
const mention = (start: number, end: number) => draft('entity', [{ role: 'mention', start, end }]);

function problemOf(annotation: AnnotationDraft): string | null {
  try {
    validateAnnotation(annotation, ground);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

describe('what an annotation may be', () => {
  it('takes whole characters of the text only', () => {
    expect(problemOf(mention(0, 7))).toBe(null);
    expect(problemOf(mention(8, 12))).toBe(null);
    expect(problemOf(mention(13, 16))).toBe(null);
    expect(problemOf(mention(0, 17))).toBe('span-outside-text');
    expect(problemOf(mention(-1, 3))).toBe('span-outside-text');
    expect(problemOf(mention(3, 3))).toBe('span-empty');
    expect(problemOf(mention(5, 3))).toBe('span-empty');
    expect(problemOf(mention(0.5, 2))).toBe('span-inside-character');
    expect(problemOf(mention(0, 1))).toBe('span-inside-character');
    expect(problemOf(mention(8, 10))).toBe('span-inside-character');
    expect(problemOf(mention(12, 16))).toBe('span-on-control');
  });

  it('agrees with the segmenter about every pair of offsets', () => {
    // Node's own segmenter, told apart from ours by asking it for the whole text at once.
    const starts = [...new Intl.Segmenter('ar').segment(text)].map((segment) => segment.index);
    const boundaries = new Set([...starts, text.length]);
    fc.assert(
      fc.property(fc.nat({ max: text.length }), fc.nat({ max: text.length }), (start, end) => {
        const valid = start < end && boundaries.has(start) && boundaries.has(end) && text[start] !== '\u200f';
        expect(problemOf(mention(start, end)) === null).toBe(valid);
      }),
    );
  });

  it('takes fragments that do not overlap, in any order', () => {
    const spans = (...pairs: (readonly [number, number])[]) =>
      draft(
        'entity',
        pairs.map(([start, end]) => ({ role: 'mention', start, end })),
      );
    expect(problemOf(spans([13, 16], [0, 7]))).toBe(null);
    expect(problemOf(spans([0, 7], [7, 8]))).toBe(null);
    expect(problemOf(spans([0, 7], [3, 8]))).toBe('span-overlap');
    expect(problemOf(spans([0, 7], [0, 7]))).toBe('span-overlap');
    const cue = draft('claim', [
      { role: 'content', start: 0, end: 7 },
      { role: 'cue', start: 0, end: 7 },
    ]);
    expect(problemOf(cue)).toBe(null);
    const many = Array.from({ length: mostSpansPerAnnotation + 1 }, (): readonly [number, number] => [0, 7]);
    expect(problemOf(spans(...many))).toBe('too-many-spans');
  });

  it('takes for each layer its own roles and needs the one it requires', () => {
    for (const layer of ['entity', 'claim', 'stance'] as const) {
      const { required, spanRoles: allowed } = layerRules[layer];
      for (const role of spanRoles) {
        const needed: AnnotationSpan[] =
          required && role !== required ? [{ role: required, start: 13, end: 16 }] : [];
        const expected = allowed.includes(role) ? null : 'span-role';
        expect(problemOf(draft(layer, [...needed, { role, start: 0, end: 7 }]))).toBe(expected);
      }
      expect(problemOf(draft(layer, []))).toBe(required ? 'span-missing' : null);
    }
  });

  it('takes links to the layers of their role, each role once', () => {
    const content: AnnotationSpan[] = [{ role: 'content', start: 0, end: 7 }];
    const claim = (...links: AnnotationDraft['links']) => problemOf(draft('claim', content, { links }));
    const stance = (...links: AnnotationDraft['links']) => problemOf(draft('stance', [], { links }));
    expect(claim({ role: 'claimant', target: 'mention' }, { role: 'parent', target: 'other claim' })).toBe(
      null,
    );
    expect(claim({ role: 'claimant', target: 'other claim' })).toBe('link-role');
    expect(claim({ role: 'claimant', target: 'nobody' })).toBe('link-unknown');
    expect(claim({ role: 'claimant', target: 'mention' }, { role: 'claimant', target: 'mention' })).toBe(
      'link-role',
    );
    expect(stance({ role: 'target', target: 'mention' })).toBe(null);
    expect(stance({ role: 'target', target: 'other claim' }, { role: 'holder', target: 'mention' })).toBe(
      null,
    );
    expect(stance({ role: 'target', target: 'other stance' })).toBe('link-role');
    for (const role of linkRoles) {
      const links = [{ role, target: 'mention' }];
      expect(problemOf({ ...mention(0, 7), links })).toBe('link-role');
    }
  });

  it('takes labels of its layer in the codebook only', () => {
    expect(problemOf({ ...mention(0, 7), label: 'claim' })).toBe('label-unknown');
    expect(problemOf({ ...mention(0, 7), label: 'per' })).toBe('label-unknown');
  });
});
