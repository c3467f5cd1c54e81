import { useQuery } from '@tanstack/react-query';
import { Redo2, Undo2 } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { revert } from '../actions/revert.ts';
import { makeClaim } from '../claims/claims.ts';
import { WorkTime } from '../clock/work-clock.tsx';
import { KeyCap } from '../key-cap.tsx';
import { makeStance } from '../stances/make-stance.ts';
import { useSession, useView } from '../state/session.tsx';
import { spanInForce } from '../state/view-store.ts';
import { SavedState } from './saved-state.tsx';

/** Along the lower edge: the types' inks, where the selection is, undo and redo, what is saved and how long it took. */
export const Strip = memo(function Strip({ articleId }: { readonly articleId: string | null }): ReactElement {
  const session = useSession();
  const { codebook, language, text } = session;
  const labels = codebook.labels.filter(({ layer, retired }) => layer === 'entity' && !retired);
  return (
    <footer className="an-strip">
      <ul className="legend" aria-label={text('annotate.legend')}>
        {labels.map((label) => (
          <li key={label.id} className="type">
            <KeyCap label={label} />
            <span>{label.name[language]}</span>
          </li>
        ))}
      </ul>
      <Makers />
      <div className="end">
        <SelectionOffsets />
        <History />
        <SavedState />
        {articleId !== null && <WorkTime key={articleId} articleId={articleId} />}
      </div>
    </footer>
  );
});

/** A claim at the caret and a stance may be made with nothing selected, where there is no toolbar. */
function Makers(): ReactElement {
  const session = useSession();
  const { text, open } = session;
  // A press leaves the keyboard where the work is.
  const make = (of: typeof makeClaim) => {
    if (!open.current) return;
    session.reader.current?.focus();
    of(session);
  };
  return (
    <span className="makers">
      <Button className="type" onPress={() => make(makeClaim)}>
        <Kbd keys="KeyC" /> <span>{text('claim.name')}</span>
      </Button>
      <Button className="type" onPress={() => make(makeStance)}>
        <Kbd keys="KeyT" /> <span>{text('annotate.stance')}</span>
      </Button>
    </span>
  );
}

function SelectionOffsets(): ReactElement | null {
  const { text } = useSession();
  const range = useView((view) => {
    const span = spanInForce(view);
    return span && `${span.start}–${span.end}`;
  });
  if (range === null) return null;
  return (
    <>
      <span className="row">
        <span className="sr">{text('annotate.selection')}</span> <span className="code">{range}</span>
      </span>
      <span className="sep" />
    </>
  );
}

function History(): ReactElement {
  const session = useSession();
  const { text, annotator } = session;
  const rpc = useRpc();
  const { data } = useQuery(rpc.history.state.queryOptions({ input: { annotatorId: annotator.id } }));
  return (
    <span className="pair">
      <IconButton
        small
        directional
        icon={Undo2}
        label={text('annotate.undo')}
        isDisabled={!data?.undo}
        onPress={() => revert(session, 'undo')}
      />
      <IconButton
        small
        directional
        icon={Redo2}
        label={text('annotate.redo')}
        isDisabled={!data?.redo}
        onPress={() => revert(session, 'redo')}
      />
    </span>
  );
}
