import { type ReactElement, useState } from 'react';
import type { MergedFile } from '../../../src-shared/contract/exchange.ts';
import { problemSentence } from '../../../src-shared/i18n/problem-sentence.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { isolatedPath, useLanguage, useText } from '../../ui/use-text.ts';

interface LockedFileProps {
  readonly file: MergedFile;
  /** Whether other files are locked, too. */
  readonly hasOthers: boolean;
  onUnlock(passphrase: string, isForAll: boolean): void;
}

/** A file that a passphrase protects, and asks for it until one opens it. */
export function LockedFile({ file, hasOthers, onUnlock }: LockedFileProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setShown] = useState(false);
  const [isForAll, setForAll] = useState(true);
  const isWrong = file.problem?.code === 'passphrase-wrong';
  return (
    <form
      className="locked-file"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') onUnlock(passphrase, hasOthers && isForAll);
      }}
    >
      <bdi className="file-name">{file.file}</bdi>
      <p className="muted small">{text('passphrase.needed')}</p>
      <PassphraseField
        label={text('passphrase.of', { file: isolatedPath(file.file) })}
        value={passphrase}
        onChange={setPassphrase}
        isShown={isShown}
        onShow={setShown}
        fault={isWrong ? problemSentence({ code: 'passphrase-wrong', params: {} }, language) : null}
      />
      <div className="locked-do">
        <Button type="submit" isDisabled={passphrase === ''}>
          {text('passphrase.unlock')}
        </Button>
        {hasOthers && (
          <Checkbox isSelected={isForAll} onChange={setForAll}>
            {text('passphrase.for-all')}
          </Checkbox>
        )}
      </div>
    </form>
  );
}
