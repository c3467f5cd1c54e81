import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import type { ReactElement } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { isolated, useText } from '../../../ui/use-text.ts';
import { FilterOf } from './filter-of.tsx';
import { changeFilter, useFilter } from './use-filter.ts';

const noOutlets: readonly { readonly outlet: string | null; readonly articles: number }[] = [];
// An outlet may have any name: those without one need a key no name has.
const keyOf = (outlet: string | null): string => (outlet === null ? '-' : `+${outlet}`);

/** Articles of these outlets, each with the number of its articles. */
export function OutletFilter(): ReactElement {
  const text = useText();
  const { formatNumber } = useIntl();
  const { outlets } = useFilter();
  const rpc = useRpc();
  const { data = noOutlets } = useQuery(rpc.articles.outlets.queryOptions());
  const name = (outlet: string | null): string => outlet ?? text('filter.outlet.none');
  const [only] = outlets;
  const value =
    outlets.length === 1
      ? isolated(name(only ?? null))
      : text('filter.outlet.several', { count: outlets.length });
  return (
    <FilterOf
      name={text('filter.outlet')}
      value={outlets.length === 0 ? null : value}
      onClear={() => changeFilter({ outlets: [] })}
    >
      <ListBox
        aria-label={text('filter.outlet')}
        className="filter-list"
        autoFocus="first"
        escapeKeyBehavior="none"
        selectionMode="multiple"
        selectedKeys={outlets.map(keyOf)}
        onSelectionChange={(keys) =>
          changeFilter({
            outlets: data
              .map(({ outlet }) => outlet)
              .filter((outlet) => keys === 'all' || keys.has(keyOf(outlet))),
          })
        }
      >
        {data.map(({ outlet, articles }) => (
          <ListBoxItem
            key={keyOf(outlet)}
            id={keyOf(outlet)}
            textValue={name(outlet)}
            className="pop-item tick"
          >
            <span className="check">
              <Icon of={Check} size={12} />
            </span>
            <bdi className="grow trunc">{name(outlet)}</bdi>
            <small>{formatNumber(articles)}</small>
          </ListBoxItem>
        ))}
      </ListBox>
    </FilterOf>
  );
}
