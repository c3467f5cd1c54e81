import { spansForLabel } from '../../../../src-shared/arabic/word-starts.ts';
import type { Words } from '../../../../src-shared/arabic/words.ts';
import type { AnnotationDraft } from '../../../../src-shared/model/annotation.ts';
import { type Codebook, findLabel } from '../../../../src-shared/model/codebook.ts';

/**
 * What the reviewer writes as it goes into gold: where its label asks for that, from where the words begin; else the very same. What they
 * selected stays known beside it, for another label may want just that.
 */
export function fittedDraft(draft: AnnotationDraft, codebook: Codebook, words: Words): AnnotationDraft {
  const label = findLabel(codebook, draft.layer, draft.label);
  const spans = spansForLabel(label, draft.spans, words);
  return spans === draft.spans ? draft : { ...draft, spans: [...spans] };
}
