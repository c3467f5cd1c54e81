import './foot.css';
import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { IconButton } from '../../../ui/button.tsx';
import { ProposalBar } from '../claims/proposal-bar.tsx';
import { PickBar } from '../picking/pick-bar.tsx';
import { useSession, useView } from '../state/session.tsx';
import { SuggestionBar } from '../suggestions/suggestion-bar.tsx';

/** Under the sheet: the question that is asked, the offer that is made, or what had to be said; nothing where there is none. */
export function FootBar(): ReactElement | null {
  const { store, text } = useSession();
  const picking = useView((view) => view.picking);
  const proposal = useView((view) => view.proposal);
  const notice = useView((view) => view.notice);
  const suggestion = useView((view) => view.suggestions.find(({ id }) => id === view.suggestion));
  if (!picking && !proposal && !notice && !suggestion) return null;
  return (
    <div className="an-foot">
      {notice && (
        <div className="an-notice">
          <p>{notice}</p>
          <IconButton
            small
            icon={X}
            label={text('app.close')}
            onPress={() => store.setState({ notice: null })}
          />
        </div>
      )}
      {picking ? (
        <PickBar key={picking.prompt} picking={picking} />
      ) : (
        proposal && <ProposalBar proposal={proposal} />
      )}
      {suggestion && <SuggestionBar suggestion={suggestion} />}
    </div>
  );
}
