import { type ReactElement, useState } from 'react';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { Button } from '../../../ui/button.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { useText } from '../../../ui/use-text.ts';
import type { LineSelection } from '../lines/use-line-selection.ts';
import type { Lines } from '../lines/use-lines.ts';
import { entityLabels, LabelChoice } from './label-choice.tsx';
import { OutcomeNote } from './outcome-note.tsx';
import { useTagging } from './use-tagging.ts';

interface TagBarProps {
  readonly annotatorId: string | null;
  readonly codebook: Codebook;
  readonly lines: Lines;
  readonly selection: LineSelection;
  /** The label offered first. */
  readonly proposed?: string;
  /** The entry of the registry the new mentions are linked to, where there is one. */
  readonly entryId?: string | null;
}

/** Tags the selected lines with a label in one step, which can be taken back. */
export function TagBar(props: TagBarProps): ReactElement {
  const { annotatorId, codebook, lines, selection, proposed, entryId = null } = props;
  const text = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const tagging = useTagging(annotatorId);
  const label = chosen ?? proposed ?? entityLabels(codebook)[0]?.id ?? '';
  const count = selection.lines.length;
  useKeys([
    { id: 'search.undo', keys: '$mod+KeyZ', label: 'search.undo', run: tagging.undo },
    { id: 'search.redo', keys: '$mod+Shift+KeyZ', label: 'search.redo', run: tagging.redo },
  ]);
  return (
    <div className="tag-bar">
      <span className="tag-count" role="status">
        {text('search.selected', { count })}
      </span>
      <Button small onPress={async () => selection.replace(await lines.all())}>
        {text('search.select-all')}
      </Button>
      <Button small onPress={() => selection.replace([])}>
        {text('search.select-none')}
      </Button>
      <OutcomeNote tagging={tagging} />
      <span className="grow" />
      {annotatorId === null ? (
        <span className="muted">{text('search.no-annotator')}</span>
      ) : (
        <>
          <LabelChoice codebook={codebook} value={label} onChange={setChosen} />
          <Button
            variant="primary"
            isDisabled={count === 0}
            onPress={() => tagging.tag(selection.lines, label, entryId)}
          >
            {text('search.tag', { count })}
          </Button>
        </>
      )}
    </div>
  );
}
