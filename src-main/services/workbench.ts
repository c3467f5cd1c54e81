import { join } from 'node:path';
import type { BackupSubject, CopyFacts } from '../../src-shared/contract/backups.ts';
import type { ChangeEvent } from '../../src-shared/contract/changes.ts';
import type { RecentProject } from '../../src-shared/contract/project.ts';
import { sampleDescription } from '../../src-shared/i18n/messages/sample.ts';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { countArticles } from '../db/articles.ts';
import { removeDatabaseFiles } from '../db/place-file.ts';
import { type ChangeFeed, createChangeFeed } from './change-feed.ts';
import { readCodebookFile } from './codebook.ts';
import { copyToOpen, isOfUse } from './copy-to-open.ts';
import { createProjectFile } from './create-project.ts';
import { type Diagnostics, noDiagnostics } from './diagnostics.ts';
import type { Environment } from './environment.ts';
import { createImportUploads, type ImportUploads } from './import-uploads.ts';
import type { JobEvent, Jobs } from './jobs.ts';
import { type KeptCopy, withKeptCopy } from './kept-copy.ts';
import { createLocked, type Locked } from './locked-project.ts';
import { loggedJobs } from './logged-jobs.ts';
import { watchOtherPrograms } from './other-programs.ts';
import { createPreferences, type PreferencesStore } from './preferences.ts';
import { type OpenProject, openProject } from './project.ts';
import { createProjectBackups, type ProjectBackups } from './project-backups.ts';
import type { BytesContext } from './protected-files.ts';
import { createRecentProjects } from './recent-projects.ts';
import { backupCalled, restoreBackup, restoreCopy } from './restore-backup.ts';
import { salvageBeside } from './salvage-beside.ts';
import { importSample } from './sample.ts';

/** Where a workbench finds and keeps its things; all absolute paths. */
export interface WorkbenchOptions {
  readonly environment: Environment;
  /** Preferences and the list of recent projects. Made when first written to. */
  readonly preferencesFolder: string;
  /** The bundled codebook and sample. */
  readonly resourcesFolder: string;
  readonly jobs: Jobs;
  /** Where it is noted what went on; nowhere by default. */
  readonly diagnostics?: Diagnostics;
  /** Whether a project that is opened is backed up where it changed since the last time. */
  readonly backsUp?: boolean;
}

/** How a new project begins. `codebook` defaults to the bundled one. */
export interface NewProject {
  readonly name: string;
  readonly sample?: boolean | undefined;
  readonly codebook?: Codebook | undefined;
}

/** At most one open project, what the person likes, and a feed of everything that changes. Every host has one. */
export interface Workbench {
  readonly environment: Environment;
  readonly diagnostics: Diagnostics;
  readonly project: OpenProject | null;
  readonly preferences: PreferencesStore;
  readonly changes: ChangeFeed<ChangeEvent>;
  readonly jobs: Jobs;
  /** What pages handed over to be imported. */
  readonly uploads: ImportUploads;
  readonly backups: ProjectBackups;
  readonly locked: Locked;
  /** Opens the file; the project open before is closed once that worked. */
  open(path: string): OpenProject;
  /** Opens a copy of the file at `path`, which must be free. The copy stays where it is protected or can be salvaged; of anything else that is refused nothing stays. */
  openCopy(file: string, path: string): Promise<OpenProject>;
  /** Makes a new file, never over an existing one, and opens it. Complete or not there at all. */
  create(path: string, project: NewProject): Promise<OpenProject>;
  /** Puts a backup in the place of the open project, or of the file that was refused, and opens it. Throws what restoring throws. */
  restore(of: BackupSubject, backup: string): Promise<OpenProject>;
  /** The same with a copy that is kept elsewhere. Throws what opening it throws. */
  restoreCopy(of: BackupSubject, copy: KeptCopy, context: BytesContext): Promise<OpenProject>;
  /** What is in a copy that is kept elsewhere. Throws what opening it throws. */
  lookAtCopy(of: BackupSubject, copy: KeptCopy, context: BytesContext): Promise<CopyFacts>;
  /** Makes a project at `path` of what can be read of the file that was refused, and opens it. Throws what salvaging throws. */
  salvage(path: string, signal?: AbortSignal): AsyncGenerator<JobEvent<'salvage'>, void, void>;
  close(): void;
  /** Projects opened before whose file is still there, latest first. */
  recent(): RecentProject[];
  /** Throws `project-missing` for a token that is not of this run. */
  openRecent(token: string): OpenProject;
  dispose(): void;
}

const anything: ChangeEvent = {
  topics: [
    'project',
    'articles',
    'adjudication',
    'annotations',
    'annotators',
    'codebook',
    'filters',
    'history',
    'preferences',
    'registry',
    'suggestions',
  ],
  articleId: null,
};

