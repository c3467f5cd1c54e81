import { basename, resolve } from 'node:path';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { write } from '../db/handle.ts';
import { requireLocal } from '../db/network-share.ts';
import { createDatabase } from '../db/open.ts';
import { besideName, placeFile, removeDatabaseFiles, requireFree } from '../db/place-file.ts';
import { insertProjectRow } from '../db/project-row.ts';
import { publishCodebook } from './codebook.ts';
import type { Environment } from './environment.ts';
import { type OpenProject, projectOn } from './project.ts';

/** What a project begins with. `fill` may add to it before anybody can see it. */
export interface ProjectSeed {
  readonly name: string;
  readonly description: string;
  readonly codebook: Codebook;
  fill?(project: OpenProject): Promise<void>;
}

/**
 * Makes a project file at `path`: under another name beside it first, so that it is there complete or not at all. Never over an
 * existing file (`file-exists`).
 */
export const createProjectFile = (path: string, seed: ProjectSeed, environment: Environment): Promise<void> =>
  placeProject(path, async (beside) => {
    requireLocal(resolve(path));
    const project = seeded(beside, seed, environment);
    try {
      await seed.fill?.(project);
    } finally {
      project.dispose();
    }
  });

/** Lets `make` make a database file, closed when it returns, and gives it the name `path`. As {@link createProjectFile}. */
export async function placeProject(
  path: string,
  make: (beside: string) => Promise<void> | void,
): Promise<void> {
  const target = resolve(path);
  requireFree(target);
  const beside = besideName(target);
  removeDatabaseFiles(beside);
  try {
    await make(beside);
    placeFile(beside, target);
  } catch (error) {
    removeDatabaseFiles(beside);
    throw namedFor(error, beside, target);
  }
}

// The person knows the file by the name it was to get.
function namedFor(error: unknown, beside: string, target: string): unknown {
  if (!(error instanceof Problem) || error.params.file !== basename(beside)) return error;
  return new Problem(error.code, { ...error.params, file: basename(target) });
}

function seeded(path: string, seed: ProjectSeed, environment: Environment): OpenProject {
  const database = createDatabase(path);
  try {
    write(database, (handle) => {
      const createdAt = environment.now().toISOString();
      insertProjectRow(handle, {
        id: environment.newId(),
        name: seed.name,
        description: seed.description,
        createdAt,
      });
      publishCodebook(handle, environment, seed.codebook);
    });
  } catch (error) {
    database.dispose();
    throw error;
  }
  return projectOn(database, environment, () => {});
}
