import { type ReactElement, useState } from 'react';
import type { PreviewedFile } from '../../../../src-shared/contract/exports.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { Select } from '../../../ui/choice.tsx';
import { Note, ProgressBar, Skeleton } from '../../../ui/feedback.tsx';
import { isolatedPath, useLanguage, useText } from '../../../ui/use-text.ts';
import { OutcomeLists } from './outcome-lists.tsx';
import type { ExportPreview } from './use-preview.ts';

/** What an export would write: how much, what is lost, and files of the first article. */
export function PreviewPane({ preview }: { readonly preview: ExportPreview }): ReactElement {
  const text = useText();
  const language = useLanguage();
  const { files, outcome, progress, error } = preview;
  if (error) return <Note kind="bad">{errorSentence(error, language)}</Note>;
  return (
    <section className="export-preview" aria-label={text('export.preview')}>
      <h3>{text('export.preview')}</h3>
      {outcome ? (
        <OutcomeLists outcome={outcome} />
      ) : (
        <div role="status" className="export-part">
          <p className="muted small">
            {text('export.preview.reading')}
            {progress && ` · ${text('export.read', { ...progress })}`}
          </p>
          <ProgressBar
            label={text('export.preview.reading')}
            value={progress?.done ?? 0}
            total={progress?.total ?? 1}
          />
        </div>
      )}
      {files ? <FirstFiles files={files} /> : <Skeleton inlineSize="60%" />}
    </section>
  );
}

function FirstFiles({ files }: { readonly files: readonly PreviewedFile[] }): ReactElement | null {
  const text = useText();
  const [path, setPath] = useState('');
  const shown = files.find((file) => file.path === path) ?? files[0];
  if (!shown) return null;
  return (
    <>
      <Select
        label={text('export.preview.file')}
        choices={files.map((file) => ({ id: file.path, name: isolatedPath(file.path) }))}
        value={shown.path}
        onChange={setPath}
      />
      {shown.text === null ? (
        <p className="muted">{text('export.preview.binary')}</p>
      ) : (
        <textarea
          className="export-file"
          dir={shown.path.endsWith('.txt') ? 'auto' : 'ltr'}
          // Columns stand under one another; prose, and an object on one line, would be seen by their beginnings only.
          wrap={/\.(jsonl?|txt|md)$/.test(shown.path) ? 'soft' : 'off'}
          rows={14}
          readOnly
          aria-label={shown.path}
          value={shown.text}
        />
      )}
      {shown.isCut && <p className="muted small">{text('export.preview.cut')}</p>}
    </>
  );
}
