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
  if (!needsOthers.test(path)) return mayNeedTexts.test(path) ? textsBeside(path, files) : [];
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

// Tables of Recogito, JSON of Recogito and CATMA, CATMA's TEI: most files with such names stand alone.
const mayNeedTexts = /\.(?:json|xml|csv)$/i;
/** Of texts that are not named as the file. */
const fewTexts = 8;
const inCatmaProject = /^(.*\/|)collections\/C_[\w-]+\/annotations\/[^/]+\.json$/;
const ofCatmaProject =
  /^(?:tagsets\/T_.*\/propertydefs\.json|documents\/D_[\w-]+\/(?:header\.json|D_[\w-]+\.txt))$/;

/** The text named as the file, else a few of its folder, of which it may name one; in a project of CATMA its documents and definitions. */
function textsBeside(path: string, files: readonly ChosenFile[]): readonly ChosenFile[] {
  const small = files.filter(({ file }) => file.size <= largestBeside);
  const root = inCatmaProject.exec(path)?.[1];
  if (root !== undefined) {
    return small
      .filter(({ path: other }) => other.startsWith(root) && ofCatmaProject.test(other.slice(root.length)))
      .slice(0, mostBeside);
  }
  const texts = small.filter(
    ({ path: other }) => /\.txt$/i.test(other) && folderOf(other) === folderOf(path),
  );
  const own = texts.filter(({ path: other }) => other === path.replace(/\.[^.]*$/, '.txt'));
  return own.length > 0 ? own : texts.slice(0, fewTexts);
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
