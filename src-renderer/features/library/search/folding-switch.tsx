import type { ReactElement } from 'react';
import { Switch } from '../../../ui/choice.tsx';
import { useText } from '../../../ui/use-text.ts';
import { changeList, useLibraryView } from '../library-view.ts';

const alike = [
  { letters: 'أ إ آ ا', label: 'library.folding.alef' },
  { letters: 'ة ه', label: 'library.folding.teh' },
  { letters: 'ى ي', label: 'library.folding.yeh' },
] as const;

/** Whether a search finds every spelling, with three examples of what it then takes for the same. */
export function FoldingSwitch(): ReactElement {
  const text = useText();
  const folding = useLibraryView((view) => view.folding);
  return (
    <div className="folding" data-off={!folding || undefined}>
      <Switch isSelected={folding} onChange={(isOn) => changeList({ folding: isOn })}>
        {text('library.folding')}
      </Switch>
      {alike.map(({ letters, label }) => (
        <span
          key={label}
          className="same-letters"
          lang="ar"
          role="img"
          aria-label={text(label)}
          title={text(label)}
        >
          {letters}
        </span>
      ))}
    </div>
  );
}
