import { z } from 'zod';
import { Problem } from '../../../src-shared/model/problem.ts';
import { entitiesOf } from '../conll/entities.ts';
import { isTag } from '../conll/rows.ts';
import { requireShape } from '../foreign-record.ts';
import type { ReadDocument } from '../read-document.ts';
import { documentKey, placeTokens } from '../token-document.ts';

const tokenSchema = z.object({ orth: z.string(), ner: z.string().nullish() });
const paragraphSchema = z.object({
  raw: z.string().nullish(),
  sentences: z.array(z.object({ tokens: z.array(tokenSchema) })),
  cats: z.array(z.unknown()).nullish(),
});
const documentSchema = z.object({ paragraphs: z.array(paragraphSchema) });

/** True where the beginning of a file is of spaCy 2: documents of paragraphs of sentences of tokens. */
export const isSpacyJson = (head: string): boolean =>
  /^\s*\[?\s*\{/.test(head) &&
  /"paragraphs"\s*:\s*\[/.test(head) &&
  /"sentences"\s*:\s*\[/.test(head) &&
  /"orth"\s*:/.test(head);

/** True where a value of a file is such a document. */
export const isSpacyDocument = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'paragraphs' in value;

/**
 * A document of spaCy 2, whose entities are tags (BILUO) of its tokens: on the text that it has itself, else on that of the article here with
 * these letters, else on one made of the tokens. Throws the first Problem, which names the field.
 */
export function spacyDocument(value: unknown, storedText: (key: string) => string | undefined): ReadDocument {
  const { paragraphs } = requireShape(documentSchema, value);
  const sentences = paragraphs
    .flatMap((paragraph) => paragraph.sentences)
    .map(({ tokens }) =>
      tokens
        .filter(({ orth }) => orth.trim() !== '')
        .map(({ orth, ner }) => ({ token: orth, tags: [tagOf(ner)] })),
    );
  if (sentences.flat().length === 0) throw new Problem('file-empty');
  const document = {
    sentences: sentences.map((rows) => rows.map(({ token }) => token)),
    entities: entitiesOf(sentences),
  };
  const raws = paragraphs.map(({ raw }) => raw ?? '');
  const own = raws.includes('') ? undefined : placeTokens(document, raws.join('\n'));
  const stored = own ? undefined : storedText(documentKey(document));
  const placed =
    own ?? (stored === undefined ? undefined : placeTokens(document, stored)) ?? placeTokens(document);
  if (!placed) throw new Error('tokens are on the text that is made of them');
  const count = paragraphs.reduce((sum, { cats }) => sum + (cats?.length ?? 0), 0);
  if (count === 0) return placed;
  const leftOut = { code: 'annotations-left-out' as const, params: { value: 'cats', count } };
  return { ...placed, warnings: [...placed.warnings, leftOut] };
}

/** What is not known of a token (`-`) is no entity. */
function tagOf(ner: string | null | undefined): string {
  if (ner === null || ner === undefined || ner === '-' || ner === '') return 'O';
  if (!isTag(ner)) throw new Problem('conll-tag', { value: ner });
  return ner;
}
