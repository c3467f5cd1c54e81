import { useQuery } from '@tanstack/react-query';
import { MessageSquarePlus } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { isOpenQuestion, type Remark } from '../../../../src-shared/model/remark.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Segmented, Switch } from '../../../ui/choice.tsx';
import { EmptyState, Skeleton } from '../../../ui/feedback.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { useSaverState } from '../saving/use-saver.ts';
import { useSession, useView } from '../state/session.tsx';
import { writeRemark } from './draft.ts';
import { DraftEditor } from './draft-editor.tsx';
import { withPendingRemarks } from './pending-remarks.ts';
import { RemarkThread } from './remark-thread.tsx';

type Filter = 'open' | 'all';

/** The notes and questions on an article: what is being written, then the threads, oldest first. */
export function RemarkPane({ articleId }: { readonly articleId: string }): ReactElement {
  const session = useSession();
  const { text, language, annotator, saver } = session;
  const rpc = useRpc();
  const [filter, setFilter] = useState<Filter>('all');
  const [isEveryones, setEveryones] = useState(false);
  const annotatorId = isEveryones ? null : annotator.id;
  const answer = useQuery(rpc.remarks.list.queryOptions({ input: { articleId, annotatorId } }));
  const { error, refetch } = answer;
  const { pending } = useSaverState(saver);
  const data = answer.data && withPendingRemarks(answer.data, pending, articleId);
  const draft = useView((view) => view.remarkDrafts.get(articleId) ?? null);
  const threads = (data ?? []).filter(
    (remark) => remark.replyTo === null && (filter === 'all' || isOpenQuestion(remark)),
  );
  return (
    <div className="an-side-list">
      <div className="an-remark-filters">
        <Segmented
          label={text('remark.filter')}
          choices={[
            { id: 'all', name: text('remark.filter.all') },
            {
              id: 'open',
              name: `${text('remark.filter.open')} ${(data ?? []).filter(isOpenQuestion).length}`,
            },
          ]}
          value={filter}
          onChange={(id) => setFilter(id === 'open' ? 'open' : 'all')}
        />
        <Switch isSelected={isEveryones} onChange={setEveryones}>
          {text('remark.everyone')}
        </Switch>
      </div>
      {draft ? (
        <DraftEditor key={draft.id} articleId={articleId} draft={draft} />
      ) : (
        <Button small onPress={() => writeRemark(session)}>
          <Icon of={MessageSquarePlus} size={14} /> {text('remark.write.short')} <Kbd keys="KeyW" />
        </Button>
      )}
      {error && (
        <EmptyState sentence={errorSentence(error, language)}>
          <Button onPress={() => void refetch()}>{text('app.retry')}</Button>
        </EmptyState>
      )}
      {!data && !error && <Skeleton inlineSize="80%" />}
      {data && threads.length === 0 && !draft && (
        <p className="muted">{text(filter === 'open' ? 'remark.none.open' : 'remark.none')}</p>
      )}
      <ul className="an-threads">
        {threads.map((thread) => (
          <li key={thread.id}>
            <RemarkThread thread={thread} replies={repliesOf(thread, data ?? [])} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const repliesOf = ({ id }: Remark, remarks: readonly Remark[]): Remark[] =>
  remarks.filter(({ replyTo }) => replyTo === id);
