import { ChevronDown, ChevronUp, FoldVertical, UnfoldVertical } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import { IconButton } from '../../../ui/button.tsx';
import { useSession, useView } from '../state/session.tsx';
import { foldAll, foldSelected, isFolded } from './fold.ts';

/** Folds all cards of the margin, or opens them. */
export const FoldAll = memo(function FoldAll(): ReactElement {
  const session = useSession();
  const folded = useView((view) => view.isMarginFolded);
  return (
    <IconButton
      small
      icon={folded ? UnfoldVertical : FoldVertical}
      label={session.text(folded ? 'margin.open-all' : 'margin.fold-all')}
      onPress={() => foldAll(session)}
    />
  );
});

/** Folds the card that is selected, or opens it. */
export function FoldCard({ annotationId }: { readonly annotationId: string }): ReactElement {
  const session = useSession();
  const folded = useView((view) => isFolded(view, annotationId));
  return (
    <IconButton
      small
      icon={folded ? ChevronDown : ChevronUp}
      label={session.text(folded ? 'margin.open-card' : 'margin.fold-card')}
      aria-expanded={!folded}
      onPress={() => foldSelected(session)}
    />
  );
}
