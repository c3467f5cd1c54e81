import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { nameOf, type RegistryEntry } from '../../../../src-shared/model/registry.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { useDebounced } from '../../../ui/use-debounced.ts';
import { useOnceAnswered } from '../../../ui/use-once-answered.ts';
import { useLanguage, useText } from '../../../ui/use-text.ts';

interface EntryChoiceProps {
  readonly label: string;
  /** Entries of this type are offered first. */
  readonly entryLabel: string;
  /** The entry that cannot be chosen. */
  readonly without: string;
  readonly value: RegistryEntry | null;
  onChange(entry: RegistryEntry | null): void;
}

/** An entry, chosen by typing any of its names. Enter takes the first that is offered. */
export function EntryChoice({ label, entryLabel, without, value, onChange }: EntryChoiceProps): ReactElement {
  const rpc = useRpc();
  const text = useText();
  const language = useLanguage();
  const [typed, setTyped] = useState(value ? nameOf(value, language) : '');
  const query = useDebounced(typed.trim(), 80);
  const found = useQuery(
    rpc.registry.find.queryOptions({
      input: { query, label: entryLabel, limit: 10 },
      enabled: query !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const rows = (query === '' ? [] : (found.data ?? [])).filter(({ entry }) => entry.id !== without);
  const isAnswered = query === typed.trim() && found.isSuccess && !found.isPlaceholderData;
  const chooseFirst = useOnceAnswered(typed, isAnswered, () => choose(rows[0]?.entry));

  function choose(entry: RegistryEntry | undefined): void {
    if (!entry) return;
    onChange(entry);
    setTyped(nameOf(entry, language));
  }

  return (
    <ComboBox
      className="labelled"
      menuTrigger="focus"
      allowsEmptyCollection
      items={rows.map((row) => ({ id: row.entry.id, ...row }))}
      inputValue={typed}
      selectedKey={value?.id ?? null}
      onInputChange={(next) => {
        setTyped(next);
        if (value && next !== nameOf(value, language)) onChange(null);
      }}
      onSelectionChange={(key) => choose(rows.find(({ entry }) => entry.id === key)?.entry)}
    >
      <Label>{label}</Label>
      <span className="field">
        <Input
          ref={focusOnce}
          dir={typed === '' ? undefined : 'auto'}
          placeholder={text('registry.field.placeholder')}
          onKeyDown={(event) => {
            const isOffered = event.currentTarget.getAttribute('aria-activedescendant') !== null;
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || isOffered || value) return;
            event.preventDefault();
            chooseFirst();
          }}
        />
      </span>
      <Popover className="pop" placement="bottom start" offset={4}>
        <ListBox
          style={{ outline: 'none' }}
          renderEmptyState={() => <p className="pop-head">{query !== '' && text('registry.none')}</p>}
        >
          {(row: (typeof rows)[number] & { readonly id: string }) => (
            <ListBoxItem id={row.id} textValue={nameOf(row.entry, language)} className="pop-item">
              <bdi>{nameOf(row.entry, language)}</bdi>
              <small>{text('registry.mentions', { count: row.mentions })}</small>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

// React's `autoFocus` is lost inside a dialog, whose own focus management runs after it.
const focusOnce = (input: HTMLInputElement | null): void => input?.focus();
