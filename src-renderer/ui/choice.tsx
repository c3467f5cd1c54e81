import { Check, ChevronDown, Minus } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  Select as AriaSelect,
  Switch as AriaSwitch,
  Button,
  CheckboxGroup,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import { Icon } from './icon.tsx';

/** One of some to choose from. */
export interface Choice<Id extends string> {
  readonly id: Id;
  readonly name: string;
}

interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id;
  onChange(value: Id): void;
  readonly isDisabled?: boolean;
}

/** One of a list, in a button that opens it, under its label. */
export function Select<Id extends string>(props: ChoiceProps<Id>): ReactElement {
  const { label, choices, value, onChange, isDisabled = false } = props;
  return (
    <AriaSelect
      className="labelled"
      value={value}
      isDisabled={isDisabled}
      onChange={(id) => chosen(choices, id, onChange)}
    >
      <Label>{label}</Label>
      <Button className="btn select">
        <SelectValue className="trunc" />
        <Icon of={ChevronDown} size={12} />
      </Button>
      <Popover className="pop" placement="bottom start" offset={4}>
        <ListBox items={choices} style={{ outline: 'none' }}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.name} className="pop-item">
              <bdi>{choice.name}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** One of a few, side by side. */
export function Segmented<Id extends string>(props: ChoiceProps<Id>): ReactElement {
  const { label, choices, value, onChange, isDisabled = false } = props;
  return (
    <ToggleButtonGroup
      className="seg"
      aria-label={label}
      disallowEmptySelection
      isDisabled={isDisabled}
      selectedKeys={[value]}
      onSelectionChange={(keys) => chosen(choices, [...keys][0], onChange)}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice.id} id={choice.id}>
          {choice.name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** One of a few, side by side under their label. */
export function LabelledSegmented<Id extends string>(props: ChoiceProps<Id>): ReactElement {
  return (
    <div className="labelled">
      <span className="label" aria-hidden="true">
        {props.label}
      </span>
      <Segmented {...props} />
    </div>
  );
}

interface TickProps {
  readonly isSelected: boolean;
  onChange(isSelected: boolean): void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/** A box to tick, with its words beside it. */
export function Checkbox({ children, ...rest }: TickProps): ReactElement {
  return (
    <AriaCheckbox {...rest} className="tick">
      <span className="check">
        <Icon of={Check} size={12} />
      </span>
      {children}
    </AriaCheckbox>
  );
}

interface CheckAllProps extends Omit<TickProps, 'children'> {
  readonly label: string;
  /** True where some are ticked and some are not. */
  readonly isIndeterminate: boolean;
}

/** The box over a column of boxes. */
export function CheckAll({ label, isIndeterminate, ...rest }: CheckAllProps): ReactElement {
  return (
    <AriaCheckbox {...rest} isIndeterminate={isIndeterminate} aria-label={label} className="tick">
      <span className="check">
        <Icon of={isIndeterminate ? Minus : Check} size={12} />
      </span>
    </AriaCheckbox>
  );
}

interface TickListProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: readonly Id[];
  /** Told the choices that are ticked, in their own order. */
  onChange(value: readonly Id[]): void;
  readonly isDisabled?: boolean;
}

/** Any number of a few, side by side under their label. */
export function TickList<Id extends string>(props: TickListProps<Id>): ReactElement {
  const { label, choices, value, onChange, isDisabled = false } = props;
  const toggled = (ids: readonly string[]): readonly Id[] =>
    choices.map(({ id }) => id).filter((id) => ids.includes(id));
  return (
    <CheckboxGroup
      className="labelled"
      value={[...value]}
      isDisabled={isDisabled}
      onChange={(ids) => onChange(toggled(ids))}
    >
      <Label>{label}</Label>
      <div className="tick-list">
        {choices.map(({ id, name }) => (
          <AriaCheckbox key={id} value={id} className="tick">
            <span className="check">
              <Icon of={Check} size={12} />
            </span>
            <bdi>{name}</bdi>
          </AriaCheckbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}

/** A switch that acts at once, with its words beside it. */
export function Switch({ children, ...rest }: TickProps): ReactElement {
  return (
    <AriaSwitch {...rest} className="tick">
      <span className="switch" />
      {children}
    </AriaSwitch>
  );
}

/** Answers the choice of this id: the library speaks of keys, the caller of its own names. */
function chosen<Id extends string>(
  choices: readonly Choice<Id>[],
  key: unknown,
  onChange: (id: Id) => void,
): void {
  const choice = choices.find((candidate) => candidate.id === key);
  if (choice) onChange(choice.id);
}
