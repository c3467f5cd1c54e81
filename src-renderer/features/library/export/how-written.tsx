import type { ReactElement } from 'react';
import { exportFacts } from '../../../../src-shared/model/format-facts.ts';
import { unmappedRules } from '../../../../src-shared/model/label-map.ts';
import { tagSetIds, tagSets } from '../../../../src-shared/model/tag-sets.ts';
import { type OffsetUnit, offsetUnits } from '../../../../src-shared/text/offset-units.ts';
import { Checkbox, Select } from '../../../ui/choice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useText } from '../../../ui/use-text.ts';
import { type ChosenTags, type ExportChoices, splitChoices } from './export-choices.ts';
import { TagFile } from './tag-file.tsx';

/** What offsets count, where mentions end, which labels are written, and into which parts the articles go. */
export function HowWritten(props: {
  readonly choices: ExportChoices;
  onChange(changed: Partial<ExportChoices>): void;
}): ReactElement {
  const text = useText();
  const { choices, onChange } = props;
  const { layers: held, unit } = exportFacts[choices.format];
  const tags: readonly ChosenTags[] = ['own', ...tagSetIds, 'file'];
  return (
    <section className="export-part">
      {unit === 'chosen' && (
        <Select<OffsetUnit>
          label={text('export.unit')}
          choices={offsetUnits.map((id) => ({ id, name: text(`export.unit.${id}`) }))}
          value={choices.offsetUnit}
          onChange={(offsetUnit) => onChange({ offsetUnit })}
        />
      )}
      {held.length > 0 && (
        <>
          <Checkbox
            isSelected={choices.excludeBoilerplate}
            onChange={(excludeBoilerplate) => onChange({ excludeBoilerplate })}
          >
            {text('export.exclude')}
          </Checkbox>
          <Checkbox isSelected={choices.wholeWords} onChange={(wholeWords) => onChange({ wholeWords })}>
            {text('export.whole-words')}
          </Checkbox>
          <div className="export-row">
            <Select<ChosenTags>
              label={text('export.tags')}
              choices={tags.map((id) => ({
                id,
                name: id === 'own' || id === 'file' ? text(`export.tags.${id}`) : tagSets[id].name,
              }))}
              value={choices.tags}
              onChange={(tag) => onChange({ tags: tag })}
            />
            {choices.tags !== 'own' && (
              <Select
                label={text('export.unmapped')}
                choices={unmappedRules.map((id) => ({ id, name: text(`export.unmapped.${id}`) }))}
                value={choices.unmapped}
                onChange={(unmapped) => onChange({ unmapped })}
              />
            )}
          </div>
          {choices.tags === 'file' && (
            <TagFile name={choices.tagFile?.name ?? null} onRead={(tagFile) => onChange({ tagFile })} />
          )}
        </>
      )}
      <div className="export-row">
        <Select
          label={text('export.split')}
          choices={splitChoices.map((id) => ({ id, name: text(`export.split.${id}`) }))}
          value={choices.split}
          onChange={(split) => onChange({ split })}
        />
        {choices.split !== 'none' && (
          <TextField
            label={text('export.seed')}
            value={choices.seed}
            onChange={(seed) => onChange({ seed })}
          />
        )}
      </div>
      {choices.split !== 'none' && <p className="muted small">{text('export.split.note')}</p>}
    </section>
  );
}
