import { type Codebook, findLabel, type Label } from '../../../src-shared/model/codebook.ts';

/** The entity labels in force, in the codebook's order; and `also`, where it is retired or gone. */
export function entityLabels(codebook: Codebook, also: string): readonly Label[] {
  return codebook.labels.filter(({ layer, retired, id }) => layer === 'entity' && (!retired || id === also));
}

/** How a type is drawn and called, also one the codebook no longer has. */
export function labelLook(codebook: Codebook, id: string): Pick<Label, 'ink' | 'pattern' | 'name'> {
  return findLabel(codebook, 'entity', id) ?? { ink: 'neutral', pattern: 'dotted', name: { ar: id, en: id } };
}
