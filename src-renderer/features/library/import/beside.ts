import { isCompanion } from '../../../../src-shared/model/companion-files.ts';
import type { ChosenFile } from './chosen-file.ts';

/** More texts than a preview shows. */
const mostBeside = 50;
/** A larger one is handed over by the import alone. */
const largestBeside = 5 * 1024 * 1024;

/** Paths of the files chosen that are read together with others of them, and are no articles by themselves. */
export function companionsAmong(files: readonly ChosenFile[]): ReadonlySet<string> {
  const before = known.get(files);
  if (before) return before;
  const paths = new Set(files.map(({ path }) => path));
  const found = new Set([...paths].filter((path) => isCompanion(path, paths)));
  known.set(files, found);
  return found;
}

// Asked for at every change, and long where there are ten thousand files.
const known = new WeakMap<readonly ChosenFile[], ReadonlySet<string>>();

const needsOthers = /\.(?:ann|jsonld|xmi)$|(?:^|\/)annotations\.[ct]sv$/i;

/**
 * What of the files chosen the host has to have before it can look at this one: the text of its annotations, tables, types and configurations,
 * of its own folder and, but for texts, of the one above. None for files that stand alone.
 */
export function besideOf({ path }: ChosenFile, files: readonly ChosenFile[]): readonly ChosenFile[] {
  if (!needsOthers.test(path)) return [];
  const companions = companionsAmong(files);
  const folder = folderOf(path);
  const above = folderOf(folder.replace(/\/$/, ''));
  const ownText = path.replace(/\.[^.]*$/, '.txt');
  const isTable = /\.[ct]sv$/i.test(path);
  const isWanted = (other: string) =>
    other.endsWith('.txt')
      ? other === ownText || (isTable && folderOf(other) === `${folder}texts/`)
      : [folder, above].includes(folderOf(other));
  return files
    .filter(({ path: other, file }) => file.size <= largestBeside && isWanted(other))
    .filter(({ path: other }) => companions.has(other))
    .slice(0, mostBeside);
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
