import './key-map.css';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { saveText } from '../../features/library/import/save-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Note } from '../../ui/feedback.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/use-text.ts';
import { keyMapText } from './key-changes.ts';
import { KeyGroup, LabelKeys } from './key-group.tsx';
import { type KeyMap, useKeyMap } from './use-key-map.ts';

/** Every key of the program by screen: to be found, and changed by pressing another. */
export function KeyMapDialog(props: { readonly hasProject: boolean; onClose(): void }): ReactElement {
  const { hasProject, onClose } = props;
  const text = useText();
  const map = useKeyMap(hasProject);
  const [typed, setTyped] = useState('');
  const { groups, labels } = map.found(typed);
  return (
    <Dialog
      wide
      title={text('app.keys')}
      closeLabel={text('app.close')}
      onClose={onClose}
      footer={<Files map={map} />}
    >
      <div className="key-map-head">
        <SearchField
          label={text('keys.find')}
          clearLabel={text('keys.find.clear')}
          value={typed}
          onChange={setTyped}
          autoFocus
        />
        <p className="muted small">{text('app.keys.hint')}</p>
        <p className="hidden-words" role="status">
          {map.said}
        </p>
      </div>
      {groups.map(({ place, keys }) => (
        <KeyGroup key={place} place={place} keys={keys} map={map} />
      ))}
      {labels.length > 0 && <LabelKeys labels={labels} onLeave={onClose} />}
      {groups.length === 0 && labels.length === 0 && <p className="muted">{text('keys.none')}</p>}
    </Dialog>
  );
}

function Files({ map }: { readonly map: KeyMap }): ReactElement {
  const text = useText();
  const [outcome, setOutcome] = useState<{ count: number; left: number } | 'bad' | null>(null);
  return (
    <>
      {outcome && (
        <Note kind={outcome === 'bad' ? 'bad' : 'ok'}>
          {outcome === 'bad' ? text('keys.import.bad') : text('keys.import.done', outcome)}
        </Note>
      )}
      <span className="grow" />
      <FileTrigger
        acceptedFileTypes={['.json', 'application/json']}
        onSelect={(files) => {
          const [file] = files ?? [];
          void file?.text().then((content) => setOutcome(map.read(content) ?? 'bad'));
        }}
      >
        <Button>{text('keys.import')}</Button>
      </FileTrigger>
      <Button onPress={() => saveText('hashiya-keys.json', 'application/json', keyMapText(map.chosen))}>
        {text('keys.export')}
      </Button>
      <Button isDisabled={Object.keys(map.chosen).length === 0} onPress={map.resetAll}>
        {text('keys.reset.all')}
      </Button>
    </>
  );
}
