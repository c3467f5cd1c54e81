import type { ReactElement, ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Header,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';

interface MenuProps {
  /** What the menu is called to screen readers. */
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly children: ReactNode;
  readonly placement?: 'bottom start' | 'bottom end' | 'top end';
}

/** A button with a list of actions under it. */
export function Menu({ label, trigger, children, placement = 'bottom start' }: MenuProps): ReactElement {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="pop" placement={placement} offset={4}>
        <AriaMenu aria-label={label} style={{ outline: 'none' }}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

interface MenuItemProps {
  readonly id: string;
  /** The item in plain text, for typing ahead. */
  readonly text: string;
  readonly children?: ReactNode;
  onAction(): void;
}

/** A row of a menu. */
export function MenuItem({ id, text, children, onAction }: MenuItemProps): ReactElement {
  return (
    <AriaMenuItem id={id} textValue={text} className="pop-item" onAction={onAction}>
      {children ?? text}
    </AriaMenuItem>
  );
}

interface MenuChoicesProps {
  readonly title: string;
  readonly selected: string | null;
  onSelect(id: string): void;
  readonly children: ReactNode;
}

/** Items of which one is in force; it is told to screen readers and drawn heavier. */
export function MenuChoices({ title, selected, onSelect, children }: MenuChoicesProps): ReactElement {
  return (
    <AriaMenuSection
      selectionMode="single"
      selectedKeys={selected === null ? [] : [selected]}
      disallowEmptySelection={selected !== null}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (typeof key === 'string') onSelect(key);
      }}
    >
      <Header className="pop-head">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

/** Rows of a menu under a title. */
export function MenuSection(props: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <AriaMenuSection>
      <Header className="pop-head">{props.title}</Header>
      {props.children}
    </AriaMenuSection>
  );
}

/** An item of {@link MenuChoices}. */
export function MenuChoice(props: {
  readonly id: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  return (
    <AriaMenuItem id={props.id} textValue={props.text} className="pop-item">
      {props.children ?? props.text}
    </AriaMenuItem>
  );
}

/** A line between rows of a menu. */
export const MenuLine = (): ReactElement => <Separator className="pop-line" />;
