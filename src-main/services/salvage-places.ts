import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Problem } from '../../src-shared/model/problem.ts';
import { requireLocal } from '../db/network-share.ts';
import { isOpenHere } from '../db/open-files.ts';
import { besideName, placeFile, removeDatabaseFiles, requireFree } from '../db/place-file.ts';
import { guarded } from '../db/sqlite-problems.ts';

/** Where the new project is made and where it will be. */
interface SalvagePlaces {
  readonly damaged: string;
  readonly unfinished: string;
  readonly target: string;
}

/** The places for salvaging `damaged` into `target`, which must be free. Throws where the damaged file is not there or in use here. */
export function salvagePlaces(damaged: string, target: string): SalvagePlaces {
  const path = resolve(damaged);
  const found = guarded(path, () => statSync(path, { throwIfNoEntry: false }));
  if (!found?.isFile()) throw new Problem('file-not-found', { file: basename(path) });
  // Whoever reads it past SQLite drops the locks of this process.
  if (isOpenHere(found)) throw new Problem('project-in-use', { file: basename(path) });
  const place = resolve(target);
  requireLocal(place);
  requireFree(place);
  const unfinished = besideName(place);
  removeDatabaseFiles(unfinished);
  return { damaged: path, unfinished, target: place };
}

/** Puts the project that was made into its place. */
export const finishSalvage = ({ unfinished, target }: SalvagePlaces): void => placeFile(unfinished, target);
