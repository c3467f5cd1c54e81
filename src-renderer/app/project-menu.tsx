import { ChevronDown } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ProjectSummary } from '../../src-shared/contract/project.ts';
import { Icon } from '../ui/icon.tsx';
import { Menu, MenuItem, MenuLine, MenuSection } from '../ui/menu.tsx';
import { useText } from '../ui/use-text.ts';
import { NewProjectDialog } from './new-project-dialog.tsx';
import type { ProjectDialog } from './project-dialogs.tsx';
import { ProjectFileField } from './project-file-field.tsx';
import { ProjectOutcome } from './project-outcome.tsx';
import { useProjects } from './use-projects.ts';

/** The project's name, and under it the way to others. */
export function ProjectMenu(props: {
  readonly project: ProjectSummary | null;
  onOpenDialog(dialog: ProjectDialog): void;
}): ReactElement {
  const { project, onOpenDialog } = props;
  const text = useText();
  const projects = useProjects();
  const { recent, openRecent, open, saveCopy } = projects;
  const [naming, setNaming] = useState(false);
  return (
    <>
      <Menu
        label={text('app.project')}
        trigger={
          <Button className="proj">
            <bdi className="trunc" title={project?.name}>
              {project?.name ?? text('app.project')}
            </bdi>
            <Icon of={ChevronDown} size={12} />
          </Button>
        }
      >
        {recent.length > 0 && (
          <MenuSection title={text('app.project.recent')}>
            {recent.map(({ token, name, folder }) => (
              <MenuItem key={token} id={token} text={name} onAction={() => openRecent.mutate({ token })}>
                <span>
                  <bdi>{name}</bdi>
                  <small className="where">
                    <bdi dir="ltr">{folder}</bdi>
                  </small>
                </span>
              </MenuItem>
            ))}
          </MenuSection>
        )}
        {recent.length > 0 && <MenuLine />}
        <MenuItem id="new" text={text('app.project.new')} onAction={() => setNaming(true)} />
        <MenuItem id="open" text={text('app.project.open')} onAction={open} />
        {project && (
          <MenuItem id="copy" text={text('app.project.copy')} onAction={() => saveCopy.mutate(undefined)} />
        )}
        {project && (
          <MenuItem id="backups" text={text('backups.menu')} onAction={() => onOpenDialog('backups')} />
        )}
        {project && <MenuLine />}
        {project && (
          <MenuItem
            id="packets"
            text={text('exchange.packets.menu')}
            onAction={() => onOpenDialog('packets')}
          />
        )}
        {project && (
          <MenuItem id="merge" text={text('exchange.merge.menu')} onAction={() => onOpenDialog('merge')} />
        )}
        <MenuLine />
        <MenuItem id="report" text={text('report.menu')} onAction={() => onOpenDialog('report')} />
      </Menu>
      <ProjectFileField projects={projects} />
      {naming && <NewProjectDialog create={projects.create} onClose={() => setNaming(false)} />}
      <ProjectOutcome projects={projects} />
    </>
  );
}
