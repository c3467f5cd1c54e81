import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import { Icon } from './icon.tsx';

const icons = { bad: CircleAlert, warn: TriangleAlert, ok: CircleCheck, plain: Info };

/** A sentence beside its cause. `bad` interrupts screen readers, the others wait for a pause. */
export function Note(props: {
  readonly kind: keyof typeof icons;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className={`note ${props.kind}`} role={props.kind === 'bad' ? 'alert' : 'status'}>
      <Icon of={icons[props.kind]} />
      {props.children}
    </div>
  );
}

/** One sentence and one action where there is nothing to show. */
export function EmptyState(props: {
  readonly sentence: string;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <div className="empty">
      <p>{props.sentence}</p>
      {props.children}
    </div>
  );
}

/** How far something is, between 0 and `total`. */
export function ProgressBar(props: {
  readonly label: string;
  readonly value: number;
  readonly total: number;
}): ReactElement {
  return (
    <AriaProgressBar
      aria-label={props.label}
      value={props.value}
      maxValue={Math.max(1, props.total)}
      className="bar"
    >
      {({ percentage = 0 }) => <i style={{ inlineSize: `${percentage}%` }} />}
    </AriaProgressBar>
  );
}

/** A bar where a text will be; seen only after 150 ms. */
export const Skeleton = (props: { readonly inlineSize: string }): ReactElement => (
  <span className="skeleton" style={{ inlineSize: props.inlineSize }} />
);
