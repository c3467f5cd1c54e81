import type { z } from 'zod';
import type { ProblemReport } from '../../src-shared/model/problem.ts';
import type { OffsetUnit } from '../../src-shared/text/offset-units.ts';
import { fieldProblem } from './jsonl/field-problem.ts';
import { requireRecord } from './jsonl/parse-record.ts';
import { type RawAnnotation, type RawRecord, recordFormat } from './jsonl/record-schema.ts';
import type { ReadDocument } from './read-document.ts';

/** One article of another tool's file; `read` throws what is wrong with it and leaves the others alone. */
export interface FileDocument {
  /** Where it begins in the file, from 1. */
  readonly line?: number;
  /** Which of a list it is, as `[0]`. */
  readonly place?: string;
  read(): ReadDocument;
}

/** What a file may say of an article beside its text. */
export type About = Partial<
  Pick<RawRecord, 'id' | 'title' | 'outlet' | 'author' | 'url' | 'published' | 'language' | 'textSha256'>
>;

interface ForeignArticle {
  readonly text: string;
  readonly unit: OffsetUnit;
  readonly about?: About;
  readonly annotations: readonly RawAnnotation[];
  readonly warnings: readonly ProblemReport[];
}

/** What another tool says of an article as a record; throws the first Problem, which names the field. */
export const foreignDocument = (article: ForeignArticle): ReadDocument => ({
  record: requireRecord({
    format: recordFormat,
    ...article.about,
    text: article.text,
    offsetUnit: article.unit,
    annotations: article.annotations,
  }),
  warnings: article.warnings,
});

/** A value of the shape that a format has there; throws the first Problem, which names the field. */
export function requireShape<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw fieldProblem(parsed.error.issues, value);
  return parsed.data;
}

const aboutFields = [
  'id',
  'title',
  'outlet',
  'author',
  'url',
  'published',
  'language',
  'textSha256',
] as const;

/** What is known of an article, as fields that a tool keeps without understanding them. */
export const aboutArticle = (
  article: { readonly [Field in (typeof aboutFields)[number]]: string | null },
) => ({
  ...Object.fromEntries(aboutFields.map((field) => [`article_${field}`, article[field]])),
});

/** The same fields, read back; others are left alone. */
export const readAbout = (fields: Readonly<Record<string, unknown>>): About =>
  Object.fromEntries(
    aboutFields.flatMap((field) => {
      const value = fields[`article_${field}`];
      return typeof value === 'string' ? [[field, value]] : [];
    }),
  );
