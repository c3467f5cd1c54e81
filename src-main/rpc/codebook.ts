import { currentCodebook } from '../services/codebook.ts';
import { discardDraft, importDraft, readDraft, saveDraft } from '../services/codebook-drafts.ts';
import { exportCodebook, labelUsage, listVersions, readVersion } from '../services/codebook-versions.ts';
import { previewPublishing, publishDraft } from '../services/publish-codebook.ts';
import { openProjectOf, procedures } from './procedures.ts';

const { codebook } = procedures;

/** The closed lists of the open project, their versions and drafts. */
export const codebookRouter = {
  current: codebook.current.handler(({ context }) => currentCodebook(openProjectOf(context))),
  versions: codebook.versions.handler(({ context }) => listVersions(openProjectOf(context))),
  version: codebook.version.handler(({ context, input }) =>
    readVersion(openProjectOf(context), input.version),
  ),
  usage: codebook.usage.handler(({ context }) => labelUsage(openProjectOf(context))),
  draft: codebook.draft.handler(({ context, input }) => readDraft(openProjectOf(context), input.annotatorId)),
  saveDraft: codebook.saveDraft.handler(({ context, input }) => saveDraft(openProjectOf(context), input)),
  discardDraft: codebook.discardDraft.handler(({ context, input }) => {
    discardDraft(openProjectOf(context), input.annotatorId);
    return input;
  }),
  preview: codebook.preview.handler(({ context, input }) =>
    previewPublishing(openProjectOf(context), input.annotatorId),
  ),
  publish: codebook.publish.handler(({ context, input }) => publishDraft(openProjectOf(context), input)),
  import: codebook.import.handler(({ context, input }) => importDraft(openProjectOf(context), input)),
  export: codebook.export.handler(({ context, input }) => {
    const project = openProjectOf(context);
    return context.host.deliver('codebook.json', (path) => exportCodebook(project, path, input));
  }),
};
