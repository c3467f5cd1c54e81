import { readAtOnce } from '../db/handle.ts';
import { timesWritten } from '../db/search-vocabulary.ts';
import type { OpenProject } from './project.ts';

/** How often each of the folded words is written as a word of its own in all titles and texts, in their order. */
export const timesWrittenOf = (project: OpenProject, words: readonly string[]): number[] =>
  readAtOnce(project.database, (read) => words.map((word) => timesWritten(read, word)));
