import type { ReactElement } from 'react';
import { longestAnnotatorName } from '../../../../src-shared/model/annotator.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox, Segmented } from '../../../ui/choice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useText } from '../../../ui/use-text.ts';
import { bringsAnnotations } from './brings-annotations.ts';
import { useImportSession, useImportState } from './import-provider.tsx';

/** What holds for all files. What only concerns article records is asked only where one was chosen. */
export function ImportSettings(): ReactElement {
  const text = useText();
  const session = useImportSession();
  const options = useImportState((state) => state.options);
  const hasRecords = useImportState(({ files, looks }) =>
    files.some(({ path }) => bringsAnnotations(path, looks.get(path))),
  );
  return (
    <section className="import-options" aria-label={text('import.settings')}>
      <div className="row">
        <span className="label small grow">{text('import.duplicates')}</span>
        <Segmented
          label={text('import.duplicates')}
          choices={[
            { id: 'skip', name: text('import.duplicates.skip') },
            { id: 'keep', name: text('import.duplicates.keep') },
          ]}
          value={options.onDuplicate}
          onChange={(onDuplicate) => session.setOptions({ onDuplicate })}
        />
      </div>
      {hasRecords && (
        <>
          <TextField
            label={text('import.annotator')}
            value={options.annotator}
            onChange={(annotator) => session.setOptions({ annotator })}
            maxLength={longestAnnotatorName}
          />
          <Checkbox
            isSelected={options.extendCodebook}
            onChange={(extendCodebook) => session.setOptions({ extendCodebook })}
          >
            {text('import.extend')}
          </Checkbox>
        </>
      )}
      <div>
        <Button small variant="ghost" onPress={session.removeAll}>
          {text('import.remove-all')}
        </Button>
      </div>
    </section>
  );
}