/** A workbench with no project open yet. */
export function createWorkbench(options: WorkbenchOptions): Workbench {
  const { environment, preferencesFolder, resourcesFolder, backsUp = false } = options;
  const { diagnostics = noDiagnostics } = options;
  const { log } = diagnostics;
  const jobs = diagnostics === noDiagnostics ? options.jobs : loggedJobs(options.jobs, log, environment);
  const closing = new AbortController();
  let project: OpenProject | null = null;
  const watch = watchOtherPrograms(() => changes.publish(anything));
  const changes = createChangeFeed<ChangeEvent>({ everything: anything, onListening: watch.listen });
  const recent = createRecentProjects(join(preferencesFolder, 'recent-projects.json'), environment.newId);
  const stored = createPreferences(join(preferencesFolder, 'preferences.json'));
  const uploads = createImportUploads(environment);

  const backups = createProjectBackups({
    jobs,
    isAutomatic: backsUp,
    changed: () => changes.publish({ topics: ['backups'], articleId: null }),
  });

  const locked = createLocked(environment.newId, () =>
    changes.publish({ topics: ['project'], articleId: null }),
  );

  log.started(diagnostics.facts);

  const use = (next: OpenProject | null) => {
    const previous = project;
    project = next;
    if (previous) log.projectClosed();
    if (next) log.projectOpened(next.id, countArticles(next.database.read));
    watch.use(next?.database ?? null);
    previous?.dispose();
    if (previous || next) changes.publish(anything);
  };
  const openFile = (path: string) => {
    const opened = openProject(path, environment, changes.publish);
    locked.forget();
    use(opened);
    recent.add(opened.path, opened.name);
    return opened;
  };
  const open = (path: string) => {
    try {
      const opened = openFile(path);
      backups.opened(opened, false);
      return opened;
    } catch (error) {
      backups.refused(path, error);
      locked.refused(path, error);
      if (error instanceof Problem) log.problem('opening a project', error.code);
      else log.unexpected('opening a project', error);
      throw error;
    }
  };

  const subjectOf = (of: BackupSubject) => (of === 'project' ? project : null);
  const pathOf = (of: BackupSubject): string => {
    const path = of === 'refused' ? backups.refusedPath() : project?.path;
    if (path === undefined) throw new Problem('project-none-open');
    return path;
  };
  const replace = async (of: BackupSubject, put: () => void): Promise<OpenProject> => {
    const path = pathOf(of);
    use(null);
    // A backup that is still being made has the file open.
    await backups.settled();
    try {
      put();
    } catch (error) {
      if (of === 'project') open(path);
      throw error;
    }
    const restored = openFile(path);
    backups.opened(restored, true);
    return restored;
  };

  return {
    environment,
    diagnostics,
    get project() {
      return project;
    },
    preferences: {
      get: stored.get,
      set(given) {
        const preferences = stored.set(given);
        changes.publish({ topics: ['preferences'], articleId: null });
        return preferences;
      },
    },
    changes,
    jobs,
    uploads,
    backups,
    locked,
    open,
    async openCopy(file, path) {
      await copyToOpen(file, path);
      try {
        return open(path);
      } catch (error) {
        if (!isOfUse(error)) removeDatabaseFiles(path);
        throw error;
      }
    },
    async create(path, { name, sample = false, codebook }) {
      const seed = {
        name,
        description: sample ? sampleDescription : '',
        codebook: codebook ?? readCodebookFile(join(resourcesFolder, 'default-codebook.json')),
        ...(sample && { fill: (created: OpenProject) => importSample(created, resourcesFolder) }),
      };
      await createProjectFile(path, seed, environment);
      const created = openFile(path);
      backups.opened(created, true);
      return created;
    },
    async restore(of, backup) {
      const path = pathOf(of);
      backupCalled(path, backup);
      return replace(of, () => restoreBackup(path, backup, environment));
    },
    restoreCopy(of, copy, context) {
      const path = pathOf(of);
      return withKeptCopy(copy, subjectOf(of), { environment, context }, ({ file }) =>
        replace(of, () => restoreCopy(path, file, environment)),
      );
    },
    lookAtCopy: (of, copy, context) =>
      withKeptCopy(copy, subjectOf(of), { environment, context }, ({ facts }) => facts),
    async *salvage(path, signal) {
      const codebook = readCodebookFile(join(resourcesFolder, 'default-codebook.json'));
      const stop = AbortSignal.any(signal ? [signal, closing.signal] : [closing.signal]);
      for await (const event of salvageBeside(backups.refusedPath(), path, codebook, jobs, stop)) {
        if (event.kind === 'done') open(path);
        yield event;
      }
    },
    close: () => use(null),
    recent: recent.list,
    openRecent(token) {
      const path = recent.pathOf(token);
      if (path === undefined) throw new Problem('project-missing');
      return open(path);
    },
    dispose() {
      closing.abort();
      use(null);
      uploads.dispose();
      changes.dispose();
      log.stopped();
    },
  };
}
