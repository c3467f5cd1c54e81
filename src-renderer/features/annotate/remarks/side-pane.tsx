import './remarks.css';
import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { IconButton } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/choice.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { HistoryList } from '../history/history-list.tsx';
import { useSession, useView } from '../state/session.tsx';
import { writeRemark } from './draft.ts';
import { RemarkPane } from './remark-pane.tsx';

/** Notes and questions, or who did what when, in the place of the queue while one of them is open. */
export function SidePane({ articleId }: { readonly articleId: string | null }): ReactElement | null {
  const session = useSession();
  const { store, text, reader } = session;
  const pane = useView((view) => view.pane);
  const isGuideOpen = useView((view) => view.isGuideOpen);
  const toggle = (wanted: 'remarks' | 'history'): void => {
    const isShown = store.getState().pane === wanted && !store.getState().isGuideOpen;
    store.setState({ pane: isShown ? null : wanted, isGuideOpen: false });
  };
  const close = (): void => {
    store.setState({ pane: null });
    reader.current?.focus();
  };
  useKeys([
    { id: 'annotate.remark', keys: 'KeyW', label: 'remark.write', run: () => writeRemark(session) },
    { id: 'annotate.remarks', keys: 'Shift+KeyW', label: 'remark.open', run: () => toggle('remarks') },
    {
      id: 'annotate.history',
      keys: 'Shift+KeyH',
      label: 'remark.history.open',
      run: () => toggle('history'),
    },
  ]);
  if (!pane || isGuideOpen || articleId === null) return null;
  return (
    <aside
      className="an-guide an-side"
      aria-label={text('remark.pane')}
      onKeyDown={(event) => {
        // The editor takes Escape for itself and does nothing with it that anybody here would miss.
        const isTaken = event.defaultPrevented && !isWritten(event.target);
        if (event.key !== 'Escape' || isTaken) return;
        event.stopPropagation();
        close();
      }}
    >
      <div className="an-guide-head">
        <Segmented
          label={text('remark.pane')}
          choices={[
            { id: 'remarks', name: text('remark.tab.remarks') },
            { id: 'history', name: text('remark.tab.history') },
          ]}
          value={pane}
          onChange={(next) => store.setState({ pane: next })}
        />
        <IconButton small icon={X} label={text('app.close')} onPress={close} />
      </div>
      {pane === 'remarks' ? (
        <RemarkPane key={articleId} articleId={articleId} />
      ) : (
        <section className="an-side-list" aria-label={text('remark.tab.history')} {...scrollable}>
          <HistoryList key={articleId} articleId={articleId} annotationId={null} />
        </section>
      )}
    </aside>
  );
}

// What can be scrolled must be reached by the keyboard, too.
const scrollable = { tabIndex: 0 };

const isWritten = (target: EventTarget): boolean => target instanceof HTMLElement && target.isContentEditable;
