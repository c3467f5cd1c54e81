import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemesOf, isFormatControlAt } from '../../../src-shared/text/graphemes.ts';

describe('graphemes', () => {
  it('keeps marks, joiners, flags and CR LF in one cluster', () => {
    // UAX #29 GB3, GB9, GB11, GB12: the clusters are those of the standard's own examples.
    const text = 'دُّ👨‍👩‍👧🇪🇬\r\nب';
    const graphemes = graphemesOf(text);
    const boundaries = Array.from({ length: text.length + 1 }, (_, offset) => offset).filter(
      graphemes.isBoundary,
    );
    expect(boundaries).toEqual([0, 3, 11, 15, 17, 18]);
  });

  it('moves along exactly the boundaries, forward and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const graphemes = graphemesOf(text);
        const forward = [0];
        for (let at = 0; at < text.length; at = graphemes.next(at)) forward.push(graphemes.next(at));
        const backward = [text.length];
        for (let at = text.length; at > 0; at = graphemes.previous(at)) backward.push(graphemes.previous(at));
        expect(backward.reverse()).toEqual(forward);
        expect(forward.every(graphemes.isBoundary)).toBe(true);
      }),
    );
  });

  it('covers what a span touches with whole clusters', () => {
    const graphemes = graphemesOf('مُدّ');
    expect(graphemes.cover({ start: 1, end: 3 })).toEqual({ start: 0, end: 4 });
    expect(graphemes.cover({ start: 1, end: 1 })).toEqual({ start: 0, end: 0 });
    expect(graphemes.isBoundary(-1)).toBe(false);
    expect(graphemes.isBoundary(5)).toBe(false);
  });

  it('knows invisible controls', () => {
    expect(isFormatControlAt('\u200fب', 0)).toBe(true);
    expect(isFormatControlAt('\u200fب', 1)).toBe(false);
    expect(isFormatControlAt('ب', 1)).toBe(false);
  });
});
