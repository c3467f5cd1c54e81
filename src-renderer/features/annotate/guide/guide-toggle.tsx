import { BookOpen } from 'lucide-react';
import type { ReactElement } from 'react';
import { ToggleButton } from 'react-aria-components';
import { Icon } from '../../../ui/icon.tsx';
import { Tip } from '../../../ui/tip.tsx';
import { useSession, useView } from '../state/session.tsx';

/** Opens and closes the guidelines. */
export function GuideToggle(): ReactElement {
  const { text, store } = useSession();
  const isOpen = useView((view) => view.isGuideOpen);
  return (
    <Tip text={`${text('codebook.guide.open')} (H)`}>
      <ToggleButton
        className="btn btn-ico btn-sm"
        aria-label={text('codebook.guide.open')}
        isSelected={isOpen}
        onChange={(isGuideOpen) => store.setState({ isGuideOpen })}
      >
        <Icon of={BookOpen} />
      </ToggleButton>
    </Tip>
  );
}
