import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import type { Annotator } from '../../src-shared/model/annotator.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import {
  annotatorById,
  annotatorByName,
  hasActed,
  insertAnnotator,
  readAnnotators,
  readOwners,
} from '../db/annotators.ts';
import { type ReadHandle, type WriteHandle, write } from '../db/handle.ts';
import { annotatorName } from '../formats/annotator-name.ts';
import type { Environment } from './environment.ts';
import { record } from './journal.ts';
import type { OpenProject } from './project.ts';

/** Whoever owns annotations or may: everybody, and the owner of the gold layer where there is one. */
export function listOwners(project: OpenProject): Annotator[] {
  const { read } = project.database;
  return readOwners(read).filter(({ id }) => id !== goldAnnotatorId || hasActed(read, id));
}

/** Everybody, in the order they came. */
export const listAnnotators = (project: OpenProject): Annotator[] => readAnnotators(project.database.read);

/** The annotator of this name, or undefined. */
export const findAnnotator = (project: OpenProject, name: string): Annotator | undefined =>
  annotatorByName(project.database.read, name.trim());

/** The annotator of this name, made where there is none. Surrounding space does not count. Throws `annotator-name` and `annotator-name-reserved`. */
export function ensureAnnotator(project: OpenProject, name: string): Annotator {
  const wanted = annotatorName(name);
  const known = findAnnotator(project, wanted);
  if (known?.id === goldAnnotatorId) throw new Problem('annotator-name-reserved', { value: wanted });
  if (known) return known;
  const { environment } = project;
  const annotator = write(project.database, (handle) =>
    addAnnotator(handle, environment, { id: environment.newId(), name: wanted }),
  );
  project.publish({ topics: ['annotators', 'history'], articleId: null });
  return annotator;
}

/** Adds the annotator in this transaction, with an import or alone, or answers the one who has the name already. Throws `annotator-name`. */
export function addAnnotator(
  handle: WriteHandle,
  environment: Environment,
  { id, name }: Annotator,
  importId: string | null = null,
): Annotator {
  const wanted = annotatorName(name);
  const known = annotatorByName(handle, wanted);
  if (known) return known;
  const annotator = { id, name: wanted };
  const position = insertAnnotator(handle, annotator);
  record(handle, environment, {
    kind: 'annotator.create',
    annotatorId: id,
    articleId: null,
    changes: [{ entity: 'annotator', position, before: null, after: annotator }],
    reverts: importId,
  });
  return annotator;
}

/** Throws `annotator-unknown`, also for the owner of the gold layer: nobody acts in its name. */
export function requireAnnotator(read: ReadHandle, id: string): void {
  if (id === goldAnnotatorId || !annotatorById(read, id))
    throw new Problem('annotator-unknown', { value: id });
}
