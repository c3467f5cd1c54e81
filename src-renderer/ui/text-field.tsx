import { Search, X } from 'lucide-react';
import type { ReactElement, RefObject } from 'react';
import {
  Button as AriaButton,
  SearchField as AriaSearchField,
  TextField as AriaTextField,
  Input,
  Label,
} from 'react-aria-components';
import { Icon } from './icon.tsx';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
}

/** One line of text under its label. Its direction follows what is typed. */
export function TextField({ label, autoFocus, ...rest }: FieldProps): ReactElement {
  return (
    <AriaTextField {...rest} className="labelled">
      <Label>{label}</Label>
      <span className="field">
        <Input dir={directionOf(rest.value)} ref={autoFocus ? focusOnce : null} />
      </span>
    </AriaTextField>
  );
}

interface SearchFieldProps extends FieldProps {
  /** What the button that empties the field is called. */
  readonly clearLabel: string;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly children?: React.ReactNode;
}

/** A field to search in; `children` stand at its end (a count, a key). */
export function SearchField(props: SearchFieldProps): ReactElement {
  const { label, clearLabel, inputRef, children, autoFocus, ...rest } = props;
  return (
    <AriaSearchField {...rest} aria-label={label} className="field">
      <Icon of={Search} />
      <Input
        dir={directionOf(rest.value)}
        placeholder={label}
        ref={autoFocus ? focusOnce : (inputRef ?? null)}
      />
      {children}
      {rest.value !== '' && (
        <AriaButton className="btn btn-ico btn-sm" aria-label={clearLabel}>
          <Icon of={X} size={14} />
        </AriaButton>
      )}
    </AriaSearchField>
  );
}

// An empty field follows the page: `auto` alone would put its placeholder on the left.
const directionOf = (value: string): 'auto' | undefined => (value === '' ? undefined : 'auto');

// React's `autoFocus` is lost inside a dialog, whose own focus management runs after it.
const focusOnce = (input: HTMLInputElement | null): void => input?.focus();
