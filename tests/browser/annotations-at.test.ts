import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotation, mountReader } from './mount-reader.ts';

describe('annotations at an offset', () => {
  it('are those of a plain search, the shortest fragment first', async () => {
    const text = 'أبجد هوز\n\nحطي كلمن\r\nسعفص قرشت';
    const { reader } = await mountReader(text);
    const span = fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
      .map(([start, length]) => [start, Math.min(text.length, start + length)] as const);
    const list = fc
      .array(fc.array(span, { minLength: 1, maxLength: 3 }), { maxLength: 8 })
      .map((all) => all.map((spans, index) => annotation(`id${index}`, spans)));
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 3 }), (lists) => {
        for (const annotations of lists) reader.setAnnotations(annotations);
        const final = lists.at(-1) ?? [];
        for (let offset = 0; offset <= text.length; offset++) {
          const found = final
            .map(({ id, spans }) => {
              const lengths = spans
                .filter(({ start, end }) => start <= offset && offset < end)
                .map(({ start, end }) => end - start);
              return { id, length: Math.min(...lengths) };
            })
            .filter(({ length }) => Number.isFinite(length))
            .sort((a, b) => a.length - b.length || (a.id < b.id ? -1 : 1));
          expect(reader.annotationsAt(offset)).toEqual(found.map(({ id }) => id));
        }
      }),
      { numRuns: 60 },
    );
  });
});
