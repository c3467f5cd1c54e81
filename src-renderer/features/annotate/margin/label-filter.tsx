import { ListFilter } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { IconButton } from '../../../ui/button.tsx';
import { Menu, MenuChoice, MenuChoices } from '../../../ui/menu.tsx';
import { KeyCap } from '../key-cap.tsx';
import { labelOf } from '../label-of.ts';
import { useSession, useView } from '../state/session.tsx';

/** What a label is called in the view's filter: ids may be the same in two layers. */
export const labelKey = ({ layer, label }: Pick<Annotation, 'layer' | 'label'>): string =>
  `${layer} ${label}`;

const everything = 'all';

/** Leaves one label in the margin: a menu of those that are used in the article, with how often. */
export const LabelFilter = memo(function LabelFilter({
  annotations,
}: {
  readonly annotations: readonly Annotation[];
}): ReactElement {
  const { store, text, codebook, language } = useSession();
  const only = useView((view) => view.onlyLabel);
  const used = [...Map.groupBy(annotations, labelKey)];
  const trigger = (
    <span className="an-only" data-on={only !== null || undefined}>
      <IconButton small icon={ListFilter} label={text('margin.only')} />
    </span>
  );
  return (
    <Menu label={text('margin.only')} trigger={trigger} placement="bottom end">
      <MenuChoices
        title={text('margin.only')}
        selected={only ?? everything}
        onSelect={(id) => store.setState({ onlyLabel: id === everything ? null : id })}
      >
        <MenuChoice id={everything} text={text('margin.only.all')} />
        {used.flatMap(([id, of]) => {
          const [first] = of;
          if (!first) return [];
          const label = labelOf(codebook, first);
          const name = `${label.name[language]} ${of.length}`;
          return (
            <MenuChoice key={id} id={id} text={name}>
              <KeyCap label={label} /> {name}
            </MenuChoice>
          );
        })}
      </MenuChoices>
    </Menu>
  );
});
