import type { ReactElement } from 'react';
import type { ProjectSummary } from '../../src-shared/contract/project.ts';
import { BackupsDialog } from '../features/backups/backups-dialog.tsx';
import { ReportDialog } from '../features/problem-report/report-dialog.tsx';
import { ExchangeDialog } from './exchange-dialog.tsx';

/** What the project's menu and the command palette open over any screen. */
export type ProjectDialog = 'backups' | 'packets' | 'merge' | 'report';

/** The dialog of that name; all but the report are about a project. */
export function ProjectDialogs(props: {
  readonly project: ProjectSummary | null;
  readonly shown: ProjectDialog;
  onClose(): void;
}): ReactElement | null {
  const { project, shown, onClose } = props;
  if (shown === 'report') return <ReportDialog onClose={onClose} />;
  if (!project) return null;
  if (shown === 'backups') return <BackupsDialog of="project" onClose={onClose} />;
  return <ExchangeDialog project={project} of={shown} onClose={onClose} />;
}
