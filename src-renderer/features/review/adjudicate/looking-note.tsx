import type { ReactElement } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { useText } from '../../../ui/use-text.ts';

/** That nothing can be decided by one who only looks, and the way to say who one is. */
export function LookingNote({ onAskWho }: { onAskWho(): void }): ReactElement {
  const text = useText();
  return (
    <Note kind="plain">
      <span className="grow">{text('adding.looking')}</span>
      <Button small onPress={onAskWho}>
        {text('adding.looking.end')}
      </Button>
    </Note>
  );
}
