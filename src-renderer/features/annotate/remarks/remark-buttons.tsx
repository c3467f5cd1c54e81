import { Flag, History } from 'lucide-react';
import type { ReactElement } from 'react';
import { isOpenQuestion } from '../../../../src-shared/model/remark.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useSession, useView } from '../state/session.tsx';
import { useKnownRemarks } from './remarks-context.ts';

/** In the article's bar: to the notes and questions, with how many are open, and to the article's history. */
export function RemarkButtons(): ReactElement {
  const { text, store } = useSession();
  const open = useKnownRemarks().remarks.filter(isOpenQuestion).length;
  const shown = useView((view) => (view.isGuideOpen ? null : view.pane));
  const toggle = (pane: 'remarks' | 'history'): void =>
    store.setState({ pane: shown === pane ? null : pane, isGuideOpen: false });
  return (
    <>
      <Button small variant="ghost" aria-expanded={shown === 'remarks'} onPress={() => toggle('remarks')}>
        <Icon of={Flag} />
        <span className="an-flag-words">{text('remark.write.short')}</span>
        {open > 0 && (
          <span className="tag warn">
            <span aria-hidden="true">{open}</span>
            <span className="sr">{text('remark.count', { count: open })}</span>
          </span>
        )}
      </Button>
      <span className="an-bar-history">
        <IconButton
          small
          icon={History}
          label={text('remark.history.open')}
          aria-expanded={shown === 'history'}
          onPress={() => toggle('history')}
        />
      </span>
    </>
  );
}
