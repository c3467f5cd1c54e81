import type { Loss } from '../../src-shared/contract/backups.ts';
import { factsOf } from '../db/dated-copy.ts';
import type { ReadHandle } from '../db/handle.ts';
import { netRowsAfter } from '../db/operations.ts';
import type { BackupFile } from './backup-files.ts';
import { backupsOfProject } from './backups.ts';
import type { OpenProject } from './project.ts';

/**
 * What is missing of the project although its journal tells of no deletion, as compared with its last backup; null where all is accounted for.
 * The journal is only read where there is less than then.
 */
export function unexplainedLoss(project: OpenProject): Loss | null {
  const [last] = backupsOfProject(project);
  if (!last) return null;
  const { read } = project.database;
  const now = factsOf(read);
  const isOlder = now.lastPlace < last.lastPlace;
  const articles = missing(read, last, 'article', last.articles - now.articles, isOlder);
  const annotations = missing(read, last, 'annotation', last.annotations - now.annotations, isOlder);
  if (!isOlder && articles === 0 && annotations === 0) return null;
  return { since: last.at, articles, annotations, isOlder };
}

function missing(
  read: ReadHandle,
  last: BackupFile,
  entity: 'article' | 'annotation',
  fewer: number,
  isOlder: boolean,
): number {
  if (fewer <= 0) return 0;
  // An earlier state of the file cannot tell what was done later.
  return isOlder ? fewer : Math.max(0, fewer + netRowsAfter(read, last.lastPlace, entity));
}
