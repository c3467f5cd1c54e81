import { type ReactElement, useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { longestReason } from '../../../../src-shared/model/adjudication.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choice.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useText } from '../../../ui/use-text.ts';

interface ReasonDialogProps {
  readonly title: string;
  readonly submitLabel: string;
  /** False where a decision needs no reason. */
  readonly isRequired: boolean;
  readonly reason?: string;
  readonly isUnclear?: boolean;
  onSubmit(reason: string, isUnclear: boolean): void;
  onClose(): void;
}

/** Why something was decided so; Enter decides, Shift and Enter is a new line. */
export function ReasonDialog(props: ReasonDialogProps): ReactElement {
  const { title, submitLabel, isRequired, onSubmit, onClose } = props;
  const text = useText();
  const [reason, setReason] = useState(props.reason ?? '');
  const [isUnclear, setUnclear] = useState(props.isUnclear ?? false);
  const canSubmit = !isRequired || reason.trim() !== '';
  const submit = (): void => {
    if (canSubmit) onSubmit(reason.trim(), isUnclear);
  };
  return (
    <Dialog
      title={title}
      closeLabel={text('app.close')}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onPress={onClose}>{text('app.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={!canSubmit}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <TextField className="labelled" value={reason} onChange={setReason} isRequired={isRequired}>
        <Label>{text(isRequired ? 'adjudicate.reason.required' : 'adjudicate.reason')}</Label>
        <TextArea
          className="adj-reason"
          ref={focusOnce}
          dir="auto"
          rows={3}
          maxLength={longestReason}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            submit();
          }}
        />
      </TextField>
      <Checkbox isSelected={isUnclear} onChange={setUnclear}>
        {text('adjudicate.unclear')}
      </Checkbox>
    </Dialog>
  );
}

// React's `autoFocus` is lost inside a dialog, whose own focus management runs after it.
const focusOnce = (area: HTMLTextAreaElement | null): void => area?.focus();
