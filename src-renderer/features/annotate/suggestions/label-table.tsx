import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { SuggestionsStatus } from '../../../../src-shared/contract/suggestions.ts';
import type { Label } from '../../../../src-shared/model/codebook.ts';
import { type LabelChoice, labelChoices } from '../../../../src-shared/model/suggestion.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Segmented } from '../../../ui/choice.tsx';
import { KeyCap } from '../key-cap.tsx';
import { useSession } from '../state/session.tsx';

type Judged = NonNullable<SuggestionsStatus['learned']>['labels'][number];
type Tally = Judged['tagger'];

/** Each label with what was measured on held-out articles, in counts: a share of three says little. What is wanted of it is chosen here. */
export function LabelTable({ judged }: { readonly judged: readonly Judged[] }): ReactElement {
  const { text, codebook } = useSession();
  const labels = codebook.labels.filter(({ layer, retired }) => layer !== 'stance' && !retired);
  return (
    <>
      <table className="an-label-scores">
        <thead>
          <tr>
            <th scope="col">{text('suggestions.label')}</th>
            <th scope="col">{text('suggestions.precision')}</th>
            <th scope="col">{text('suggestions.found')}</th>
            <th scope="col">{text('suggestions.precision.dictionary')}</th>
            <th scope="col">{text('suggestions.use')}</th>
          </tr>
        </thead>
        <tbody>
          {labels.map((label) => (
            <Row
              key={`${label.layer} ${label.id}`}
              label={label}
              judged={label.layer === 'entity' ? judged.find((one) => one.label === label.id) : undefined}
            />
          ))}
        </tbody>
      </table>
      <p className="faint">{text('suggestions.measured')}</p>
    </>
  );
}

function Row({
  label,
  judged,
}: {
  readonly label: Label;
  readonly judged: Judged | undefined;
}): ReactElement {
  const { text, language } = useSession();
  const { choice, choose } = useLabelChoice(label.id);
  const name = label.name[language];
  return (
    <tr>
      <th scope="row">
        <span className="type">
          <KeyCap label={label} />
          {name}
        </span>
      </th>
      <td>
        <Share part={judged?.tagger.right} of={judged?.tagger.suggested} />
      </td>
      <td>
        <Share part={judged?.tagger.right} of={judged?.tagger.marked} />
      </td>
      <td>
        <Share part={judged?.dictionary.right} of={judged?.dictionary.suggested} />
      </td>
      <td>
        <div className="use">
          <Segmented
            label={text('suggestions.use.of', { label: name })}
            choices={labelChoices.map((id) => ({ id, name: text(`suggestions.use.${id}`) }))}
            value={choice}
            onChange={choose}
          />
          {choice === 'auto' && (
            <span className="faint">
              {text(`suggestions.auto.${label.layer === 'claim' ? 'claim' : autoOf(judged)}`)}
            </span>
          )}
        </div>
      </td>
    </tr>
  );
}

/** What «automatic» means for the label at present. */
function autoOf(judged: Judged | undefined): 'model' | 'words' | 'own' {
  if (judged?.taggerHelps) return 'model';
  return (judged?.dictionaryHelps ?? true) ? 'words' : 'own';
}

function Share(props: {
  readonly part: Tally['right'] | undefined;
  readonly of: number | undefined;
}): ReactElement {
  const { text } = useSession();
  const { part, of } = props;
  if (part === undefined || of === undefined || of === 0) return <span className="faint">–</span>;
  const percent = Math.round((100 * part) / of);
  return (
    <>
      {text('suggestions.percent', { percent })}{' '}
      <span className="faint">{text('suggestions.of', { part, of })}</span>
    </>
  );
}

function useLabelChoice(label: string) {
  const rpc = useRpc();
  const queryClient = useQueryClient();
  const { data } = useQuery(rpc.preferences.get.queryOptions());
  const choice: LabelChoice = data?.suggestionLabels[label] ?? 'auto';
  const choose = (next: LabelChoice): void => {
    const queryKey = rpc.preferences.get.queryKey();
    queryClient.setQueryData(
      queryKey,
      (known) => known && { ...known, suggestionLabels: { ...known.suggestionLabels, [label]: next } },
    );
    // A preference that could not be kept is chosen again next time; nothing is lost.
    rpc.preferences.set.call({ suggestionLabels: { [label]: next } }).catch(() => undefined);
  };
  return { choice, choose };
}
