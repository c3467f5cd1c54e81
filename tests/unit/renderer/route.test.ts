import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, routeOf } from '../../../src-renderer/app/route.ts';

describe('routes', () => {
  it('leads every unknown address to the library', () => {
    for (const hash of ['', '#', '#/', '#/nowhere', '#token=x']) {
      expect(routeOf(hash)).toEqual({ screen: 'library' });
    }
    expect(routeOf('#/review')).toEqual({ screen: 'review' });
    expect(routeOf('#/annotate')).toEqual({ screen: 'annotate', articleId: null });
  });

  it('comes back from the address it makes, whatever the identifier', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (articleId) => {
        expect(routeOf(hashOf({ screen: 'annotate', articleId }))).toEqual({ screen: 'annotate', articleId });
      }),
    );
  });

  it('leads to the registry, and to an entry in it', () => {
    expect(routeOf('#/registry')).toEqual({ screen: 'registry', entryId: null });
    for (const entryId of [null, 'a/b', 'باريس']) {
      expect(routeOf(hashOf({ screen: 'registry', entryId }))).toEqual({ screen: 'registry', entryId });
    }
  });

  it('does not break on an address that is no encoding', () => {
    expect(routeOf('#/annotate/%E0%A4%A')).toEqual({ screen: 'annotate', articleId: '%E0%A4%A' });
  });
});
