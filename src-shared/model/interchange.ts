/** Formats of other annotation tools that can be read. */
export const annotatedFormats = [
  'annotation-csv',
  'webanno-tsv',
  'uima-json',
  'uima-xmi',
  'gate-xml',
  'bdoc',
  'mae',
  'recogito',
  'catma',
  'web-annotation',
  'label-studio',
  'prodigy',
  'doccano',
  'brat',
  'conllu',
  'conll',
] as const;
export type AnnotatedFormat = (typeof annotatedFormats)[number];

/** Formats that can be read. */
export const importFormats = ['txt', 'html', 'docx', 'csv', 'zip', 'jsonl', ...annotatedFormats] as const;
export type ImportFormat = (typeof importFormats)[number];

/** What a column of a table of articles may hold. */
export const tableFields = ['text', 'title', 'date', 'outlet', 'author', 'url'] as const;
export type TableField = (typeof tableFields)[number];

/** Names of a table's columns by what they hold, where a person gives them; the others are known by their names. */
export type ColumnNames = Readonly<Partial<Record<TableField, string | undefined>>>;

/** Formats that can be written. */
export const exportFormats = [
  'txt',
  'jsonl',
  'brat',
  'webanno-tsv',
  'uima-json',
  'uima-xmi',
  'web-annotation',
  'annotation-csv',
  'annotation-tsv',
  'annotation-spreadsheet',
  'label-studio',
  'prodigy',
  'doccano',
  'conll',
  'conll-bioes',
  'conll-nested',
  'huggingface',
  'huggingface-parquet',
  'xlsx',
] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Formats that are read under another's name: what the file is in is told from it. */
export const readAs: Readonly<Partial<Record<ExportFormat, ImportFormat>>> = {
  'annotation-tsv': 'annotation-csv',
  'annotation-spreadsheet': 'annotation-csv',
  'conll-bioes': 'conll',
  'conll-nested': 'conll',
};

/** Where the edges of entity mentions go on export: where they were set, or out to the written word, proclitics included. */
export const exportBoundaries = ['as-annotated', 'whole-word'] as const;

/** The parts of a split dataset, in the order their shares are given. */
export const splitNames = ['train', 'validation', 'test'] as const;
export type SplitName = (typeof splitNames)[number];

/** What the parts of a split dataset are to have alike: the articles' outlets, or the labels in them. */
export const splitStrata = ['outlet', 'label'] as const;

/** What is done with an article that the project has already. */
export const duplicateRules = ['skip', 'keep'] as const;
export type DuplicateRule = (typeof duplicateRules)[number];
