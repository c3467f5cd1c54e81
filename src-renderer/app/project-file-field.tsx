import type { ReactElement } from 'react';
import { useText } from '../ui/use-text.ts';
import type { useProjects } from './use-projects.ts';

/** The field in which the browser asks for a project file; opened by other controls. */
export function ProjectFileField(props: { readonly projects: ReturnType<typeof useProjects> }): ReactElement {
  const text = useText();
  return (
    <input
      {...props.projects.fileField}
      type="file"
      accept=".hashiya"
      hidden
      aria-label={text('app.project.open')}
    />
  );
}
