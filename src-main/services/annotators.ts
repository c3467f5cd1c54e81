import type { Annotator } from '../../src-shared/model/annotator.ts';
import type { OpenProject } from './project.ts';

/** Everybody, in the order they came. */
export declare function listAnnotators(project: OpenProject): Annotator[];
/** The annotator of this name, made where there is none. Surrounding space does not count. Throws `annotator-name`. */
export declare function ensureAnnotator(project: OpenProject, name: string): Annotator;
/** The annotator of this name, or undefined. */
export declare function findAnnotator(project: OpenProject, name: string): Annotator | undefined;
