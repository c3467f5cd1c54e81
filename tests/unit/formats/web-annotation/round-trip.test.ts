import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../../src-main/formats/article-record.ts';
import { readWebAnnotations } from '../../../../src-main/formats/web-annotation/read.ts';
import { writeWebAnnotations } from '../../../../src-main/formats/web-annotation/write.ts';
import { defaultCodebook, testEnvironment } from '../../../helpers/projects.ts';
import { recordsArbitrary } from '../../../helpers/random-records.ts';
import { writtenFiles } from '../../../helpers/written-files.ts';

const written = (articles: readonly ArticleRecord[]) =>
  writtenFiles(writeWebAnnotations, {
    ...{ articles, annotators: [], codebook: defaultCodebook, offsetUnit: 'utf16' },
  });

/** The links of an annotation have no order. */
const byRole = <Link extends { readonly role: string }>(links: readonly Link[] | null | undefined): Link[] =>
  [...(links ?? [])].sort((a, b) => (a.role < b.role ? -1 : 1));

describe('W3C Web Annotations', () => {
  it('give everything back that was written', async () => {
    await fc.assert(
      fc.asyncProperty(recordsArbitrary, async (records) => {
        const { files, losses } = written(records);
        expect(losses).toEqual([]);
        const bytes = new Map(files.map(({ path, text }) => [path, Buffer.from(text)]));
        const collections = files.filter(({ path }) => path.endsWith('.jsonld') && path !== 'context.jsonld');
        expect(collections).toHaveLength(records.length);
        for (const [index, { path, text }] of collections.entries()) {
          const [document, ...more] = await readWebAnnotations({
            ...{ bytes: Buffer.from(text), name: path, folder: '', newId: testEnvironment().newId },
            sibling: async (beside) => bytes.get(beside),
            storedText: () => undefined,
          });
          expect(more).toEqual([]);
          const { record, warnings } = document?.read() ?? { record: undefined, warnings: [] };
          expect(warnings).toEqual([]);
          const original = records[index];
          for (const field of ['id', 'title', 'outlet', 'author', 'url', 'published', 'language'] as const)
            expect(record?.[field] ?? null).toBe(original?.article[field]);
          expect(record?.text).toBe(original?.article.text);
          const plain = (list: readonly object[] | null | undefined) =>
            JSON.parse(JSON.stringify(list ?? []));
          expect(plain(record?.annotations?.map((each) => ({ ...each, links: byRole(each.links) })))).toEqual(
            plain(original?.annotations.map((each) => ({ ...each, links: byRole(each.links) }))),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('say in code points, as the recommendation wants, where each quote stands, with 32 of them on either side', () => {
    fc.assert(
      fc.property(recordsArbitrary, (records) => {
        const { files } = written(records);
        const texts = files.filter(({ path }) => path.endsWith('.txt'));
        files
          .filter(({ path }) => path.endsWith('.jsonld') && path !== 'context.jsonld')
          .forEach(({ text }, index) => {
            const points = Array.from(texts[index]?.text ?? '');
            const page = JSON.parse(text).first;
            const selectors = [...text.matchAll(/"selector":(\[.*?\])(?=[,}])/gs)];
            expect(selectors).toHaveLength(
              records[index]?.annotations.reduce((sum, { spans }) => sum + spans.length, 0) ?? -1,
            );
            for (const [, json] of selectors) {
              const [position, quote] = JSON.parse(json ?? '');
              expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
              expect(points.slice(Math.max(0, position.start - 32), position.start).join('')).toBe(
                quote.prefix,
              );
              expect(points.slice(position.end, position.end + 32).join('')).toBe(quote.suffix);
            }
            // Web Annotation Data Model, 3.1: exactly one IRI as id, type Annotation, at least one target.
            const ids = page.items.map((item: { id: string }) => item.id);
            expect(new Set(ids).size).toBe(JSON.parse(text).total);
            for (const item of page.items) {
              expect(item.id).toMatch(/^urn:[!-~]+$/);
              expect(item.type).toBe('Annotation');
              expect(item.target).toBeDefined();
            }
          });
      }),
      { numRuns: 40 },
    );
  });
});
