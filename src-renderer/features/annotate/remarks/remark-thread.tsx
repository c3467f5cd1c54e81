import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleHelp, StickyNote } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Remark } from '../../../../src-shared/model/remark.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { RichTextView } from '../../../ui/rich-text/rich-text-view.tsx';
import { announce } from '../actions/announce.ts';
import { useDates } from '../article/use-dates.ts';
import { useSession } from '../state/session.tsx';
import { noWords } from './draft.ts';
import { RemarkPlace } from './remark-place.tsx';
import { useRemarkActions } from './use-remark-actions.ts';
import { WordsEditor } from './words-editor.tsx';

/** A note or question with its answers, and what may be done with it. */
export function RemarkThread(props: {
  readonly thread: Remark;
  readonly replies: readonly Remark[];
}): ReactElement {
  const { thread, replies } = props;
  const session = useSession();
  const { text } = session;
  const remarks = useRemarkActions();
  const act = useActs();
  const [answer, setAnswer] = useState<{ id: string; words: typeof noWords } | null>(null);
  const state = thread.isResolved ? 'resolved' : 'open';
  const settle = (): void =>
    act.run(
      () => {
        return remarks.update(thread, { isResolved: !thread.isResolved });
      },
      text(thread.isResolved ? 'remark.said.reopened' : 'remark.said.resolved'),
    );
  const reply = async (): Promise<void> => {
    if (!answer) return;
    const { articleId, id: replyTo, kind } = thread;
    const draft = { kind, replyTo, annotationId: null, span: null, text: answer.words };
    const how = await remarks.create(articleId, answer.id, draft);
    setAnswer(null);
    announce(session, text(how === 'kept' ? 'remark.said.kept' : 'remark.said.saved'));
  };
  return (
    <article className="an-remark" data-state={state} aria-label={text(`remark.kind.${thread.kind}`)}>
      <div className="an-remark-head">
        <span className={`tag ${thread.isResolved ? 'ok' : thread.kind === 'question' ? 'warn' : ''}`}>
          <Icon of={thread.isResolved ? CircleCheck : icons[thread.kind]} size={12} />
          {text(`remark.kind.${thread.kind}`)} · {text(`remark.is-${state}`)}
        </span>
        <RemarkPlace place={thread} />
      </div>
      <Words remark={thread} act={act} />
      {replies.map((remark) => (
        <div key={remark.id} className="an-reply">
          <Words remark={remark} act={act} />
        </div>
      ))}
      {act.error !== null && <Note kind="bad">{act.error}</Note>}
      {answer ? (
        <WordsEditor
          label={text('remark.reply.words')}
          value={answer.words}
          takesKeyboard={0}
          onChange={(words) => setAnswer({ ...answer, words })}
          onSave={reply}
          onCancel={() => setAnswer(null)}
        />
      ) : (
        <div className="an-remark-buttons">
          <Button small onPress={settle}>
            {text(thread.isResolved ? 'remark.reopen' : 'remark.resolve')}
          </Button>
          <Button small variant="ghost" onPress={() => setAnswer({ id: newId(), words: noWords })}>
            {text('remark.reply')}
          </Button>
        </div>
      )}
    </article>
  );
}

const icons = { question: CircleHelp, note: StickyNote };

interface Acts {
  /** What went wrong last, in words. */
  readonly error: string | null;
  run(work: () => Promise<'stored' | 'kept'>, said: string): void;
}

function useActs(): Acts {
  const session = useSession();
  const [error, setError] = useState<unknown>(null);
  return {
    error: error === null ? null : errorSentence(error, session.language),
    run(work, said) {
      work().then((how) => {
        setError(null);
        announce(session, how === 'kept' ? session.text('remark.said.kept') : said);
      }, setError);
    },
  };
}

/** Who wrote what when; one's own words can be changed and removed. */
function Words({ remark, act }: { readonly remark: Remark; readonly act: Acts }): ReactElement {
  const session = useSession();
  const { text, annotator } = session;
  const rpc = useRpc();
  const remarks = useRemarkActions();
  const dates = useDates();
  const { data: people } = useQuery(rpc.annotators.list.queryOptions());
  const [edited, setEdited] = useState<typeof noWords | null>(null);
  const { annotatorId } = remark;
  const isOwn = annotatorId === annotator.id;
  if (edited) {
    const save = async (): Promise<void> => {
      await remarks.update(remark, { text: edited });
      setEdited(null);
    };
    return (
      <WordsEditor
        label={text('remark.words')}
        value={edited}
        takesKeyboard={0}
        onChange={setEdited}
        onSave={save}
        onCancel={() => setEdited(null)}
      />
    );
  }
  return (
    <>
      <RichTextView
        value={remark.text}
        look={null}
        words={{ good: text('codebook.guide.good'), bad: text('codebook.guide.bad') }}
      />
      <div className="an-remark-foot">
        <bdi>{people?.find((person) => person.id === annotatorId)?.name ?? ''}</bdi>
        <time dateTime={remark.createdAt}>{dates.moment(remark.createdAt)}</time>
        {isOwn && (
          <span className="end">
            <Button variant="link" onPress={() => setEdited(remark.text)}>
              {text('remark.edit')}
            </Button>
            <Button
              variant="link"
              onPress={() => act.run(() => remarks.remove(remark), text('remark.said.removed'))}
            >
              {text('remark.remove')}
            </Button>
          </span>
        )}
      </div>
    </>
  );
}
