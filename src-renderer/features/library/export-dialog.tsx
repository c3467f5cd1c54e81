import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useIntl } from 'react-intl';
import { type ExportFormat, exportFormats } from '../../../src-shared/contract/exports.ts';
import type { Delivery } from '../../../src-shared/contract/host.ts';
import { exportFacts } from '../../../src-shared/model/format-facts.ts';
import { type Layer, layers } from '../../../src-shared/model/layers.ts';
import { type OffsetUnit, offsetUnits } from '../../../src-shared/text/offset-units.ts';
import { errorSentence } from '../../rpc/problem.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox, Select, TickList } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { download } from '../../ui/download.ts';
import { Note } from '../../ui/feedback.tsx';
import { isolated, useLanguage, useText } from '../../ui/use-text.ts';
import { noOne } from './people.ts';

/** Which annotations leave, in which format; what the format cannot hold is said before. */
export function ExportDialog({ onClose }: { onClose(): void }): ReactElement {
  const text = useText();
  const language = useLanguage();
  const { formatList } = useIntl();
  const rpc = useRpc();
  const { data: annotators = noOne } = useQuery(rpc.annotators.list.queryOptions());
  const [format, setFormat] = useState<ExportFormat>('jsonl');
  const [offsetUnit, setOffsetUnit] = useState<OffsetUnit>('codepoint');
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const [chosenLayers, setChosenLayers] = useState<readonly Layer[]>(layers);
  const [excludeBoilerplate, setExcludeBoilerplate] = useState(false);
  const [wholeWords, setWholeWords] = useState(false);
  const [isSplit, setIsSplit] = useState(false);
  const exporting = useMutation({
    async mutationFn(input: Parameters<typeof rpc.exports.run.call>[0]): Promise<Delivery> {
      for await (const event of await rpc.exports.run.call(input)) {
        if (event.kind === 'done') return event.delivery;
      }
      return { outcome: 'cancelled' };
    },
    onSuccess: (delivery) => {
      if (delivery.outcome === 'download') download(delivery.url, delivery.name);
      if (delivery.outcome === 'cancelled') exporting.reset();
    },
  });
  const included = annotators.filter(({ id }) => !leftOut.includes(id));
  const { layers: held, loses, unit } = exportFacts[format];
  // A button that is disabled while it works would lose the focus.
  const run = (): void => {
    if (exporting.isPending) return;
    exporting.mutate({
      format,
      offsetUnit,
      excludeBoilerplate,
      boundaries: wholeWords ? 'whole-word' : 'as-annotated',
      split: isSplit ? { shares: [80, 10, 10], seed: 0 } : null,
      annotators: included.length === annotators.length ? null : included.map(({ name }) => name),
      layers: held.length > 1 ? [...chosenLayers] : [...held],
    });
  };

  return (
    <Dialog
      title={text('export.title')}
      closeLabel={text('app.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{text('app.close')}</Button>
          <Button variant="primary" onPress={run}>
            {text(exporting.isPending ? 'export.running' : 'export.run')}
          </Button>
        </>
      }
    >
      <Select<ExportFormat>
        label={text('export.format')}
        choices={exportFormats.map((id) => ({ id, name: text(`format.${id}`) }))}
        value={format}
        onChange={(next) => {
          setFormat(next);
          exporting.reset();
        }}
      />
      <p className="muted">
        {text('export.loses', { list: formatList(loses.map((lost) => text(`format.loses.${lost}`))) })}
      </p>
      {unit === 'chosen' && (
        <Select<OffsetUnit>
          label={text('export.unit')}
          choices={offsetUnits.map((id) => ({ id, name: text(`export.unit.${id}`) }))}
          value={offsetUnit}
          onChange={setOffsetUnit}
        />
      )}
      {held.length > 0 && annotators.length > 0 && (
        <TickList
          label={text('export.annotators')}
          choices={annotators}
          value={included.map(({ id }) => id)}
          onChange={(ids) => setLeftOut(annotators.map(({ id }) => id).filter((id) => !ids.includes(id)))}
        />
      )}
      {held.length > 1 && (
        <TickList<Layer>
          label={text('export.layers')}
          choices={held.map((id) => ({ id, name: text(`library.layer.${id}`) }))}
          value={chosenLayers}
          onChange={setChosenLayers}
        />
      )}
      {held.length > 0 && (
        <Checkbox isSelected={excludeBoilerplate} onChange={setExcludeBoilerplate}>
          {text('export.exclude')}
        </Checkbox>
      )}
      {held.length > 0 && (
        <Checkbox isSelected={wholeWords} onChange={setWholeWords}>
          {text('export.whole-words')}
        </Checkbox>
      )}
      <Checkbox isSelected={isSplit} onChange={setIsSplit}>
        {text('export.split')}
      </Checkbox>
      {exporting.isError && <Note kind="bad">{errorSentence(exporting.error, language)}</Note>}
      {exporting.data && <Delivered delivery={exporting.data} />}
    </Dialog>
  );
}

function Delivered({ delivery }: { readonly delivery: Delivery }): ReactElement | null {
  const text = useText();
  if (delivery.outcome === 'cancelled') return null;
  const sentence = delivery.outcome === 'saved' ? 'export.saved' : 'export.downloaded';
  return <Note kind="ok">{text(sentence, { name: isolated(delivery.name) })}</Note>;
}
