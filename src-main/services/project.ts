import { basename } from 'node:path';
import type { ChangeEvent } from '../../src-shared/contract/changes.ts';
import type { ProjectSummary } from '../../src-shared/contract/project.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { articleText, countArticles } from '../db/articles.ts';
import type { KeepCopy } from '../db/dated-copy.ts';
import type { ProjectDatabase } from '../db/handle.ts';
import { openDatabase } from '../db/open.ts';
import { noteOpen } from '../db/open-files.ts';
import { readProjectRow } from '../db/project-row.ts';
import { guarded } from '../db/sqlite-problems.ts';
import { type ArticleTexts, createArticleTexts } from './article-texts.ts';
import { makeCopy } from './dated-copies.ts';
import type { Environment } from './environment.ts';
import { createWriteGate, type WriteGate } from './write-gate.ts';

/** A project that is open. Use cases take it as their first argument. */
export interface OpenProject {
  readonly path: string;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly database: ProjectDatabase;
  readonly environment: Environment;
  /** Texts of the articles last worked on, with their grapheme boundaries. */
  readonly texts: ArticleTexts;
  /** Tells whoever listens what a commit touched; called after it. */
  publish(event: ChangeEvent): void;
  /** Waited at before writing, while work in another thread may write. */
  readonly gate: WriteGate;
  /** Aborted as it is disposed: what goes on in other threads has to end. */
  readonly closing: AbortSignal;
  /** Notes that another thread opens the file; call what it returns once that has closed it. */
  lend(): () => void;
  dispose(): void;
}

/** Opens the project at `path`. Throws the Problems of opening a file; `publish` hears of every commit made through it. */
export function openProject(
  path: string,
  environment: Environment,
  publish: (event: ChangeEvent) => void = () => {},
): OpenProject {
  const beforeMigrating = (copy: KeepCopy): void => void makeCopy(copy, path, 'migration', environment);
  return projectOn(openDatabase(path, { beforeMigrating }), environment, publish);
}

/** Opens a project that another thread of this process has open and lent. */
export const openLentProject = (
  path: string,
  environment: Environment,
  publish: (event: ChangeEvent) => void,
): OpenProject => projectOn(openDatabase(path, { isLent: true }), environment, publish);

/** The project in an open file, which is closed where it holds none. */
export function projectOn(
  database: ProjectDatabase,
  environment: Environment,
  publish: (event: ChangeEvent) => void,
): OpenProject {
  const row = readProjectRow(database.read);
  if (!row) {
    database.dispose();
    throw new Problem('project-not-a-project', { file: basename(database.path) });
  }
  const closing = new AbortController();
  return {
    path: database.path,
    id: row.id,
    name: row.name,
    description: row.description,
    database,
    environment,
    texts: createArticleTexts((articleId) => articleText(database.read, articleId)),
    publish,
    gate: createWriteGate(),
    closing: closing.signal,
    lend: () => guarded(database.path, () => noteOpen(database.path)),
    dispose() {
      closing.abort();
      database.dispose();
    },
  };
}

/** What a title bar or a list says of the project. */
export const projectSummary = (project: OpenProject): ProjectSummary => ({
  id: project.id,
  name: project.name,
  description: project.description,
  articles: countArticles(project.database.read),
});
