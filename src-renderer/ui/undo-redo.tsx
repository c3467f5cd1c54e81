import { Redo2, Undo2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { IconButton } from './button.tsx';
import { useKeys } from './keys.ts';

/** A step back or forth: what its button is called, and whether there is one. */
interface HistoryStep {
  readonly name: string;
  readonly isPossible: boolean;
  run(): void;
}

/** Undo and redo as buttons and keys; `screen` begins the names of the keys. */
export function UndoRedo(props: {
  readonly screen: string;
  readonly undo: HistoryStep;
  readonly redo: HistoryStep;
}): ReactElement {
  const { screen, undo, redo } = props;
  useKeys([
    { id: `${screen}.undo`, keys: '$mod+KeyZ', label: 'history.undo', run: undo.run },
    { id: `${screen}.redo`, keys: '$mod+Shift+KeyZ', label: 'history.redo', run: redo.run },
  ]);
  return (
    <span className="row history-pair">
      <IconButton
        directional
        icon={Undo2}
        label={undo.name}
        isDisabled={!undo.isPossible}
        onPress={undo.run}
      />
      <IconButton
        directional
        icon={Redo2}
        label={redo.name}
        isDisabled={!redo.isPossible}
        onPress={redo.run}
      />
    </span>
  );
}
