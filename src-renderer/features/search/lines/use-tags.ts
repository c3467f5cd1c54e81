import type { ConcordanceLine } from '../../../../src-shared/contract/search.ts';
import { type Codebook, findLabel, type Label } from '../../../../src-shared/model/codebook.ts';
import { useLanguage } from '../../../ui/use-text.ts';

/** A label that stands on a hit already. */
export interface Tag {
  readonly key: string;
  readonly name: string;
  readonly ink: Label['ink'];
}

/** The labels of the annotations, each once, as the codebook draws and calls them. */
export function useTags(codebook: Codebook, annotations: ConcordanceLine['annotations']): readonly Tag[] {
  const language = useLanguage();
  const tags = annotations.map(({ layer, label }): Tag => {
    const known = findLabel(codebook, layer, label);
    return { key: `${layer} ${label}`, name: known?.name[language] ?? label, ink: known?.ink ?? 'neutral' };
  });
  return [...new Map(tags.map((tag) => [tag.key, tag])).values()];
}
