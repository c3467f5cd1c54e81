import { largestFileBytes, largestProjectBytes } from '../../../../src-shared/model/limits.ts';
import type { ProblemReport } from '../../../../src-shared/model/problem.ts';

/** A file the person chose, before anything of it was read. */
export interface ChosenFile {
  readonly file: File;
  /** The file as the person knows it: its name, or its path inside the folder chosen. Unique in the list. */
  readonly path: string;
}

const megabyte = 1024 * 1024;
/** The same in megabytes, as people are told. */
export const largestFileMegabytes = largestFileBytes / megabyte;

/** Why the file will not even be sent; null where it will be. */
export function refusalOf({ file, path }: ChosenFile): ProblemReport | null {
  // An empty file of brat says that nothing is annotated in the text beside it.
  if (file.size === 0 && !/\.ann$/i.test(path)) return { code: 'file-empty', params: {} };
  const limit = isReadAsItComes.test(path) ? largestProjectBytes : largestFileBytes;
  if (file.size <= limit) return null;
  return {
    code: 'file-too-large',
    params: { size: Math.ceil(file.size / megabyte), limit: limit / megabyte },
  };
}

/** True where the file goes to the host in parts, which reads it as it comes and only when it is imported. */
export const isLarge = (entry: ChosenFile): boolean =>
  entry.file.size > largestFileBytes && refusalOf(entry) === null;

// Article records, tables, and values of JSON one after the other.
const isReadAsItComes = /\.(?:jsonl|ndjson|json|csv|tsv|tab)$/i;

/** The list with the files added; one that has the path of another takes its place. Hidden files of folders are left out. */
export function withFiles(
  chosen: readonly ChosenFile[],
  added: readonly ChosenFile[],
): readonly ChosenFile[] {
  const byPath = new Map([...chosen, ...added.filter(isVisible)].map((entry) => [entry.path, entry]));
  return [...byPath.values()];
}

/** The files of a file input; those of a folder with their paths in it. */
export const chosenFrom = (list: FileList | null): readonly ChosenFile[] =>
  [...(list ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name }));

const isVisible = ({ path }: ChosenFile): boolean => !path.split('/').some((part) => part.startsWith('.'));
