import type { AnnotatorWork } from '../../src-shared/contract/agreement.ts';
import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import { readWorkDone } from '../db/agreement.ts';
import type { OpenProject } from './project.ts';

/** Everybody who could be compared, in the order in which they joined the project, and how much they did. */
export const annotatorsAtWork = (project: OpenProject): AnnotatorWork[] =>
  readWorkDone(project.database.read)
    .filter(({ annotatorId }) => annotatorId !== goldAnnotatorId)
    .map(({ annotatorId, done, hasBegun }) => ({ annotatorId, done, hasBegun: hasBegun === 1 }));
