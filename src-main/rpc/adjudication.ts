import type { MergeEvent, MergeRequest, MergeResult } from '../../src-shared/contract/adjudication.ts';
import { addToGold, decideUnit, noteDecision, reviseGold, takeBackDecision } from '../services/adjudicate.ts';
import { adjudicatedArticle, adjudicationList, unclearList } from '../services/adjudication.ts';
import { beginAdjudication } from '../services/adjudication-begin.ts';
import { closeAdjudication, reopenAdjudication } from '../services/adjudication-close.ts';
import { mergeByRule, previewMerge } from '../services/adjudication-merge.ts';
import type { JobEvent } from '../services/jobs.ts';
import { openProjectOf, procedures } from './procedures.ts';
import { reportEvents } from './report-events.ts';

const { adjudication } = procedures;

/** Making the gold layer. */
export const adjudicationRouter = {
  article: adjudication.article.handler(({ context, input }) =>
    adjudicatedArticle(openProjectOf(context), input),
  ),
  list: adjudication.list.handler(({ context }) => adjudicationList(openProjectOf(context))),
  begin: adjudication.begin.handler(({ context, input }) => beginAdjudication(openProjectOf(context), input)),
  decide: adjudication.decide.handler(({ context, input }) => decideUnit(openProjectOf(context), input)),
  add: adjudication.add.handler(({ context, input }) => addToGold(openProjectOf(context), input)),
  revise: adjudication.revise.handler(({ context, input }) => reviseGold(openProjectOf(context), input)),
  note: adjudication.note.handler(({ context, input }) => noteDecision(openProjectOf(context), input)),
  takeBack: adjudication.takeBack.handler(({ context, input }) => ({
    removedGold: takeBackDecision(openProjectOf(context), input),
  })),
  previewMerge: adjudication.previewMerge.handler(({ context, input, signal }) => {
    const project = openProjectOf(context);
    if (isOne(input)) return only(previewMerge(project, input));
    return mergeEvents(context.workbench.jobs.run(project, 'previewMerge', input, signal));
  }),
  merge: adjudication.merge.handler(({ context, input, signal }) => {
    const project = openProjectOf(context);
    if (isOne(input)) return only(mergeByRule(project, input));
    return writtenWhole((stop) => context.workbench.jobs.run(project, 'merge', input, stop), signal);
  }),
  close: adjudication.close.handler(({ context, input }) => closeAdjudication(openProjectOf(context), input)),
  reopen: adjudication.reopen.handler(({ context, input }) =>
    reopenAdjudication(openProjectOf(context), input),
  ),
  unclear: adjudication.unclear.handler(({ context }) => unclearList(openProjectOf(context))),
  secondOpinion: adjudication.secondOpinion.handler(({ context, input, signal }) =>
    reportEvents(context.workbench.jobs.run(openProjectOf(context), 'secondOpinion', input, signal)),
  ),
};

/** The article that is looked at was read a moment ago: a thread of its own would begin by reading it again. */
const isOne = ({ articleIds }: MergeRequest): boolean => articleIds !== 'finished' && articleIds.length < 2;

async function* only(result: MergeResult): AsyncGenerator<MergeEvent, void, void> {
  yield { kind: 'done', result };
}

async function* mergeEvents(
  job: AsyncGenerator<JobEvent<'previewMerge'>, void, void>,
): AsyncGenerator<MergeEvent, void, void> {
  for await (const event of job) {
    if (event.kind === 'done') yield event;
    else yield { kind: 'progress', ...event.progress };
  }
}

/** Ends the merge where it is left before it begins to write; what it has begun to write it writes whole, though nobody listens any more. */
async function* writtenWhole(
  start: (stop: AbortSignal) => AsyncGenerator<JobEvent<'merge'>, void, void>,
  left?: AbortSignal,
): AsyncGenerator<MergeEvent, void, void> {
  const stop = new AbortController();
  const leave = () => stop.abort();
  if (left?.aborted) leave();
  left?.addEventListener('abort', leave);
  const job = start(stop.signal);
  let isWriting = false;
  try {
    for (let next = await job.next(); !next.done; next = await job.next()) {
      const event = next.value;
      if (event.kind === 'done') {
        yield event;
        continue;
      }
      isWriting ||= event.progress.phase === 'write';
      if (isWriting) left?.removeEventListener('abort', leave);
      yield { kind: 'progress', ...event.progress };
    }
  } finally {
    left?.removeEventListener('abort', leave);
    if (isWriting) void toItsEnd(job);
    else await job.return();
  }
}

async function toItsEnd(job: AsyncGenerator<unknown, void, void>): Promise<void> {
  try {
    for await (const _ of job);
  } catch {
    // It is in the log; whoever asked is gone.
  }
}
