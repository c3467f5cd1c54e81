import type { ReactElement } from 'react';
import { longestAnnotatorName } from '../../../../src-shared/model/annotator.ts';
import { Checkbox, Segmented, Select } from '../../../ui/choice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { Importer } from './use-import.ts';

const encodings = [
  { id: 'windows-1256', name: 'windows-1256' },
  { id: 'iso-8859-6', name: 'ISO-8859-6' },
  { id: 'utf-16le', name: 'UTF-16LE' },
  { id: 'utf-16be', name: 'UTF-16BE' },
];

/** How the files are to be read. What only concerns article records is asked only where one was chosen. */
export function ImportOptionsForm(props: {
  readonly importer: Importer;
  readonly isDisabled: boolean;
}): ReactElement {
  const { importer, isDisabled } = props;
  const { options, setOptions, files } = importer;
  const text = useText();
  const hasRecords = files.some(({ path }) => /\.(jsonl|ndjson)$/i.test(path));
  return (
    <div className="import-options">
      <Select
        label={text('import.encoding')}
        choices={[{ id: 'auto', name: text('import.encoding.auto') }, ...encodings]}
        value={options.encoding === '' ? 'auto' : options.encoding}
        onChange={(id) => setOptions({ encoding: id === 'auto' ? '' : id })}
        isDisabled={isDisabled}
      />
      <div className="labelled">
        <span className="label">{text('import.duplicates')}</span>
        <div>
          <Segmented
            label={text('import.duplicates')}
            choices={[
              { id: 'skip', name: text('import.duplicates.skip') },
              { id: 'keep', name: text('import.duplicates.keep') },
            ]}
            value={options.onDuplicate}
            onChange={(onDuplicate) => setOptions({ onDuplicate })}
            isDisabled={isDisabled}
          />
        </div>
      </div>
      {hasRecords && (
        <>
          <TextField
            label={text('import.annotator')}
            value={options.annotator}
            onChange={(annotator) => setOptions({ annotator })}
            maxLength={longestAnnotatorName}
          />
          <Checkbox
            isSelected={options.extendCodebook}
            onChange={(extendCodebook) => setOptions({ extendCodebook })}
            isDisabled={isDisabled}
          >
            {text('import.extend')}
          </Checkbox>
        </>
      )}
    </div>
  );
}
