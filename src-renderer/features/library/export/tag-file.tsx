import { type ReactElement, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { type LabelMap, labelMapSchema } from '../../../../src-shared/model/label-map.ts';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { isolated, useText } from '../../../ui/use-text.ts';

/** Asks for the file of a label map; one that is none is said and not taken. */
export function TagFile(props: {
  readonly name: string | null;
  onRead(file: { readonly name: string; readonly map: LabelMap }): void;
}): ReactElement {
  const text = useText();
  const [refused, setRefused] = useState<string | null>(null);
  const read = async (file: File): Promise<void> => {
    const map = labelMapSchema.safeParse(parsed(await file.text()));
    setRefused(map.success ? null : file.name);
    if (map.success) props.onRead({ name: file.name, map: map.data });
  };
  return (
    <div className="export-row">
      <FileTrigger
        acceptedFileTypes={['.json', 'application/json']}
        onSelect={(files) => {
          const [file] = files ?? [];
          if (file) void read(file);
        }}
      >
        <Button>{text('export.tags.choose')}</Button>
      </FileTrigger>
      {props.name !== null && <bdi className="muted small">{props.name}</bdi>}
      {refused !== null && <Note kind="bad">{text('export.tags.bad', { name: isolated(refused) })}</Note>}
    </div>
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
