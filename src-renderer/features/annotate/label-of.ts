import type { Annotation } from '../../../src-shared/model/annotation.ts';
import { type Codebook, findLabel, type Label } from '../../../src-shared/model/codebook.ts';

/** How an annotation is drawn and called: its label of the codebook, or a plain stand-in where the codebook lacks it. */
export function labelOf(
  codebook: Codebook,
  { layer, label }: Pick<Annotation, 'layer' | 'label'>,
): Pick<Label, 'ink' | 'pattern' | 'name' | 'key' | 'startsInsideWord'> {
  return (
    findLabel(codebook, layer, label) ?? {
      ink: 'neutral',
      pattern: 'dotted',
      name: { ar: label, en: label },
      key: null,
    }
  );
}
