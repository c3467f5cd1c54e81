import type { ReactElement } from 'react';
import { type RemarkKind, remarkKinds } from '../../../../src-shared/model/remark.ts';
import { Segmented } from '../../../ui/choice.tsx';
import { announce } from '../actions/announce.ts';
import { useSession, useView } from '../state/session.tsx';
import { keepDraft } from './draft.ts';
import type { DraftInHand } from './draft-in-hand.ts';
import { RemarkPlace } from './remark-place.tsx';
import { useRemarkActions } from './use-remark-actions.ts';
import { WordsEditor } from './words-editor.tsx';

/** A new note or question. What is written stays until it is stored or discarded, also when another article is looked at. */
export function DraftEditor(props: {
  readonly articleId: string;
  readonly draft: DraftInHand;
}): ReactElement {
  const { articleId, draft } = props;
  const session = useSession();
  const { text, reader } = session;
  const remarks = useRemarkActions();
  const writing = useView((view) => view.writing);
  const change = (part: Partial<DraftInHand>): void => keepDraft(session, articleId, { ...draft, ...part });
  const save = async (): Promise<void> => {
    const { id, ...words } = draft;
    const how = await remarks.create(articleId, id, words);
    keepDraft(session, articleId, null);
    announce(session, text(how === 'kept' ? 'remark.said.kept' : 'remark.said.saved'));
    reader.current?.focus();
  };
  const discard = (): void => {
    keepDraft(session, articleId, null);
    reader.current?.focus();
  };
  return (
    <div className="an-remark an-remark-new">
      <div className="an-remark-head">
        <Segmented
          label={text('remark.kind')}
          choices={remarkKinds
            .toReversed()
            .map((id: RemarkKind) => ({ id, name: text(`remark.kind.${id}`) }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        <RemarkPlace place={draft} />
      </div>
      <WordsEditor
        label={text('remark.words')}
        value={draft.text}
        takesKeyboard={writing}
        onChange={(words) => change({ text: words })}
        onSave={save}
        onCancel={discard}
      />
    </div>
  );
}
