import { Eye, EyeOff } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { TextField as AriaTextField, FieldError, Input, Label, ToggleButton } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { useText } from './use-text.ts';

interface PassphraseFieldProps {
  readonly label: ReactNode;
  readonly value: string;
  onChange(value: string): void;
  /** Whether what is typed can be read. */
  readonly isShown: boolean;
  /** Where given, a button in the field shows and hides. */
  readonly onShow?: (isShown: boolean) => void;
  /** For a new file: password managers are not to fill in an old one. */
  readonly isNew?: boolean;
  readonly autoFocus?: boolean;
  /** What is wrong with it. */
  readonly fault?: string | null;
}

/** A passphrase under its label, hidden unless the person wants to see it. */
export function PassphraseField(props: PassphraseFieldProps): ReactElement {
  const { label, value, onChange, isShown, onShow, isNew = false, autoFocus = false, fault = null } = props;
  const text = useText();
  return (
    <AriaTextField
      className="labelled"
      value={value}
      onChange={onChange}
      isInvalid={fault !== null}
      // The browser's own validation would not let a form be sent again.
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      <span className="field">
        <Input
          type={isShown ? 'text' : 'password'}
          dir={value === '' ? undefined : 'auto'}
          autoComplete={isNew ? 'new-password' : 'off'}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          ref={autoFocus ? focusOnce : null}
        />
        {onShow && (
          <ToggleButton
            className="btn btn-ico btn-sm"
            aria-label={text('passphrase.show')}
            isSelected={isShown}
            onChange={onShow}
          >
            <Icon of={isShown ? EyeOff : Eye} size={14} />
          </ToggleButton>
        )}
      </span>
      <FieldError className="wrong small">{fault}</FieldError>
    </AriaTextField>
  );
}

// React's `autoFocus` is lost inside a dialog, whose own focus management runs after it.
const focusOnce = (input: HTMLInputElement | null): void => input?.focus();
