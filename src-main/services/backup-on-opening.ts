import type { Backup, Loss } from '../../src-shared/contract/backups.ts';
import { countArticles } from '../db/articles.ts';
import { backupsOfProject, changedSinceBackup, makeBackup } from './backups.ts';
import type { OpenProject } from './project.ts';
import { unexplainedLoss } from './unexplained-loss.ts';

/**
 * Backs up a project that a command is about to change, by the rule of the window and once a day: commands come in hundreds. Where something is
 * missing that nobody deleted nothing is backed up over what still has it. Throws what {@link makeBackup} throws.
 */
export function backUpBeforeCommand(project: OpenProject): {
  readonly loss: Loss | null;
  readonly backup: Backup | null;
} {
  const loss = unexplainedLoss(project);
  const isDue =
    !loss &&
    countArticles(project.database.read) > 0 &&
    !wasBackedUpToday(project) &&
    changedSinceBackup(project);
  return { loss, backup: isDue ? makeBackup(project, 'opened') : null };
}

/** On the same day by UTC as it is now; a clock that was put back makes one more at most for each of its days. */
function wasBackedUpToday(project: OpenProject): boolean {
  const today = project.environment.now().toISOString().slice(0, 'yyyy-mm-dd'.length);
  return backupsOfProject(project).some(({ reason, at }) => reason === 'opened' && at.startsWith(today));
}
