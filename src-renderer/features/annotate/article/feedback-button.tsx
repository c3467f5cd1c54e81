import { useQuery } from '@tanstack/react-query';
import { BookCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { useSession } from '../state/session.tsx';

/** In the bar of an article that is in gold: what became of the annotator's marks, and why. */
export function FeedbackButton({ articleId }: { readonly articleId: string }): ReactElement | null {
  const { annotator, text, onShowFeedback } = useSession();
  const rpc = useRpc();
  const { data = [] } = useQuery(rpc.feedback.closed.queryOptions({ input: { annotatorId: annotator.id } }));
  const isClosed = data.some((closed) => closed.articleId === articleId);
  const show = (): void => onShowFeedback(articleId);
  useKeys([{ id: 'annotate.feedback', keys: 'Shift+KeyD', label: 'feedback.open', run: show }], isClosed);
  if (!isClosed) return null;
  return (
    <Button small onPress={show}>
      <Icon of={BookCheck} size={14} />
      <span className="an-feedback-words">{text('feedback.changed')}</span> <Kbd keys="Shift+KeyD" />
    </Button>
  );
}
