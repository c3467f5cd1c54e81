import { useMutation, useQuery } from '@tanstack/react-query';
import { Bookmark, Pencil, Trash2 } from 'lucide-react';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Button as AriaButton, DialogTrigger, Popover } from 'react-aria-components';
import type { SavedFilter } from '../../../../src-shared/model/article-filter.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { isolated, useText } from '../../../ui/use-text.ts';
import { changeList, useLibraryView } from '../library-view.ts';
import { FilterNameDialog } from './filter-name-dialog.tsx';
import { isFiltering } from './use-filter.ts';

const none: readonly SavedFilter[] = [];

/** Saves the search in force under a name, and lists those that were saved. */
export function SavedFilters(): ReactElement {
  const text = useText();
  const { query, filter } = useLibraryView();
  const rpc = useRpc();
  const { data: saved = none } = useQuery(rpc.filters.list.queryOptions());
  const removing = useMutation(rpc.filters.remove.mutationOptions());
  const [isOpen, setOpen] = useState(false);
  const [naming, setNaming] = useState<'new' | SavedFilter | null>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  // One window at a time: two would take the focus from one another.
  const rename = (what: SavedFilter): void => {
    setOpen(false);
    setNaming(what);
  };
  const wasRenaming = useRef(false);
  useEffect(() => {
    // The button that opened the dialog went with the list it stood in.
    if (wasRenaming.current && !naming) trigger.current?.focus();
    wasRenaming.current = naming !== null && naming !== 'new';
  }, [naming]);
  const isWorthSaving = query.trim() !== '' || isFiltering(filter);
  return (
    <>
      {isWorthSaving && (
        <Button small variant="ghost" onPress={() => setNaming('new')}>
          {text('filter.save')}
        </Button>
      )}
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <AriaButton ref={trigger} className="btn btn-ghost btn-sm">
          <Icon of={Bookmark} size={14} />
          {text('filter.saved')}
        </AriaButton>
        <Popover
          className="pop filter-pop"
          placement="bottom end"
          offset={6}
          aria-label={text('filter.saved')}
        >
          <div className="filter-dialog">
            {saved.length === 0 && <p className="muted">{text('filter.saved.none')}</p>}
            <ul className="filter-saved" hidden={saved.length === 0}>
              {saved.map((one) => (
                <li key={one.id} className="row">
                  <AriaButton
                    className="pop-item grow"
                    aria-label={text('filter.apply', { name: isolated(one.name) })}
                    onPress={() => {
                      changeList({ query: one.titleQuery, folding: true, filter: one.filter });
                      setOpen(false);
                    }}
                  >
                    <bdi className="trunc">{one.name}</bdi>
                  </AriaButton>
                  <IconButton
                    small
                    icon={Pencil}
                    label={text('filter.rename', { name: isolated(one.name) })}
                    onPress={() => rename(one)}
                  />
                  <IconButton
                    small
                    icon={Trash2}
                    label={text('filter.delete', { name: isolated(one.name) })}
                    onPress={() => removing.mutate({ id: one.id })}
                  />
                </li>
              ))}
            </ul>
          </div>
        </Popover>
      </DialogTrigger>
      {naming && (
        <FilterNameDialog renamed={naming === 'new' ? null : naming} onClose={() => setNaming(null)} />
      )}
    </>
  );
}
