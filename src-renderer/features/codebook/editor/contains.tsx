import { type ReactElement, useId } from 'react';
import type { Label } from '../../../../src-shared/model/codebook.ts';
import { LabelledSegmented, TickList } from '../../../ui/choice.tsx';
import { useCodebook } from '../state/codebook-context.tsx';

interface ContainsProps {
  readonly label: Label;
  onChange(change: Pick<Label, 'mayContain'>): void;
}

/** Which labels may stand inside this one: any, or those that are ticked. */
export function Contains({ label, onChange }: ContainsProps): ReactElement {
  const { text, codebook, isReadOnly, nameOf } = useCodebook();
  const { mayContain } = label;
  const hint = useId();
  const choices = codebook.labels
    .filter(({ layer, id, retired }) => layer === 'entity' && (!retired || mayContain?.includes(id)))
    .map((one) => ({ id: one.id, name: nameOf(one) }));
  return (
    <section
      className="cb-contains"
      aria-label={text('codebook.contains')}
      aria-describedby={mayContain && hint}
    >
      <LabelledSegmented
        label={text('codebook.contains')}
        choices={[
          { id: 'any', name: text('codebook.contains.any') },
          { id: 'some', name: text('codebook.contains.some') },
        ]}
        value={mayContain ? 'some' : 'any'}
        isDisabled={isReadOnly}
        // Not said is any: turned on and off again nothing has changed.
        onChange={(extent) => onChange({ mayContain: extent === 'any' ? undefined : (mayContain ?? []) })}
      />
      {mayContain && (
        <TickList
          label={text('codebook.contains.labels')}
          choices={choices}
          value={mayContain}
          isDisabled={isReadOnly}
          onChange={(ids) => onChange({ mayContain: [...ids] })}
        />
      )}
      {mayContain && (
        <p className="muted small" id={hint}>
          {text('codebook.contains.hint')}
        </p>
      )}
    </section>
  );
}
