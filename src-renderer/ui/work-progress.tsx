import type { ReactElement } from 'react';
import { ProgressBar } from './feedback.tsx';

/** What is being done, and how far it is. */
export function WorkProgress(props: {
  readonly label: string;
  /** Null before anything was heard. */
  readonly progress: { readonly done: number; readonly total: number } | null;
}): ReactElement {
  const { label, progress } = props;
  return (
    <div role="status">
      <p className="muted small">{label}</p>
      <ProgressBar label={label} value={progress?.done ?? 0} total={progress?.total ?? 1} />
    </div>
  );
}
