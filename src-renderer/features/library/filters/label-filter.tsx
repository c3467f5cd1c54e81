import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Label } from '../../../../src-shared/model/codebook.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Select } from '../../../ui/choice.tsx';
import { isolated, useLanguage, useText } from '../../../ui/use-text.ts';
import type { People } from '../people.ts';
import { FilterOf } from './filter-of.tsx';
import { changeFilter, useFilter } from './use-filter.ts';
import { useWhose } from './use-whose.ts';

const noLabels: readonly Label[] = [];
const any = '*';
const keyOf = ({ layer, id }: Pick<Label, 'layer' | 'id'>): string => `${layer} ${id}`;

/** Articles in which somebody marked something with this label. */
export function LabelFilter({ people }: { readonly people: People }): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const { data } = useQuery(rpc.codebook.current.queryOptions());
  const labels = data?.codebook.labels ?? noLabels;
  const { label } = useFilter();
  const { choices, choiceOf, annotatorOf, nameOf } = useWhose(people);
  const nameOfLabel = (known: Label): string =>
    text('filter.label.named', {
      layer: text(`library.layer.${known.layer}`),
      label: known.name[language],
    });
  const chosen = labels.find(({ layer, id }) => layer === label?.layer && id === label?.label);
  const named = chosen ? chosen.name[language] : (label?.label ?? '');
  return (
    <FilterOf
      name={text('filter.label')}
      value={
        label &&
        (label.annotatorId === null
          ? named
          : text('filter.work.value', { name: isolated(nameOf(label.annotatorId)), states: named }))
      }
      onClear={() => changeFilter({ label: null })}
    >
      <Select
        label={text('filter.label')}
        choices={[
          { id: any, name: text('filter.label.any') },
          ...labels.map((known) => ({ id: keyOf(known), name: nameOfLabel(known) })),
        ]}
        value={label ? keyOf({ layer: label.layer, id: label.label }) : any}
        onChange={(key) => {
          const found = labels.find((known) => keyOf(known) === key);
          changeFilter({
            label: found
              ? { layer: found.layer, label: found.id, annotatorId: label?.annotatorId ?? null }
              : null,
          });
        }}
      />
      <Select
        label={text('filter.label.whose')}
        choices={choices}
        value={choiceOf(label?.annotatorId ?? null)}
        isDisabled={!label}
        onChange={(choice) =>
          label && changeFilter({ label: { ...label, annotatorId: annotatorOf(choice) } })
        }
      />
    </FilterOf>
  );
}
