import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';
import { type ExportFormat, exportFormats } from '../../../../src-shared/contract/exports.ts';
import { exportFacts } from '../../../../src-shared/model/format-facts.ts';
import { Select } from '../../../ui/choice.tsx';
import { useText } from '../../../ui/use-text.ts';

/** The formats there are, and what the chosen one keeps and does not. */
export function FormatChoice(props: {
  readonly value: ExportFormat;
  onChange(format: ExportFormat): void;
}): ReactElement {
  const text = useText();
  const { formatList } = useIntl();
  const { keeps, loses } = exportFacts[props.value];
  return (
    <section className="export-part">
      <Select<ExportFormat>
        label={text('export.format')}
        choices={exportFormats.map((id) => ({ id, name: text(`format.${id}`) }))}
        value={props.value}
        onChange={props.onChange}
      />
      <p className="muted small">
        {text('export.keeps', { list: formatList(keeps.map((kept) => text(`format.keeps.${kept}`))) })}
      </p>
      <p className="muted small">
        {text('export.loses', { list: formatList(loses.map((lost) => text(`format.loses.${lost}`))) })}
      </p>
    </section>
  );
}
