import type { ChangeEvent } from '../../src-shared/contract/changes.ts';
import type { RecentProject } from '../../src-shared/contract/project.ts';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { Environment } from './environment.ts';
import type { PreferencesStore } from './preferences.ts';
import type { OpenProject } from './project.ts';

/** Where a workbench finds and keeps its things; all absolute paths. */
export interface WorkbenchOptions {
  readonly environment: Environment;
  /** Preferences and the list of recent projects. Made when first written to. */
  readonly preferencesFolder: string;
  /** The bundled codebook and sample. */
  readonly resourcesFolder: string;
}

/** How a new project begins. `codebook` defaults to the bundled one. */
export interface NewProject {
  readonly name: string;
  readonly sample?: boolean;
  readonly codebook?: Codebook;
}

/** At most one open project, what the person likes, and a feed of everything that changes. Every host has one. */
export interface Workbench {
  readonly environment: Environment;
  readonly project: OpenProject | null;
  readonly preferences: PreferencesStore;
  readonly changes: ChangeFeed<ChangeEvent>;
  /** Opens the file; the project open before is closed once that worked. */
  open(path: string): OpenProject;
  /** Makes a new file, never over an existing one, and opens it. Complete or not there at all. */
  create(path: string, project: NewProject): Promise<OpenProject>;
  close(): void;
  /** Projects opened before whose file is still there, latest first. */
  recent(): RecentProject[];
  /** Throws `project-missing` for a token that is not of this run. */
  openRecent(token: string): OpenProject;
  dispose(): void;
}

export declare function createWorkbench(options: WorkbenchOptions): Workbench;
