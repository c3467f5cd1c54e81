import type { ReactElement } from 'react';
import type { RegistryEntry } from '../../../../src-shared/model/registry.ts';
import { nameOf } from '../../../../src-shared/model/registry.ts';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { changeView } from '../registry-view.ts';

interface AlikeNoteProps {
  readonly alike: readonly { readonly entry: RegistryEntry; readonly form: string }[];
  onMerge(): void;
}

/** Other entries with a name or alias of this one: another entity of the same name, or the same one twice. */
export function AlikeNote({ alike, onMerge }: AlikeNoteProps): ReactElement | null {
  const text = useText();
  const language = useLanguage();
  if (alike.length === 0) return null;
  return (
    <div className="note-strip">
      <Note kind="warn">
        <span>{text('registry.alike')}</span>
        <span className="reg-alike">
          {alike.map(({ entry }) => (
            <Button key={entry.id} variant="link" onPress={() => changeView({ selected: entry.id })}>
              <bdi>{nameOf(entry, language)}</bdi>
            </Button>
          ))}
        </span>
        <Button small onPress={onMerge}>
          {text('registry.merge')}
        </Button>
      </Note>
    </div>
  );
}
