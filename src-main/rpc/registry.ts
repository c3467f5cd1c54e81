import { untilDone } from '../../src-shared/model/until-done.ts';
import { projectFileName } from '../services/project-file-name.ts';
import { createEntry, linkMentions, removeEntry, updateEntry } from '../services/registry.ts';
import { writeRegistry } from '../services/registry-file.ts';
import { mergeEntries, splitEntry } from '../services/registry-merge.ts';
import { findEntries, proposeEntries } from '../services/registry-proposals.ts';
import { listOccurrences, listRegistry, lookAtEntry } from '../services/registry-view.ts';
import { openProjectOf, procedures } from './procedures.ts';

const { registry } = procedures;

/** The entities of the project, whatever they are called in its texts. */
export const registryRouter = {
  list: registry.list.handler(({ context, input }) => listRegistry(openProjectOf(context), input)),
  get: registry.get.handler(({ context, input }) => lookAtEntry(openProjectOf(context), input.id)),
  find: registry.find.handler(({ context, input }) => findEntries(openProjectOf(context), input)),
  propose: registry.propose.handler(({ context, input }) => proposeEntries(openProjectOf(context), input)),
  occurrences: registry.occurrences.handler(({ context, input }) =>
    listOccurrences(openProjectOf(context), input),
  ),
  create: registry.create.handler(({ context, input }) => createEntry(openProjectOf(context), input)),
  update: registry.update.handler(({ context, input }) => updateEntry(openProjectOf(context), input)),
  merge: registry.merge.handler(({ context, input }) => mergeEntries(openProjectOf(context), input)),
  split: registry.split.handler(({ context, input }) => splitEntry(openProjectOf(context), input)),
  remove: registry.remove.handler(({ context, input }) => ({
    mentions: removeEntry(openProjectOf(context), input),
  })),
  link: registry.link.handler(({ context, input }) => ({
    mentions: linkMentions(openProjectOf(context), input),
  })),
  importFile: registry.importFile.handler(async ({ context, input, signal }) => {
    const project = openProjectOf(context);
    const { jobs, uploads } = context.workbench;
    const bytes = await uploads.readOnce(input.token);
    const { annotatorId } = input;
    return (await untilDone(jobs.run(project, 'registry', { annotatorId, bytes }, signal))).result;
  }),
  exportFile: registry.exportFile.handler(({ context, input }) => {
    const project = openProjectOf(context);
    return context.host.deliver(`${projectFileName(project.name)}-registry.${input.format}`, (path) =>
      writeRegistry(project, path, input.format),
    );
  }),
};
