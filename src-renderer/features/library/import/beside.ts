import { isCompanion } from '../../../../src-shared/model/companion-files.ts';
import type { ChosenFile } from './chosen-file.ts';

/** More texts than a preview shows. */
const mostBeside = 50;
/** A larger one is handed over by the import alone. */
const largestBeside = 5 * 1024 * 1024;

const needsOthers = /\.(?:ann|jsonld|xmi)$|(?:^|\/)annotations\.[ct]sv$/i;

/**
 * What of the files chosen the host has to have before it can look at this one: the text of its annotations, tables, types and configurations,
 * of its own folder and, but for texts, of the one above. None for files that stand alone.
 */
export function besideOf({ path }: ChosenFile, files: readonly ChosenFile[]): readonly ChosenFile[] {
  if (!needsOthers.test(path)) return [];
  const all = new Set(files.map((each) => each.path));
  const folder = folderOf(path);
  const above = folderOf(folder.replace(/\/$/, ''));
  const ownText = path.replace(/\.[^.]*$/, '.txt');
  const isTable = /\.[ct]sv$/i.test(path);
  const isWanted = (other: string) =>
    other.endsWith('.txt')
      ? other === ownText || (isTable && folderOf(other) === `${folder}texts/`)
      : [folder, above].includes(folderOf(other));
  return files
    .filter(({ path: other, file }) => other !== path && file.size <= largestBeside && isWanted(other))
    .filter(({ path: other }) => isCompanion(other, all))
    .slice(0, mostBeside);
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
