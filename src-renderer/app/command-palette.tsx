import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { flushSync } from 'react-dom';
import { useRpc } from '../rpc/rpc-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { useOnceAnswered } from '../ui/use-once-answered.ts';
import { isolated, useText } from '../ui/use-text.ts';
import { type Command, useCommands } from './commands.ts';
import { fittingCommands } from './palette-order.ts';
import type { ProjectDialog } from './project-dialogs.tsx';
import { type NamedArticle, useRecentArticles } from './recent-articles.ts';
import { navigate, type Route } from './route.ts';

interface CommandPaletteProps {
  /** Null where none is open. */
  readonly projectId: string | null;
  onClose(): void;
  onOpenKeyMap(): void;
  onOpenDialog(dialog: ProjectDialog): void;
  /** Asks for the search screen with these words. */
  onSearch(query: string): void;
}

interface Offer {
  readonly id: string;
  readonly name: string;
  readonly outlet?: string | null;
  act(): void;
}

interface Offers {
  readonly id: string;
  readonly title: string;
  readonly offers: readonly Offer[];
}

const mostArticles = 8;

/** One field for everything: commands and articles by their words, spelling folded. */
export function CommandPalette({ onClose, ...props }: CommandPaletteProps): ReactElement {
  const text = useText();
  const [query, setQuery] = useState('');
  const { groups, isLooking } = useOffers(query, { onClose, ...props });
  // What has no place in the list yet cannot be meant by Enter: it waits for the answer.
  const first = groups.find(({ offers }) => offers.length > 0)?.offers[0];
  const actOnFirst = useOnceAnswered(query, !isLooking, () => first?.act());
  const onKeyDown = ({ key, nativeEvent }: KeyboardEvent): void => {
    if (key === 'Enter' && !nativeEvent.isComposing && isLooking && !first) actOnFirst();
  };
  return (
    <ModalOverlay className="veil palette" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="dialog-box">
        <Dialog className="dialog" aria-label={text('app.commands')}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <TextField className="palette-field" aria-label={text('app.command')} autoFocus>
              <Icon of={Search} />
              <Input
                // The list is walked through from here and never has the focus itself.
                role="combobox"
                aria-expanded
                dir={query === '' ? undefined : 'auto'}
                placeholder={text('app.command')}
                onKeyDown={onKeyDown}
              />
            </TextField>
            <ListBox
              className="palette-list"
              aria-label={text('app.commands')}
              renderEmptyState={() => (
                <p className="pop-head">{text(isLooking ? 'app.commands.looking' : 'app.commands.none')}</p>
              )}
            >
              {groups
                .filter(({ offers }) => offers.length > 0)
                .map(({ id, title, offers }) => (
                  <ListBoxSection key={id}>
                    <Header className="pop-head">{title}</Header>
                    {offers.map((offer) => (
                      <ListBoxItem
                        key={offer.id}
                        id={offer.id}
                        textValue={offer.name}
                        className="pop-item"
                        onAction={offer.act}
                      >
                        {offer.outlet === undefined ? offer.name : <ArticleName {...offer} />}
                      </ListBoxItem>
                    ))}
                  </ListBoxSection>
                ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function ArticleName({ name, outlet }: Offer): ReactElement {
  return (
    <>
      <bdi className="trunc grow" title={name}>
        {name}
      </bdi>
      <small>
        <bdi>{outlet}</bdi>
      </small>
    </>
  );
}

/** What is offered, in an order that holds: what is still being looked for comes after what stands there already. */
function useOffers(query: string, props: CommandPaletteProps) {
  const { projectId, onClose, onOpenKeyMap, onOpenDialog, onSearch } = props;
  const text = useText();
  const typed = query.trim();
  const hasProject = projectId !== null;
  const { meant, other } = fittingCommands(
    useCommands({ hasProject, openKeyMap: onOpenKeyMap, openDialog: onOpenDialog }),
    typed,
  );
  const recent = useRecentArticles(projectId);
  const { articles, isLooking } = useArticles(hasProject, typed);
  // The dialog gives the keyboard back to where it was opened from: where one goes elsewhere, the new screen is to have it.
  const leaveFor = (action: () => void) => () => {
    flushSync(onClose);
    document.getElementById('main')?.focus({ preventScroll: true });
    action();
  };
  const goTo = (route: Route) => leaveFor(() => navigate(route));
  const stay = (action: () => void) => () => {
    onClose();
    action();
  };
  const offerCommand = (command: Command): Offer => ({
    id: command.id,
    name: command.name,
    act: command.route ? goTo(command.route) : stay(command.run),
  });
  const offerArticle = ({ id, title, outlet }: NamedArticle): Offer => ({
    id: `article ${id}`,
    name: title,
    outlet,
    act: goTo({ screen: 'annotate', articleId: id }),
  });
  const searchTexts: Offer = {
    id: 'search-texts',
    name: text('app.search-texts', { query: isolated(typed) }),
    act: leaveFor(() => onSearch(typed)),
  };
  const commands = { id: 'commands', title: text('app.commands'), offers: meant.map(offerCommand) };
  if (typed === '') {
    return {
      groups: [
        { id: 'recent', title: text('app.articles.recent'), offers: recent.map(offerArticle) },
        commands,
      ],
      isLooking,
    };
  }
  const found: Offers[] = [
    { id: 'articles', title: text('app.articles'), offers: articles.map(offerArticle) },
    { id: 'other', title: text('app.commands'), offers: other.map(offerCommand) },
    { id: 'texts', title: text('app.texts'), offers: hasProject ? [searchTexts] : [] },
  ];
  return { groups: [commands, ...(isLooking ? [] : found)], isLooking };
}

function useArticles(hasProject: boolean, typed: string) {
  const rpc = useRpc();
  const enabled = hasProject && typed !== '';
  const { data, isPending } = useQuery(
    rpc.articles.list.queryOptions({ input: { titleQuery: typed, limit: mostArticles }, enabled }),
  );
  return { articles: enabled ? (data?.rows ?? []) : [], isLooking: enabled && isPending };
}
