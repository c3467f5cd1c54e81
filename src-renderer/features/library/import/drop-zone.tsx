import { Upload } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useText } from '../../../ui/use-text.ts';
import { FormatsDialog } from '../formats-dialog.tsx';
import { type ChosenFile, chosenFrom, largestFileMegabytes } from './chosen-file.ts';

interface DropZoneProps {
  readonly dropping: boolean;
  /** True where files are chosen already, and the room is theirs. */
  readonly isSmall: boolean;
  readonly isDisabled: boolean;
  onChoose(files: readonly ChosenFile[]): void;
}

/** Where files are dropped (the whole window takes them) or chosen. */
export function DropZone({ dropping, isSmall, isDisabled, onChoose }: DropZoneProps): ReactElement {
  const text = useText();
  const [showsFormats, setFormats] = useState(false);
  const choose = (list: FileList | null): void => onChoose(chosenFrom(list));
  return (
    <div className={`drop${isSmall ? ' small-drop' : ''}${dropping ? ' over' : ''}`}>
      <Icon of={Upload} size={24} />
      <div>
        <p>{text('import.drop')}</p>
        <p className="row">
          <FileTrigger allowsMultiple onSelect={choose}>
            <Button variant="link" isDisabled={isDisabled}>
              {text('import.choose-files')}
            </Button>
          </FileTrigger>
          <span aria-hidden="true" className="faint">
            ·
          </span>
          <FileTrigger acceptDirectory onSelect={choose}>
            <Button variant="link" isDisabled={isDisabled}>
              {text('import.choose-folder')}
            </Button>
          </FileTrigger>
        </p>
        {!isSmall && (
          <>
            <small>{text('import.formats', { limit: largestFileMegabytes })}</small>
            <p>
              <Button variant="link" onPress={() => setFormats(true)}>
                {text('formats.open')}
              </Button>
            </p>
          </>
        )}
        {showsFormats && <FormatsDialog onClose={() => setFormats(false)} />}
      </div>
    </div>
  );
}
