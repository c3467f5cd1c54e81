import { currentCodebook } from '../../../src-main/services/codebook.ts';
import { discardDraft, saveDraft } from '../../../src-main/services/codebook-drafts.ts';
import { publishDraft } from '../../../src-main/services/publish-codebook.ts';
import type { Codebook } from '../../../src-shared/model/codebook.ts';
import type { Acts, Doing } from './doing.ts';

function publish({ project, actorId: annotatorId }: Doing, change: (codebook: Codebook) => Codebook): void {
  const { version, codebook } = currentCodebook(project);
  discardDraft(project, annotatorId);
  saveDraft(project, { annotatorId, revision: 0, codebook: change(codebook) });
  publishDraft(project, { annotatorId, onto: version });
}

/** The codebook: another name, labels and attributes that are new or retired, or a label that is merged into another. */
export const codebookActs: Acts<'publish' | 'merge-label' | 'labels'> = {
  publish(doing) {
    const name = { ar: `المخطط ${doing.number}`, en: `Codebook ${doing.number}` };
    publish(doing, (codebook) => ({ ...codebook, name }));
  },
  labels(doing) {
    publish(doing, (codebook) => ({
      ...codebook,
      labels: codebook.labels.flatMap((label) => {
        if (label.id !== 'ORG') return [label];
        const id = `NEW-${doing.number}`;
        const isThere = codebook.labels.some((other) => other.id === id);
        return [
          { ...label, retired: !label.retired, key: null },
          ...(isThere ? [] : [{ ...label, id, key: null }]),
        ];
      }),
      attributes: codebook.attributes.map((definition) => ({
        ...definition,
        required: !definition.required,
      })),
    }));
  },
  'merge-label'(doing) {
    publish(doing, (codebook) => ({
      ...codebook,
      labels: codebook.labels.map((label) =>
        label.layer === 'entity' && label.id === 'GPE'
          ? { ...label, retired: true, mergedInto: 'LOC', key: null }
          : label,
      ),
    }));
  },
};
