import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import type { OpenPlace } from '../disagreements/open-place.ts';
import { FeedbackList } from './feedback-list.tsx';

interface OwnFeedbackProps {
  readonly articleId: string;
  readonly annotatorId: string;
  readonly onOpenPlace: OpenPlace;
  onClose(): void;
}

/** What an annotator learns from an article that is in gold: what changed against their own version, and why. */
export function OwnFeedback(props: OwnFeedbackProps): ReactElement {
  const { articleId, annotatorId, onOpenPlace, onClose } = props;
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const source = useQuery(rpc.articles.get.queryOptions({ input: { articleId } }));
  const codebook = useQuery(rpc.codebook.current.queryOptions());
  const failed = source.error ?? codebook.error;
  const article = source.data?.article;
  const book = codebook.data?.codebook;
  const ground = useMemo(
    () => (article && book ? { text: article.text, codebook: book, language, all: new Map() } : null),
    [article, book, language],
  );
  return (
    <Dialog
      wide
      title={text('feedback.title')}
      closeLabel={text('app.close')}
      onClose={onClose}
      footer={<Button onPress={onClose}>{text('app.close')}</Button>}
    >
      {article && <bdi className="muted">{article.title}</bdi>}
      {failed && <Note kind="bad">{errorSentence(failed, language)}</Note>}
      {ground && (
        <FeedbackList
          articleId={articleId}
          annotatorId={annotatorId}
          ownName={text('feedback.own.yours')}
          ground={ground}
          onShow={(span) => {
            onClose();
            onOpenPlace(articleId, { ...span, query: '' });
          }}
        />
      )}
    </Dialog>
  );
}
