import { ChevronDown, Download, Redo2, Undo2, Upload } from 'lucide-react';
import { type ReactElement, useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { codebookChanges } from '../../../src-shared/model/codebook-changes.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Note } from '../../ui/feedback.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useKeys } from '../../ui/keys.ts';
import { Tip } from '../../ui/tip.tsx';
import { DiscardDialog } from './draft-dialogs.tsx';
import { Outcome } from './outcome.tsx';
import { useCodebook } from './state/codebook-context.tsx';
import type { DraftState } from './state/draft-store.ts';
import type { Loaded } from './state/use-draft.ts';
import { useFiles } from './use-files.tsx';
import { PublishDialog } from './versions/publish-dialog.tsx';
import { VersionsDialog } from './versions/versions-dialog.tsx';

interface CodebookHeadProps {
  readonly now: DraftState;
  /** The older version that is shown instead of the draft. */
  readonly older: Loaded['inForce'] | null;
  onLook(version: Loaded['inForce'] | null): void;
}

/** Which version this is, what is not published yet, files in and out, and the button that publishes. */
export function CodebookHead({ now, older, onLook }: CodebookHeadProps): ReactElement {
  const { text, inForce, nextVersion, draft } = useCodebook();
  const [open, setOpen] = useState<'publish' | 'versions' | 'discard' | null>(null);
  const [published, setPublished] = useState<number | null>(null);
  const changes = useMemo(
    () => codebookChanges(inForce.codebook, now.codebook).length,
    [inForce.codebook, now.codebook],
  );
  const files = useFiles(changes > 0);
  const isDraft = now.revision > 0 || changes > 0;
  const publish = (): void => {
    if (changes > 0) void draft.flush().then((stored) => stored && setOpen('publish'));
  };
  useKeys(
    [
      {
        id: 'codebook.publish',
        keys: '$mod+Enter',
        label: 'codebook.publish',
        whileTyping: true,
        run: publish,
      },
      { id: 'codebook.undo', keys: '$mod+KeyZ', label: 'codebook.undo', run: draft.undo },
      { id: 'codebook.redo', keys: '$mod+Shift+KeyZ', label: 'codebook.redo', run: draft.redo },
      { id: 'codebook.versions', keys: 'KeyV', label: 'codebook.versions', run: () => setOpen('versions') },
    ],
    older === null,
  );
  const takeOlder = (): void => {
    if (!older) return;
    draft.change(older.codebook);
    onLook(null);
  };
  const version = older ? older.version : inForce.version;
  return (
    <header className="cb-head">
      <div className="cb-head-row">
        <h1>{text('codebook.title')}</h1>
        <AriaButton className="chip" onPress={() => setOpen('versions')}>
          {isDraft && !older
            ? text('codebook.draft', { version: nextVersion })
            : text('codebook.version', { version })}
          <Icon of={ChevronDown} size={12} />
        </AriaButton>
        {!older && changes > 0 && (
          <span className="tag warn">{text('codebook.changes', { count: changes })}</span>
        )}
        <span className="grow" />
        {!older && (
          <>
            <IconButton
              directional
              icon={Undo2}
              label={text('codebook.undo')}
              isDisabled={now.past.length === 0}
              onPress={draft.undo}
            />
            <IconButton
              directional
              icon={Redo2}
              label={text('codebook.redo')}
              isDisabled={now.future.length === 0}
              onPress={draft.redo}
            />
            {isDraft && (
              <Button variant="ghost" onPress={() => setOpen('discard')}>
                {text('codebook.discard')}
              </Button>
            )}
            <Tip text={text('codebook.import')}>
              <Button aria-label={text('codebook.import')} onPress={files.choose}>
                <Icon of={Upload} />
                <span className="cb-wide">{text('codebook.import')}</span>
              </Button>
            </Tip>
          </>
        )}
        <Tip text={text('codebook.export')}>
          <Button aria-label={text('codebook.export')} onPress={() => files.save(older?.version ?? null)}>
            <Icon of={Download} />
            <span className="cb-wide">{text('codebook.export')}</span>
          </Button>
        </Tip>
        {!older && (
          <Button variant="primary" isDisabled={changes === 0} onPress={publish}>
            {text('codebook.publish.version', { version: nextVersion })}
          </Button>
        )}
      </div>
      {older && (
        <Note kind="warn">
          <span className="grow">{text('codebook.versions.looking', { version: older.version })}</span>
          <Button small onPress={takeOlder}>
            {text('codebook.versions.use')}
          </Button>
          <Button small variant="primary" onPress={() => onLook(null)}>
            {text('codebook.versions.back')}
          </Button>
        </Note>
      )}
      {files.notes}
      {published !== null && <Outcome version={published} onClose={() => setPublished(null)} />}
      {open === 'publish' && <PublishDialog onClose={() => setOpen(null)} onPublished={setPublished} />}
      {open === 'versions' && <VersionsDialog onClose={() => setOpen(null)} onLook={onLook} />}
      {open === 'discard' && <DiscardDialog onClose={() => setOpen(null)} />}
    </header>
  );
}
