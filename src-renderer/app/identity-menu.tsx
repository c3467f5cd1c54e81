import { UserRound } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ProjectSummary } from '../../src-shared/contract/project.ts';
import { Icon } from '../ui/icon.tsx';
import { initialsOf } from '../ui/initials.ts';
import { Menu, MenuChoice, MenuChoices, MenuItem, MenuLine } from '../ui/menu.tsx';
import { Tip } from '../ui/tip.tsx';
import { isolated, useText } from '../ui/use-text.ts';
import { NameDialog } from './name-dialog.tsx';
import { useAnnotator } from './use-annotator.ts';

/** Who annotates: the person's initials, and the list of names to be another. */
export function IdentityMenu({ project }: { readonly project: ProjectSummary }): ReactElement {
  const text = useText();
  const { annotators, annotator, choose, add } = useAnnotator(project);
  const [naming, setNaming] = useState(false);
  const label = annotator
    ? text('app.identity.is', { name: isolated(annotator.name) })
    : text('app.identity');
  return (
    <>
      <Menu
        label={text('app.identity')}
        placement="bottom end"
        trigger={
          <Tip text={label}>
            <Button className="avatar" aria-label={label}>
              {annotator ? <bdi>{initialsOf(annotator.name)}</bdi> : <Icon of={UserRound} size={14} />}
            </Button>
          </Tip>
        }
      >
        <MenuChoices title={text('app.identity')} selected={annotator?.id ?? null} onSelect={choose}>
          {annotators.map(({ id, name }) => (
            <MenuChoice key={id} id={id} text={name}>
              <bdi>{name}</bdi>
            </MenuChoice>
          ))}
        </MenuChoices>
        <MenuLine />
        <MenuItem id="add" text={text('app.identity.add')} onAction={() => setNaming(true)} />
      </Menu>
      {naming && <NameDialog add={add} onClose={() => setNaming(false)} />}
    </>
  );
}
