import { ChevronLeft, ChevronRight, File as FileIcon, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { IconButton } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { isolatedPath, useText } from '../../../ui/use-text.ts';
import type { ChosenFile } from './chosen-file.ts';
import { useImportSession, useImportState } from './import-provider.tsx';

/** Which of the files is looked at, and the way to the others. */
export function FilePager({ entry }: { readonly entry: ChosenFile }): ReactElement {
  const text = useText();
  const session = useImportSession();
  const index = useImportState((state) => state.index);
  const count = useImportState(({ files }) => files.length);
  const go = (to: number) => () => session.show(to);
  useKeys([
    { id: 'import.previous', keys: 'BracketLeft', label: 'import.previous.key', run: go(index - 1) },
    { id: 'import.next', keys: 'BracketRight', label: 'import.next.key', run: go(index + 1) },
  ]);
  const name = isolatedPath(entry.path);
  return (
    <div className="row pager">
      <Icon of={FileIcon} size={14} />
      <bdi className="file-name trunc" dir="ltr" title={entry.path}>
        {entry.path}
      </bdi>
      <span className="muted small pager-count">{text('import.position', { number: index + 1, count })}</span>
      <span className="hidden-words" role="status" aria-label={text('import.files', { count })}>
        {text('import.shown', { number: index + 1, count, file: name })}
      </span>
      <span className="grow" />
      <IconButton
        small
        icon={X}
        label={text('import.remove', { file: name })}
        onPress={() => session.remove(entry.path)}
      />
      <IconButton
        small
        directional
        icon={ChevronLeft}
        label={text('import.previous')}
        isDisabled={index === 0}
        onPress={go(index - 1)}
      />
      <IconButton
        small
        directional
        icon={ChevronRight}
        label={text('import.next')}
        isDisabled={index === count - 1}
        onPress={go(index + 1)}
      />
    </div>
  );
}
