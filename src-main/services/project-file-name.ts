import { safeNames } from '../formats/safe-names.ts';

/** A project's name as a file name, without extension, that every system accepts. */
export const projectFileName = (name: string): string => safeNames([], 'project')(name);
