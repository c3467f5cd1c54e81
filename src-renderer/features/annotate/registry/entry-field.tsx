import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactElement, type RefObject, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { searchPattern } from '../../../../src-shared/arabic/find-folded.ts';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { nameOf, namesOf, type RegistryEntry } from '../../../../src-shared/model/registry.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { isolated } from '../../../ui/use-text.ts';
import { useSession } from '../state/session.tsx';

interface EntryFieldProps {
  readonly id: string;
  readonly annotation: Annotation;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  onLink(entry: RegistryEntry): void;
  onCreate(name: string): void;
}

type Offer = { readonly id: string; readonly entry: RegistryEntry | null };

const newId = 'new';

/** An entry named by typing any of its names; where none is called so, a new one. Enter takes the first offer. */
export function EntryField({ id, annotation, inputRef, onLink, onCreate }: EntryFieldProps): ReactElement {
  const rpc = useRpc();
  const { text, language, reader } = useSession();
  const [typed, setTyped] = useState('');
  const query = typed.trim();
  const found = useQuery(
    rpc.registry.find.queryOptions({
      input: { query, label: annotation.label, limit: 6 },
      enabled: query !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const entries = query === '' ? [] : (found.data ?? []).map(({ entry }) => entry);
  const isKnown = entries.some((entry) =>
    namesOf(entry).some((name) => searchPattern(name) === searchPattern(query)),
  );
  const offers: Offer[] = entries.map((entry) => ({ id: entry.id, entry }));
  if (query !== '' && !isKnown) offers.push({ id: newId, entry: null });

  function take(offer: Offer | undefined): void {
    if (!offer) return;
    if (offer.entry) onLink(offer.entry);
    else onCreate(query);
    setTyped('');
    reader.current?.focus();
  }

  return (
    <ComboBox
      id={id}
      className="an-entity-field"
      aria-label={text('registry.field')}
      allowsCustomValue
      items={offers}
      inputValue={typed}
      selectedKey={null}
      onInputChange={setTyped}
      onSelectionChange={(key) => take(offers.find((offer) => offer.id === key))}
    >
      <Input
        ref={inputRef}
        dir={typed === '' ? undefined : 'auto'}
        placeholder={text('registry.field.placeholder')}
        onKeyDown={(event) => {
          const isOffered = event.currentTarget.getAttribute('aria-activedescendant') !== null;
          // What was found for other letters is not taken for these.
          if (event.key !== 'Enter' || isOffered || query === '' || found.isPlaceholderData) return;
          event.preventDefault();
          take(offers[0]);
        }}
      />
      <Popover className="pop" placement="bottom start" offset={4}>
        <ListBox style={{ outline: 'none' }}>
          {(offer: Offer) => {
            const name = offer.entry
              ? nameOf(offer.entry, language)
              : text('registry.field.create', { name: isolated(query) });
            return (
              <ListBoxItem id={offer.id} textValue={name} className="pop-item">
                <bdi>{name}</bdi>
                {offer.entry && (
                  <small>
                    <bdi>{offer.entry.aliases.slice(0, 2).join(language === 'ar' ? '، ' : ', ')}</bdi>
                  </small>
                )}
              </ListBoxItem>
            );
          }}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
