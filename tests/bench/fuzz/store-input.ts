import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countRows } from '../../../src-main/db/row-counts.ts';
import { checkProject } from '../../../src-main/services/check.ts';
import { createProjectFile } from '../../../src-main/services/create-project.ts';
import { importFiles } from '../../../src-main/services/import.ts';
import { unwatched } from '../../../src-main/services/job-context.ts';
import { openProject } from '../../../src-main/services/project.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { type Input, siblingIn } from './inputs.ts';
import { fuzzEnvironment, type Outcome, reasonOf } from './read-input.ts';
import { codebook } from './samples.ts';

/** The bytes of a project with nothing in it. */
export async function emptyProject(folder: string): Promise<Uint8Array> {
  const path = join(folder, 'empty.hashiya');
  await createProjectFile(path, { name: 'fuzz', description: '', codebook }, fuzzEnvironment('empty'));
  const bytes = readFileSync(path);
  rmSync(path);
  return bytes;
}

/** Imports a file into an empty project in the folder: what the report tells of is there, nothing else is, and the check finds nothing. */
export async function storeInput(input: Input, empty: Uint8Array, folder: string): Promise<Outcome> {
  const { sample, files, isNamed } = input;
  const path = join(folder, 'fuzz.hashiya');
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
  writeFileSync(path, empty);
  const project = openProject(path, fuzzEnvironment());
  const source = {
    path: sample.path,
    read: async () => files.get(sample.path) ?? new Uint8Array(),
    sibling: siblingIn(input),
  };
  const options = { onDuplicate: 'keep', extendCodebook: true, proposals: true, annotator: 'سلمى' } as const;
  try {
    const format = isNamed ? sample.format : undefined;
    const told = await importFiles(project, [source], { ...options, format }, unwatched).catch(
      (error: unknown) => {
        if (error instanceof Problem) return { articles: [], annotations: 0 };
        throw error;
      },
    );
    const articles = countRows(project.database.read, 'article');
    const annotations = countRows(project.database.read, 'annotation');
    if (articles !== told.articles.length || annotations !== told.annotations) {
      return {
        kind: 'failed',
        reason: `${articles} articles and ${annotations} annotations are stored, ${told.articles.length} and ${told.annotations} told of`,
      };
    }
    const [fault] = checkProject(project);
    if (fault) return { kind: 'failed', reason: `the check finds ${fault.code}` };
    return { kind: articles > 0 ? 'accepted' : 'refused' };
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  } finally {
    project.dispose();
  }
}
