import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
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
  /** Is told why what was typed could not be looked for. */
  onError(error: unknown): void;
}

type Offer = { readonly id: string; readonly entry: RegistryEntry | null };

const newId = 'new';

/** An entry named by typing any of its names; where none is called so, a new one. Enter takes the first offer. */
export function EntryField(props: EntryFieldProps): ReactElement {
  const { id, annotation, inputRef, onLink, onCreate, onError } = props;
  const rpc = useRpc();
  const queryClient = useQueryClient();
  const { text, language, reader } = useSession();
  const [typed, setTyped] = useState('');
  const query = typed.trim();
  const input = { query, label: annotation.label, limit: 6 };
  const asked = rpc.registry.find.queryOptions({ input });
  const found = useQuery({ ...asked, enabled: query !== '', placeholderData: keepPreviousData });
  const offers = offersFor(query, found.data ?? []);

  function take({ entry }: Offer): void {
    if (entry) onLink(entry);
    else onCreate(query);
  }

  /** The key may be faster than the answer: what was found for other letters, or not found yet, says nothing about these. */
  async function takeOnceAnswered(choose: (answered: readonly Offer[]) => Offer | undefined): Promise<void> {
    // Asked outside the cache, which gives a question up with the last component that shows its answer.
    const rows = queryClient.getQueryData(asked.queryKey) ?? (await rpc.registry.find.call(input));
    const answered = offersFor(query, rows);
    const offer = choose(answered) ?? answered[0];
    if (offer) take(offer);
  }

  function takeFirst(): void {
    leave();
    takeOnceAnswered(([first]) => first).catch(onError);
  }

  function takeChosen(chosen: Offer | undefined): void {
    if (!chosen) return;
    leave();
    if (chosen.entry) take(chosen);
    else takeOnceAnswered((answered) => answered.find(({ entry }) => entry === null)).catch(onError);
  }

  function leave(): void {
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
      onSelectionChange={(key) => takeChosen(offers.find((offer) => offer.id === key))}
    >
      <Input
        ref={inputRef}
        dir={typed === '' ? undefined : 'auto'}
        placeholder={text('registry.field.placeholder')}
        onKeyDown={(event) => {
          const isOffered = event.currentTarget.getAttribute('aria-activedescendant') !== null;
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || isOffered || query === '') return;
          event.preventDefault();
          takeFirst();
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

/** The entries found for these words and, where none is called so, a new one. */
function offersFor(query: string, found: readonly { readonly entry: RegistryEntry }[]): Offer[] {
  if (query === '') return [];
  const pattern = searchPattern(query);
  const isKnown = found.some(({ entry }) => namesOf(entry).some((name) => searchPattern(name) === pattern));
  const entries = found.map(({ entry }) => ({ id: entry.id, entry }));
  return isKnown ? entries : [...entries, { id: newId, entry: null }];
}
