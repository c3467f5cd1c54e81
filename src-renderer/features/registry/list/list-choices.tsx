import type { ReactElement } from 'react';
import type { RegistryListInput } from '../../../../src-shared/contract/registry.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { Segmented, Select } from '../../../ui/choice.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { entityLabels } from '../entity-labels.ts';
import { changeView, useRegistryView } from '../registry-view.ts';

const anyType = 'any';
const sorts = ['name', 'mentions'] as const satisfies readonly RegistryListInput['sort'][];

/** Which types are listed, and in what order. */
export function ListChoices({ codebook }: { readonly codebook: Codebook }): ReactElement {
  const text = useText();
  const language = useLanguage();
  const { label, sort } = useRegistryView();
  const types = [
    { id: anyType, name: text('registry.type.all') },
    ...entityLabels(codebook, label ?? '').map(({ id, name }) => ({ id, name: name[language] })),
  ];
  return (
    <div className="reg-choices">
      <Select
        label={text('registry.type')}
        choices={types}
        value={label ?? anyType}
        onChange={(id) => changeView({ label: id === anyType ? null : id })}
      />
      <Segmented
        label={text('registry.sort')}
        choices={sorts.map((id) => ({ id, name: text(`registry.sort.${id}`) }))}
        value={sort}
        onChange={(next) => changeView({ sort: next })}
      />
    </div>
  );
}
