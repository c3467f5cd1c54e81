import { z } from 'zod';

/** Everything that can be wrong with what a person asked for; each has one sentence in each language (i18n/messages/problems). */
export const problemCodes = [
  // files
  'file-not-found',
  'file-unreadable',
  'file-unwritable',
  'file-empty',
  'file-too-large',
  'file-not-text',
  'file-not-utf8',
  'file-wrong-encoding',
  'file-changed',
  'folder-empty',
  'file-exists',
  'folder-read-only',
  'disk-full',
  'format-unknown',
  'encoding-unknown',
  'encoding-undecided',
  'encoding-guessed',
  'html-no-article',
  'html-too-deep',
  'html-too-large',
  'docx-damaged',
  'docx-encrypted',
  'docx-macros',
  'docx-old',
  'csv-columns-missing',
  'csv-column-unknown',
  'csv-column-twice',
  'csv-ragged',
  'csv-quote',
  'csv-cell-empty',
  'csv-row-too-long',
  'published-unclear',
  'zip-damaged',
  'zip-encrypted',
  'zip-entry-name',
  'zip-entry-link',
  'zip-entry-method',
  'zip-in-zip',
  'zip-too-many-entries',
  'zip-too-large',
  'zip-bomb',
  'folder-too-deep',
  'link-not-followed',
  // records
  'record-not-json',
  'record-field-repeated',
  'record-field-missing',
  'record-field-type',
  'record-field-value',
  'record-field-unknown',
  'record-bad-character',
  'record-hash-mismatch',
  'record-quote-mismatch',
  'record-duplicate-id',
  'text-lone-surrogate',
  'text-null-character',
  'text-too-long',
  'text-bidi-control',
  'article-duplicate',
  // annotations
  'span-outside-text',
  'span-empty',
  'span-inside-character',
  'span-on-control',
  'span-overlap',
  'span-role',
  'span-missing',
  'too-many-spans',
  'label-unknown',
  'label-retired',
  'label-added',
  'attribute-unknown',
  'attribute-value-unknown',
  'link-unknown',
  'link-role',
  'link-to-itself',
  'link-circle',
  'attribute-value',
  'annotator-missing',
  // projects
  'project-not-a-project',
  'project-damaged',
  'project-newer',
  'project-busy',
  'project-missing',
  'project-moved',
  'journal-differs',
  'article-journal-differs',
  'status-journal-differs',
  'annotator-journal-differs',
  'codebook-journal-differs',
  'project-none-open',
  'project-another',
  'codebook-invalid',
  'codebook-not-json',
  'codebook-newer',
  'codebook-too-large',
  'codebook-field-unknown',
  'codebook-id-twice',
  'codebook-merge',
  'codebook-key',
  'codebook-key-clash',
  'codebook-label-missing',
  'codebook-name-missing',
  'codebook-label-gone',
  'codebook-moved-on',
  'codebook-in-use',
  'codebook-unchanged',
  'codebook-version-unknown',
  'codebook-draft-changed',
  'codebook-draft-missing',
  // requests
  'article-unknown',
  'articles-not-alike',
  'annotation-unknown',
  'annotation-changed',
  'article-changed',
  'status-changed',
  'filter-name',
  'filter-name-taken',
  'filter-unknown',
  'metadata-too-long',
  'surface-empty',
  'surface-in-pieces',
  // registry
  'entry-unknown',
  'entry-changed',
  'entry-without-name',
  'entry-name-letterless',
  'entry-alias-twice',
  'entry-identifier',
  'entry-identifier-twice',
  'entry-too-long',
  'entry-aliases',
  'entry-itself',
  'entry-mention',
  'entry-forms-differ',
  'entry-mentions-differ',
  'entry-journal-differs',
  'registry-file',
  'registry-record',
  'registry-too-long',
  'annotator-unknown',
  'annotator-name',
  'nothing-to-export',
  'export-unwritable',
  'upload-unknown',
  'uploads-too-large',
  'cancelled',
  'not-available-here',
  'port-taken',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Values named in the sentence: `file`, `place`, `value`, `limit` … Text is shown isolated. */
export const problemParamsSchema = z.record(z.string(), z.union([z.string(), z.number()]));
export type ProblemParams = Readonly<z.infer<typeof problemParamsSchema>>;

/** A problem as data, for reports and for the wire. */
export const problemReportSchema = z.object({ code: z.enum(problemCodes), params: problemParamsSchema });
export type ProblemReport = Readonly<z.infer<typeof problemReportSchema>>;

/** Thrown where a request cannot be carried out for a reason a person can understand. Anything else thrown is a defect. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly params: ProblemParams;
  constructor(code: ProblemCode, params: ProblemParams = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'Problem';
    this.code = code;
    this.params = params;
  }
}

/** The same problem with more said about where: the file's name, the line. What is already there stays. */
export const problemAt = (problem: Problem, where: ProblemParams): Problem =>
  new Problem(problem.code, { ...where, ...problem.params });
