import { File as FileIcon, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { problemSentence } from '../../../../src-shared/i18n/problem-sentence.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { isolated, useLanguage, useText } from '../../../ui/use-text.ts';
import { refusalOf } from './chosen-file.ts';
import type { Importer } from './use-import.ts';

/** A folder may have thousands of files; nobody reads that far. */
const mostShown = 200;
const kilobyte = 1024;

/** The files to import with their sizes; those that will be refused say why before anything is sent. */
export function ChosenFiles(props: {
  readonly importer: Importer;
  readonly isDisabled: boolean;
}): ReactElement {
  const { importer, isDisabled } = props;
  const { files } = importer;
  const text = useText();
  const language = useLanguage();
  return (
    <section aria-label={text('import.files', { count: files.length })}>
      <div className="row files-head">
        <b>{text('import.files', { count: files.length })}</b>
        <span className="grow" />
        <Button small variant="ghost" isDisabled={isDisabled} onPress={importer.removeAll}>
          {text('import.remove-all')}
        </Button>
      </div>
      <ul className="files panel">
        {files.slice(0, mostShown).map((entry) => {
          const refusal = refusalOf(entry);
          return (
            <li key={entry.path}>
              <Icon of={FileIcon} size={14} />
              <bdi className="file-name trunc grow" dir="auto" title={entry.path}>
                {entry.path}
              </bdi>
              <span className="faint small">
                {text('import.size', { size: Math.ceil(entry.file.size / kilobyte) })}
              </span>
              <IconButton
                small
                icon={X}
                isDisabled={isDisabled}
                label={text('import.remove', { file: isolated(entry.path) })}
                onPress={() => importer.remove(entry.path)}
              />
              {refusal && <span className="refusal">{problemSentence(refusal, language)}</span>}
            </li>
          );
        })}
        {files.length > mostShown && (
          <li className="faint">{text('import.more', { count: files.length - mostShown })}</li>
        )}
      </ul>
    </section>
  );
}
