import type { ReactElement } from 'react';
import { exportFacts } from '../../../../src-shared/model/format-facts.ts';
import type { Layer } from '../../../../src-shared/model/layers.ts';
import { Checkbox, LabelledSegmented, TickList } from '../../../ui/choice.tsx';
import { useText } from '../../../ui/use-text.ts';
import { type ExportChoices, type ExportGround, exportedExtents, exportedOwners } from './export-choices.ts';

/** Which articles, whose annotations in them, and of which layers. */
export function WhatLeaves(props: {
  readonly choices: ExportChoices;
  readonly ground: ExportGround;
  onChange(changed: Partial<ExportChoices>): void;
}): ReactElement {
  const text = useText();
  const { choices, ground, onChange } = props;
  const { layers: held } = exportFacts[choices.format];
  const count = ground.selected.size;
  const { annotators } = ground;
  return (
    <section className="export-part">
      <LabelledSegmented
        label={text('export.articles')}
        choices={exportedExtents
          .filter((id) => id !== 'selected' || count > 0)
          .map((id) => ({ id, name: text(`export.articles.${id}`, { count }) }))}
        value={choices.extent}
        onChange={(extent) => onChange({ extent })}
      />
      <Checkbox isSelected={choices.isDone} onChange={(isDone) => onChange({ isDone })}>
        {text('export.done')}
      </Checkbox>
      {held.length > 0 && (
        <LabelledSegmented
          label={text('export.owners')}
          choices={exportedOwners.map((id) => ({ id, name: text(`export.owners.${id}`) }))}
          value={choices.owners}
          onChange={(owners) => onChange({ owners })}
        />
      )}
      {held.length > 0 && choices.owners === 'annotators' && annotators.length > 0 && (
        <TickList
          label={text('export.annotators')}
          choices={annotators}
          value={annotators.map(({ id }) => id).filter((id) => !choices.leftOut.includes(id))}
          onChange={(ids) =>
            onChange({ leftOut: annotators.map(({ id }) => id).filter((id) => !ids.includes(id)) })
          }
        />
      )}
      {held.length > 1 && (
        <TickList<Layer>
          label={text('export.layers')}
          choices={held.map((id) => ({ id, name: text(`library.layer.${id}`) }))}
          value={choices.layers}
          onChange={(layers) => onChange({ layers })}
        />
      )}
    </section>
  );
}
