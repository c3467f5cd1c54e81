import { type ReactElement, useState } from 'react';
import type { AdjudicatedArticle } from '../../../../src-shared/contract/adjudication.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { isolated, useText } from '../../../ui/use-text.ts';
import { NoticeNote } from './notice-note.tsx';
import { type Adjudication, useAdjudicationState } from './use-adjudication.ts';

interface CloseDialogProps {
  readonly article: AdjudicatedArticle;
  readonly title: string;
  readonly actions: Adjudication;
  /** Goes through what is still open in the article. */
  onShowOpen(): void;
  onClose(): void;
}

/** Closes an article in which all is decided, be its gold empty; else names what remains. */
export function CloseDialog({
  article,
  title,
  actions,
  onShowOpen,
  onClose,
}: CloseDialogProps): ReactElement {
  const text = useText();
  const { counts, others, articleId, overlaps, version } = article;
  const orphans = others.filter(({ stale }) => stale.length > 0);
  const isReady = counts.open === 0;
  const { notice } = useAdjudicationState();
  // What is said beside the list is behind this dialog.
  const [hasFailed, setFailed] = useState(false);
  async function ended(act: Promise<object | null>): Promise<boolean> {
    const isDone = (await act) !== null;
    setFailed(!isDone);
    return isDone;
  }
  async function close(): Promise<void> {
    if (await ended(actions.close(articleId, version))) onClose();
  }
  const remaining = (['undecided', 'deferred', 'stale'] as const).filter((kind) => counts[kind] > 0);
  return (
    <Dialog
      title={text('adjudicate.close.title', { title: isolated(title) })}
      closeLabel={text('app.close')}
      onClose={onClose}
      onSubmit={() => void (isReady ? close() : onShowOpen())}
      footer={
        <>
          <Button onPress={onClose}>{text('app.cancel')}</Button>
          <Button type="submit" variant="primary">
            {text(isReady ? 'adjudicate.close.do' : 'adjudicate.close.show')}
          </Button>
        </>
      }
    >
      {isReady && counts.gold > 0 && <p>{text('adjudicate.close.ready', { count: counts.gold })}</p>}
      {isReady && counts.gold === 0 && <p>{text('adjudicate.close.empty')}</p>}
      {!isReady && (
        <>
          <p>{text('adjudicate.close.open', { count: counts.open })}</p>
          <ul className="adj-preview">
            {remaining.map((kind) => (
              <li key={kind}>{text(`adjudicate.remains.${kind}`, { count: counts[kind] })}</li>
            ))}
          </ul>
        </>
      )}
      {overlaps.length > 0 && (
        <Note kind="warn">{text('adjudicate.close.overlaps', { count: overlaps.length })}</Note>
      )}
      {orphans.map(({ decision }) => (
        <Note key={decision.id} kind="warn">
          <span className="grow">{text('adjudicate.orphan')}</span>
          <Button small onPress={() => void ended(actions.takeBack(decision))}>
            {text('adjudicate.take-back')}
          </Button>
        </Note>
      ))}
      {hasFailed && notice?.kind === 'bad' && <NoticeNote notice={notice} />}
    </Dialog>
  );
}
