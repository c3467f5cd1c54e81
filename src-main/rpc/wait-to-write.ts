import { os } from '@orpc/server';
import type { RpcContext } from './context.ts';

/**
 * Procedures that write to no project, or see to waiting themselves. All others wait while a job is in its one transaction; one that is
 * missing here is late then and nothing worse, whereas one that writes and did not wait would stop everything the host does.
 */
export const neverWaiting: ReadonlySet<string> = new Set([
  'host.info',
  'project.current',
  'project.recent',
  'project.saveCopy',
  'backups.state',
  'backups.list',
  'backups.make',
  'articles.list',
  'articles.hits',
  'articles.ids',
  'articles.outlets',
  'articles.get',
  'articles.history',
  'articles.contents',
  'annotations.list',
  'annotators.list',
  'codebook.current',
  'codebook.versions',
  'codebook.version',
  'codebook.usage',
  'codebook.draft',
  'codebook.preview',
  'codebook.export',
  'filters.list',
  'history.state',
  'registry.list',
  'registry.get',
  'registry.find',
  'registry.propose',
  'registry.occurrences',
  'registry.exportFile',
  'remarks.list',
  'workTimes.get',
  'history.list',
  'search.find',
  'search.timesWritten',
  'search.concordance',
  'search.propose',
  'suggestions.status',
  'suggestions.train',
  'suggestions.cancel',
  'suggestions.list',
  'imports.upload',
  'imports.preview',
  'imports.run',
  'nearDuplicates.count',
  'nearDuplicates.pairs',
  'nearDuplicates.sides',
  'agreement.work',
  'agreement.report',
  'agreement.exportReport',
  'agreement.disagreements',
  'adjudication.article',
  'adjudication.list',
  'adjudication.previewMerge',
  'adjudication.unclear',
  'adjudication.secondOpinion',
  'feedback.article',
  'feedback.summary',
  'exports.preview',
  'exports.run',
  'preferences.get',
  'preferences.set',
  'changes.subscribe',
]);

/** Lets a command wait until nobody else is writing: it is answered late, and nothing else waits with it. */
export const waitToWrite = os.$context<RpcContext>().middleware(async ({ context, next, path }) => {
  if (!neverWaiting.has(path.join('.'))) await context.workbench.project?.gate.free();
  return next();
});
