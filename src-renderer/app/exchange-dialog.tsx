import type { ReactElement } from 'react';
import type { ProjectSummary } from '../../src-shared/contract/project.ts';
import { MergeDialog } from '../features/exchange/merge-dialog.tsx';
import { PacketsDialog } from '../features/exchange/packets-dialog.tsx';
import { useAnnotator } from './use-annotator.ts';

/** Hands out work of the project or takes it back, as the person who is at work. */
export function ExchangeDialog(props: {
  readonly project: ProjectSummary;
  readonly of: 'packets' | 'merge';
  onClose(): void;
}): ReactElement {
  const { annotator } = useAnnotator(props.project);
  const annotatorId = annotator?.id ?? null;
  return props.of === 'packets' ? (
    <PacketsDialog annotatorId={annotatorId} onClose={props.onClose} />
  ) : (
    <MergeDialog annotatorId={annotatorId} onClose={props.onClose} />
  );
}
