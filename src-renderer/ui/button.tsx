import type { LucideIcon } from 'lucide-react';
import type { ReactElement, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { Tip } from './tip.tsx';

/** A button’s look, besides what any button is told. */
export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** `primary` is the one main action of its place. */
  readonly variant?: 'plain' | 'primary' | 'ghost' | 'link';
  readonly small?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with words in it. */
export function Button({ variant = 'plain', small = false, ...rest }: ButtonProps): ReactElement {
  return <AriaButton {...rest} className={classOf(variant, small)} />;
}

/** A drawing, its name, and what any button is told. */
export interface IconButtonProps
  extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly icon: LucideIcon;
  /** What it does, for its tooltip and for screen readers. */
  readonly label: string;
  readonly directional?: boolean;
  readonly small?: boolean;
}

/** A button that is only a drawing; its name is shown on hover and focus. */
export function IconButton(props: IconButtonProps): ReactElement {
  const { icon, label, directional = false, small = false, ...rest } = props;
  return (
    <Tip text={label}>
      <AriaButton {...rest} aria-label={label} className={`btn btn-ico${small ? ' btn-sm' : ''}`}>
        <Icon of={icon} directional={directional} />
      </AriaButton>
    </Tip>
  );
}

function classOf(variant: NonNullable<ButtonProps['variant']>, small: boolean): string {
  if (variant === 'link') return 'link';
  const look = { plain: '', primary: ' btn-pri', ghost: ' btn-ghost' }[variant];
  return `btn${look}${small ? ' btn-sm' : ''}`;
}
