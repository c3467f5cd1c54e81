import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';
import type { ExportOutcome } from '../../../../src-shared/contract/exports.ts';
import { lossWords } from '../../../../src-shared/i18n/loss-words.ts';
import { splitNames } from '../../../../src-shared/model/interchange.ts';
import { layers } from '../../../../src-shared/model/layers.ts';
import { Note } from '../../../ui/feedback.tsx';
import { useText } from '../../../ui/use-text.ts';

/** How much an export writes, leaves out and loses, and into which parts it goes. */
export function OutcomeLists({ outcome }: { readonly outcome: ExportOutcome }): ReactElement {
  const text = useText();
  const { formatList } = useIntl();
  const written = layers
    .filter((layer) => outcome.annotations[layer] > 0)
    .map((layer) => text(`export.count.${layer}`, { count: outcome.annotations[layer] }));
  const losses = Object.entries(outcome.losses);
  const leftOut = (['inRegions', 'notHeld', 'links'] as const).filter((why) => outcome.leftOut[why] > 0);
  const unmapped = Object.entries(outcome.unmapped);
  return (
    <>
      <p>
        {written.length > 0
          ? text('export.counts', { articles: outcome.articles, list: formatList(written) })
          : text('library.count', { count: outcome.articles })}
      </p>
      {outcome.parts && (
        <Rows
          title={text('export.parts')}
          rows={splitNames.map((name) => {
            const { articles: count = 0, share = 0, wanted = 0 } = outcome.parts?.[name] ?? {};
            return [text(`export.part.${name}`), text('export.part.share', { count, share, wanted })];
          })}
        />
      )}
      {unmapped.length > 0 && <Rows title={text('export.unmapped.found')} rows={unmapped} />}
      {leftOut.length > 0 && (
        <Rows
          title={text('export.left-out')}
          rows={leftOut.map((why) => [text(`export.left-out.${why}`), outcome.leftOut[why]])}
        />
      )}
      {losses.length === 0 ? (
        <Note kind="ok">{text('export.lost.nothing')}</Note>
      ) : (
        <Rows
          title={text('export.lost')}
          rows={losses.map(([loss, count]) => [lossWords(text, loss), count])}
        />
      )}
    </>
  );
}

function Rows(props: {
  readonly title: string;
  readonly rows: readonly (readonly [string, string | number])[];
}): ReactElement {
  const { formatNumber } = useIntl();
  return (
    <div>
      <h4>{props.title}</h4>
      <dl className="export-rows">
        {props.rows.map(([name, value]) => (
          <div key={name}>
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd>{typeof value === 'number' ? formatNumber(value) : value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
