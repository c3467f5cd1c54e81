import { type ReactElement, useState } from 'react';
import type { AdjudicatedArticle } from '../../../../src-shared/contract/adjudication.ts';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { useText } from '../../../ui/use-text.ts';
import type { ValueGround } from '../disagreements/compare/values.ts';
import { changeListView } from '../disagreements/list-view.ts';
import { FeedbackDialog } from '../feedback/feedback-dialog.tsx';
import type { Reviewed } from '../people.ts';
import { CloseDialog } from './close-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import type { Adjudication } from './use-adjudication.ts';

interface ArticleActionsProps {
  readonly article: AdjudicatedArticle;
  readonly title: string;
  /** Null where nobody said who reviews. */
  readonly actorId: string | null;
  readonly actions: Adjudication;
  readonly ground: ValueGround | null;
  readonly people: ReadonlyMap<string, Reviewed>;
  /** True while the reviewer writes a version; nothing else is begun then. */
  readonly isEditing: boolean;
  /** Begins to add what all missed. */
  onAdd(): void;
}

/** What is done to the article as a whole: merging what is undisputed, closing, opening again. */
export function ArticleActions(props: ArticleActionsProps): ReactElement {
  const { article, title, actorId, actions, ground, people, isEditing, onAdd } = props;
  const text = useText();
  const [dialog, setDialog] = useState<'merge' | 'close' | 'feedback' | null>(null);
  const isClosed = article.state === 'closed';
  const isFree = (): boolean => !isEditing && actorId !== null;
  const canChange = actorId !== null && !isClosed;
  useKeys([
    {
      id: 'review.add',
      keys: 'KeyN',
      label: 'adding.open',
      when: () => isFree() && !isClosed,
      run: onAdd,
    },
    {
      id: 'review.merge',
      keys: 'KeyM',
      label: 'adjudicate.merge',
      when: isFree,
      run: () => setDialog('merge'),
    },
    {
      id: 'review.close',
      keys: '$mod+Enter',
      label: 'adjudicate.close',
      when: () => isFree() && !isClosed,
      run: () => setDialog('close'),
    },
  ]);
  return (
    <>
      {isClosed && (
        <Note kind="ok">
          <span className="grow">{text('adjudicate.closed')}</span>
          <Button small isDisabled={actions.isLooking} onPress={() => void actions.reopen(article.articleId)}>
            {text('adjudicate.reopen')}
          </Button>
        </Note>
      )}
      <div className="adj-actions">
        {!isClosed && (
          <Button small isDisabled={!canChange || isEditing} onPress={onAdd}>
            {text('adding.open')}
            <Kbd keys="KeyN" />
          </Button>
        )}
        <Button small isDisabled={actorId === null} onPress={() => setDialog('merge')}>
          {text('adjudicate.merge')}
          <Kbd keys="KeyM" />
        </Button>
        {isClosed && (
          <Button small onPress={() => setDialog('feedback')}>
            {text('feedback.open')}
          </Button>
        )}
        {!isClosed && (
          <Button small isDisabled={!canChange} onPress={() => setDialog('close')}>
            {text('adjudicate.close')}
            <Kbd keys="$mod+Enter" />
          </Button>
        )}
      </div>
      {dialog === 'feedback' && ground && (
        <FeedbackDialog
          article={article}
          ground={ground}
          people={people}
          actorId={actorId}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'merge' && actorId !== null && (
        <MergeDialog
          actorId={actorId}
          articleId={isClosed ? null : article.articleId}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'close' && (
        <CloseDialog
          article={article}
          title={title}
          actions={actions}
          onShowOpen={() => {
            setDialog(null);
            changeListView({
              scope: 'article',
              article: { id: article.articleId, title },
              onlyOpen: true,
              current: 0,
              key: null,
            });
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}
