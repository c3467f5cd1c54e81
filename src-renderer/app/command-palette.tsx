import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import {
  Menu as AriaMenu,
  Autocomplete,
  Dialog,
  Input,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { flushSync } from 'react-dom';
import { fold } from '../../src-shared/arabic/fold.ts';
import { useRpc } from '../rpc/rpc-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { MenuItem, MenuSection } from '../ui/menu.tsx';
import { isolated, useText } from '../ui/use-text.ts';
import { useCommands } from './commands.ts';
import { navigate, type Route } from './route.ts';

interface CommandPaletteProps {
  readonly hasProject: boolean;
  onClose(): void;
  onOpenKeyMap(): void;
  /** Asks for the search screen with these words. */
  onSearch(query: string): void;
}

const mostArticles = 8;

/** One field for everything: commands and articles by their words, spelling folded. */
export function CommandPalette(props: CommandPaletteProps): ReactElement {
  const { hasProject, onClose, onOpenKeyMap, onSearch } = props;
  const text = useText();
  const [query, setQuery] = useState('');
  const folded = fold(query.trim()).text;
  const commands = useCommands({ hasProject, openKeyMap: onOpenKeyMap }).filter(({ name }) =>
    fold(name).text.includes(folded),
  );
  const articles = useArticles(hasProject, query);
  const run = (action: () => void) => () => {
    onClose();
    action();
  };
  // The dialog gives the keyboard back to where it was opened from: where one goes elsewhere, the new screen is to have it.
  const leaveFor = (action: () => void) => () => {
    flushSync(onClose);
    document.getElementById('main')?.focus({ preventScroll: true });
    action();
  };
  const goTo = (route: Route) => leaveFor(() => navigate(route));
  return (
    <ModalOverlay className="veil palette" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="dialog-box">
        <Dialog className="dialog" aria-label={text('app.commands')}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <TextField className="palette-field" aria-label={text('app.command')} autoFocus>
              <Icon of={Search} />
              <Input dir={query === '' ? undefined : 'auto'} placeholder={text('app.command')} />
            </TextField>
            <AriaMenu
              className="palette-list"
              aria-label={text('app.commands')}
              renderEmptyState={() => <p className="pop-head">{text('app.commands.none')}</p>}
            >
              {commands.length > 0 && (
                <MenuSection title={text('app.commands')}>
                  {commands.map((command) => (
                    <MenuItem
                      key={command.id}
                      id={command.id}
                      text={command.name}
                      onAction={command.route ? goTo(command.route) : run(command.run)}
                    />
                  ))}
                </MenuSection>
              )}
              {articles.length > 0 && (
                <MenuSection title={text('app.articles')}>
                  {articles.map(({ id, title, outlet }) => (
                    <MenuItem
                      key={id}
                      id={`article ${id}`}
                      text={title}
                      onAction={goTo({ screen: 'annotate', articleId: id })}
                    >
                      <bdi className="trunc grow">{title}</bdi>
                      <small>
                        <bdi>{outlet}</bdi>
                      </small>
                    </MenuItem>
                  ))}
                </MenuSection>
              )}
              {hasProject && query.trim() !== '' && (
                <MenuSection title={text('app.texts')}>
                  <MenuItem
                    id="search-texts"
                    text={text('app.search-texts', { query: isolated(query.trim()) })}
                    onAction={leaveFor(() => onSearch(query.trim()))}
                  />
                </MenuSection>
              )}
            </AriaMenu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function useArticles(hasProject: boolean, query: string) {
  const rpc = useRpc();
  const { data } = useQuery(
    rpc.articles.list.queryOptions({
      input: { titleQuery: query.trim(), limit: mostArticles },
      enabled: hasProject && query.trim() !== '',
      placeholderData: keepPreviousData,
    }),
  );
  return query.trim() === '' ? [] : (data?.rows ?? []);
}
