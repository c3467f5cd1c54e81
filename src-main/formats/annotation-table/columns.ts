/** Columns of the table of annotations, in the order they are written: a row for each stretch of text, one for what has none. */
export const annotationColumns = [
  'doc_id',
  'annotator',
  'kind',
  'id',
  'label',
  'fragment',
  'role',
  'start',
  'end',
  'offset_unit',
  'text',
  'claimant',
  'parent',
  'holder',
  'target',
  'basis',
  'polarity',
  'note',
  'created',
  'modified',
  'suggested_by',
  'confidence',
  'corrected',
] as const;
export type AnnotationColumn = (typeof annotationColumns)[number];

/** Columns of the table of attributes: a row for each value, several for lists. */
export const attributeColumns = ['doc_id', 'annotation_id', 'attribute', 'type', 'item', 'value'] as const;
export type AttributeColumn = (typeof attributeColumns)[number];

/** Columns of the table of articles; their texts are files. */
export const documentColumns = [
  'doc_id',
  'title',
  'outlet',
  'author',
  'url',
  'published',
  'language',
  'text_file',
  'text_sha256',
] as const;
export type DocumentColumn = (typeof documentColumns)[number];

/** A last column that says that an apostrophe stands before whatever a spreadsheet would calculate, to be taken away again. */
export const guardColumn = 'apostrophe_guard';

/** Names of the three tables without their extension. */
export const tableNames = {
  annotations: 'annotations',
  attributes: 'attributes',
  documents: 'documents',
} as const;

/** Folder of the texts. */
export const textFolder = 'texts';
