import type { ReactElement } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { useText } from '../../../ui/use-text.ts';
import { focusLines } from '../focus-lines.ts';
import type { Tagging } from './use-tagging.ts';

/** What tagging did: «وُسمت 3 مواضع · تراجع». */
export function OutcomeNote({ tagging }: { readonly tagging: Tagging }): ReactElement | null {
  const text = useText();
  const { outcome, undo } = tagging;
  if (!outcome) return null;
  return (
    <Note kind={outcome.isBad ? 'bad' : 'ok'}>
      <span>{outcome.sentence}</span>
      {outcome.canUndo && (
        <>
          <span aria-hidden="true">·</span>
          <Button
            variant="link"
            onPress={() => {
              focusLines();
              undo();
            }}
          >
            {text('search.undo')}
          </Button>
        </>
      )}
    </Note>
  );
}
