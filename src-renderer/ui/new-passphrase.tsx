import { type ReactElement, useState } from 'react';
import { PassphraseField } from './passphrase-field.tsx';
import { useText } from './use-text.ts';

/** A passphrase that is typed twice. */
interface NewPassphraseState {
  readonly first: string;
  readonly again: string;
  setFirst(typed: string): void;
  setAgain(typed: string): void;
  /** What was typed, once both are the same; null before. */
  readonly passphrase: string | null;
}

/** Nothing typed yet. */
export function useNewPassphrase(): NewPassphraseState {
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const isSame = first !== '' && first.normalize('NFC') === again.normalize('NFC');
  return { first, again, setFirst, setAgain, passphrase: isSame ? first : null };
}

/** Asks for a new passphrase, twice, and says that nobody can bring it back. */
export function NewPassphrase(props: {
  readonly state: NewPassphraseState;
  readonly autoFocus?: boolean;
}): ReactElement {
  const { state, autoFocus = false } = props;
  const { first, again, setFirst, setAgain, passphrase } = state;
  const text = useText();
  const [isShown, setShown] = useState(false);
  // Who is still typing has made no mistake yet.
  const differs = again !== '' && passphrase === null && !first.startsWith(again);
  return (
    <div className="passphrase-new">
      <PassphraseField
        isNew
        autoFocus={autoFocus}
        label={text('passphrase.new')}
        value={first}
        onChange={setFirst}
        isShown={isShown}
        onShow={setShown}
      />
      <PassphraseField
        isNew
        label={text('passphrase.again')}
        value={again}
        onChange={setAgain}
        isShown={isShown}
        fault={differs ? text('passphrase.differ') : null}
      />
      <p className="muted small">{text('passphrase.lost')}</p>
    </div>
  );
}
