import { join } from 'node:path';
import { Problem } from '../../src-shared/model/problem.ts';
import { write } from '../db/handle.ts';
import { newestDone, setOperationState } from '../db/operations.ts';
import { importFiles } from './import.ts';
import { fileSource } from './import-sources.ts';
import { unwatched } from './job-context.ts';
import type { OpenProject } from './project.ts';

/** Fills the project with the bundled sample corpus and its annotators. Throws the first Problem where an article is refused. */
export async function importSample(project: OpenProject, resourcesFolder: string): Promise<void> {
  const source = fileSource(join(resourcesFolder, 'sample.jsonl'));
  const options = { format: 'jsonl', onDuplicate: 'skip', extendCodebook: false, proposals: false } as const;
  const { skipped } = await importFiles(project, [source], options, unwatched);
  const [refused] = skipped;
  if (refused) throw new Problem(refused.problem.code, refused.problem.params);
  // It came with the project: nobody takes it back by mistake.
  const imported = newestDone(project.database.read);
  if (imported?.kind === 'import') {
    write(project.database, (handle) => setOperationState(handle, imported.id, 'log'));
  }
}
