import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { isBlank, type RichText } from '../../../../src-shared/model/rich-text.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { RichTextEditor } from '../../../ui/rich-text/rich-text-editor.tsx';
import { useSession } from '../state/session.tsx';

interface WordsEditorProps {
  readonly label: string;
  readonly value: RichText;
  /** The words take the keyboard when this is another number than before. */
  readonly takesKeyboard: number;
  onChange(value: RichText): void;
  onSave(): Promise<void>;
  onCancel(): void;
}

/** Rich text with the buttons that store or discard it; where storing fails it stays, and says why. */
export function WordsEditor(props: WordsEditorProps): ReactElement {
  const { label, value, takesKeyboard, onChange, onSave, onCancel } = props;
  const { text, language } = useSession();
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const element = useRef<HTMLFieldSetElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again is another number.
  useEffect(() => {
    element.current?.querySelector<HTMLElement>('[contenteditable="true"]')?.focus();
  }, [takesKeyboard]);
  const canSave = !isSaving && !isBlank(value);
  const save = (): void => {
    if (!canSave) return;
    setSaving(true);
    onSave().catch((failure: unknown) => {
      setError(failure);
      setSaving(false);
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.code !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    save();
  };
  return (
    <fieldset className="an-words" ref={element} aria-label={label} onKeyDown={onKeyDown}>
      <RichTextEditor label={label} value={value} onChange={onChange} />
      {error !== null && <Note kind="bad">{errorSentence(error, language)}</Note>}
      <div className="an-remark-buttons">
        <Button small variant="ghost" onPress={onCancel}>
          {text('remark.cancel')}
        </Button>
        <Button small variant="primary" isDisabled={!canSave} onPress={save}>
          {text('remark.save')} <Kbd keys="$mod+Enter" />
        </Button>
      </div>
    </fieldset>
  );
}
