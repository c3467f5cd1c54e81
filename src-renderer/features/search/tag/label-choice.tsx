import type { ReactElement } from 'react';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { Select } from '../../../ui/choice.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';

interface LabelChoiceProps {
  readonly codebook: Codebook;
  readonly value: string;
  onChange(label: string): void;
}

/** The entity labels one can tag with. */
export function LabelChoice({ codebook, value, onChange }: LabelChoiceProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const choices = entityLabels(codebook).map(({ id, name }) => ({ id, name: name[language] }));
  return <Select label={text('search.label')} choices={choices} value={value} onChange={onChange} />;
}

/** The entity labels in force, in the codebook's order. */
export const entityLabels = ({ labels }: Codebook): Codebook['labels'] =>
  labels.filter(({ layer, retired }) => layer === 'entity' && !retired);
