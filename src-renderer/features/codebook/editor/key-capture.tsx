import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react';
import type { Label } from '../../../../src-shared/model/codebook.ts';
import { labelKeyOf } from '../../../../src-shared/model/codebook-faults.ts';
import { Button } from '../../../ui/button.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { isolated } from '../../../ui/use-text.ts';
import { useCodebook } from '../state/codebook-context.tsx';
import { holderOfKey, withKey } from '../state/edit-codebook.ts';

const modifiers = ['Shift', 'Control', 'Alt', 'Meta', 'Tab'];

/** The key that assigns the label: a press on the button, then the key itself. One that another label has names that label. */
export function KeyCapture({ label }: { readonly label: Label }): ReactElement {
  const { text, codebook, change, isReadOnly, nameOf } = useCodebook();
  const [isListening, setListening] = useState(false);
  const [clash, setClash] = useState<string | null>(null);
  const [isUnfit, setUnfit] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const holder = clash === null ? undefined : holderOfKey(codebook, label, clash);
  const listen = (): void => {
    setListening(true);
    setClash(null);
    setUnfit(false);
    button.current?.focus();
  };
  useKeys([{ id: 'codebook.key', keys: 'KeyH', label: 'codebook.key.change', run: listen }], !isReadOnly);
  const assign = (cap: string | null): void => {
    setListening(false);
    setClash(null);
    change(withKey(codebook, label, cap));
  };
  const pressed = (event: KeyboardEvent): void => {
    if (!isListening || modifiers.includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const cap = labelKeyOf(event.code);
    setUnfit(false);
    if (event.code === 'Escape') setListening(false);
    else if (event.code === 'Delete' || event.code === 'Backspace') assign(null);
    else if (cap === null) setUnfit(true);
    else if (holderOfKey(codebook, label, cap)) {
      setListening(false);
      setClash(cap);
    } else assign(cap);
  };
  return (
    <div className="labelled">
      <span className="label">{text('codebook.key')}</span>
      <div className="cb-key">
        <button
          type="button"
          ref={button}
          className="btn cb-key-button"
          aria-label={
            isListening
              ? text('codebook.key.press')
              : `${text('codebook.key')}: ${label.key ?? text('codebook.key.none')}`
          }
          aria-pressed={isListening}
          disabled={isReadOnly}
          onClick={listen}
          onKeyDown={pressed}
          onBlur={() => setListening(false)}
        >
          {isListening ? text('codebook.key.press') : (label.key ?? text('codebook.key.none'))}
        </button>
        <span role="status" className="small">
          {isListening && !isUnfit && <span className="muted">{text('codebook.key.hint')}</span>}
          {isUnfit && <span className="cb-key-bad">{text('codebook.key.unfit')}</span>}
          {holder && (
            <span className="cb-key-bad">
              {text('codebook.key.clash', { key: clash ?? '', name: isolated(nameOf(holder)) })}{' '}
              <Button small variant="link" onPress={() => assign(clash)}>
                {text('codebook.key.take')}
              </Button>
            </span>
          )}
        </span>
      </div>
    </div>
  );
}
