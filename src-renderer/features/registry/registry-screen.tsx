import './registry.css';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { type ReactElement, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { errorSentence } from '../../rpc/problem.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useKeys } from '../../ui/keys.ts';
import { useLanguage, useText } from '../../ui/use-text.ts';
import { EntryDialog } from './entry/entry-dialog.tsx';
import { EntryPane } from './entry/entry-pane.tsx';
import { valuesNamed } from './entry/form-values.ts';
import { HistoryPair, NoticeLine } from './history-pair.tsx';
import { EntryList, searchKeys } from './list/entry-list.tsx';
import { say } from './notice.ts';
import type { OpenPlace } from './occurrences/occurrences.tsx';
import { RegistryFiles } from './registry-files.tsx';
import { changeView, enterProject, useRegistryView } from './registry-view.ts';
import { useRegistryActions } from './use-registry-actions.ts';

/** Who looks at the registry of which project, and at which entry. */
export interface RegistryScreenProps {
  readonly projectId: string;
  /** Under whose name what is done here is kept. */
  readonly annotatorId: string;
  /** The entry to begin with; null for the one shown last. */
  readonly entryId: string | null;
  /** Asks the shell to open an article at a mention. */
  readonly onOpenPlace: OpenPlace;
}

/** The registry: every entity under all its names, and where it is mentioned. */
export function RegistryScreen(props: RegistryScreenProps): ReactElement | null {
  const { projectId, annotatorId, entryId, onOpenPlace } = props;
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const codebook = useQuery(rpc.codebook.current.queryOptions());
  const all = useQuery(rpc.registry.list.queryOptions({ input: { limit: 1 } }));
  const actions = useRegistryActions(annotatorId);
  const { selected, query, label } = useRegistryView();
  const [creating, setCreating] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    enterProject(projectId);
    if (entryId !== null) changeView({ selected: entryId });
  }, [projectId, entryId]);
  // Whoever comes back has done other things since, which undo would take back first.
  useEffect(() => () => say(null), []);
  useKeys([
    {
      id: 'registry.search',
      keys: searchKeys,
      label: 'registry.key.search',
      run: () => search.current?.focus(),
    },
    { id: 'registry.new', keys: 'KeyN', label: 'registry.key.new', run: () => setCreating(true) },
  ]);
  if (codebook.error) {
    return (
      <EmptyState sentence={errorSentence(codebook.error, language)}>
        <Button onPress={() => void codebook.refetch()}>{text('app.retry')}</Button>
      </EmptyState>
    );
  }
  if (!codebook.data) return null;
  const firstLabel = codebook.data.codebook.labels.find(
    ({ layer, retired }) => layer === 'entity' && !retired,
  );

  return (
    <section className="reg-screen" aria-label={text('registry.title')}>
      <header className="reg-head">
        <h1>{text('registry.title')}</h1>
        {all.data && <span className="muted">{text('registry.count', { count: all.data.total })}</span>}
        <NoticeLine kind="ok" annotatorId={annotatorId} />
        <span className="grow" />
        <HistoryPair annotatorId={annotatorId} />
        <RegistryFiles annotatorId={annotatorId} />
        <Button variant="primary" onPress={() => setCreating(true)}>
          <Icon of={Plus} />
          {text('registry.new')}
        </Button>
      </header>
      <NoticeLine kind="bad" annotatorId={annotatorId} />
      <div className="reg-panes">
        <EntryList codebook={codebook.data.codebook} searchRef={search} />
        <section className="reg-entry" aria-label={text('registry.entry')}>
          {selected === null ? (
            all.data !== undefined && all.data.total > 0 && <EmptyState sentence={text('registry.choose')} />
          ) : (
            <EntryPane
              key={selected}
              entryId={selected}
              codebook={codebook.data.codebook}
              actions={actions}
              onOpenPlace={onOpenPlace}
            />
          )}
        </section>
      </div>
      {creating && (
        <EntryDialog
          title={text('registry.new')}
          action={text('registry.create')}
          codebook={codebook.data.codebook}
          initial={valuesNamed(query, label ?? firstLabel?.id ?? '')}
          onKeep={actions.create}
          onClose={() => setCreating(false)}
        />
      )}
    </section>
  );
}
