/** Formats that can be read. */
export const importFormats = ['txt', 'jsonl'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** Formats that can be written. */
export const exportFormats = ['txt', 'jsonl', 'brat'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Where the edges of entity mentions go on export: where they were set, or out to the written word, proclitics included. */
export const exportBoundaries = ['as-annotated', 'whole-word'] as const;

/** What is done with an article that the project has already. */
export const duplicateRules = ['skip', 'keep'] as const;
export type DuplicateRule = (typeof duplicateRules)[number];
