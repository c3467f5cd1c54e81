import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { Occurrence } from '../../../../src-shared/contract/registry.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import type { RegistryEntry } from '../../../../src-shared/model/registry.ts';
import { nameOf } from '../../../../src-shared/model/registry.ts';
import { errorSentence, problemOf } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState, Skeleton } from '../../../ui/feedback.tsx';
import { RetryNote } from '../../../ui/retry-note.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { labelLook } from '../entity-labels.ts';
import { Occurrences, type OpenPlace } from '../occurrences/occurrences.tsx';
import type { RegistryActions } from '../use-registry-actions.ts';
import { AlikeNote } from './alike-note.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { EntryForm } from './entry-form.tsx';
import { valuesNamed } from './form-values.ts';
import { MergeDialog } from './merge-dialog.tsx';

interface EntryPaneProps {
  readonly entryId: string;
  readonly codebook: Codebook;
  readonly actions: RegistryActions;
  readonly onOpenPlace: OpenPlace;
}

/** One entry: what it is called, where it is mentioned, and what can be done to it. */
export function EntryPane({ entryId, codebook, actions, onOpenPlace }: EntryPaneProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const { data, error, refetch } = useQuery(rpc.registry.get.queryOptions({ input: { id: entryId } }));
  const [merging, setMerging] = useState<RegistryEntry | null>(null);
  const [splitting, setSplitting] = useState<readonly Occurrence[] | null>(null);
  const [chosen, setChosen] = useState<readonly Occurrence[]>([]);
  if (error && problemOf(error)?.code === 'entry-unknown') {
    return <EmptyState sentence={text('registry.gone')} />;
  }
  if (error) return <RetryNote sentence={errorSentence(error, language)} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <div className="reg-waiting">
        <Skeleton inlineSize="40%" />
        <Skeleton inlineSize="70%" />
      </div>
    );
  }
  const { entry, mentions, alike } = data;
  const look = labelLook(codebook, entry.label);
  return (
    <>
      <header className="reg-entry-head">
        <span className="reg-ink" data-ink={look.ink} data-pattern={look.pattern} />
        <h2 className="trunc">
          <bdi>{nameOf(entry, language)}</bdi>
        </h2>
        <span className="muted">{look.name[language]}</span>
        <span className="grow" />
        <Button small onPress={() => setMerging(entry)}>
          {text('registry.merge')}
        </Button>
        <Button small onPress={() => void actions.remove(entry)}>
          {text('registry.remove')}
        </Button>
      </header>
      <AlikeNote alike={alike} onMerge={() => setMerging(entry)} />
      <EntryForm codebook={codebook} entry={entry} actions={actions} />
      <div className="reg-occurrences-head">
        <h3>{text('registry.occurrences')}</h3>
        <span className="muted">{text('registry.mentions', { count: mentions })}</span>
        <span className="grow" />
        {mentions > 0 && (
          <span className="muted" role="status">
            {chosen.length > 0
              ? text('registry.occurrences.selected', { count: chosen.length })
              : text('registry.split.hint')}
          </span>
        )}
        <Button small isDisabled={chosen.length === 0} onPress={() => setSplitting(chosen)}>
          {text('registry.split')}
        </Button>
      </div>
      <Occurrences
        entryId={entryId}
        codebook={codebook}
        chosen={chosen}
        onChoose={setChosen}
        onOpenPlace={onOpenPlace}
      />
      {merging && (
        <MergeDialog
          codebook={codebook}
          from={merging}
          mentions={mentions}
          proposed={alike[0]?.entry ?? null}
          onMerge={(into) => actions.merge(merging.id, into)}
          onClose={() => setMerging(null)}
        />
      )}
      {splitting && (
        <EntryDialog
          title={text('registry.split.title', { count: splitting.length })}
          action={text('registry.split.do')}
          codebook={codebook}
          initial={valuesNamed(splitting[0]?.quote ?? '', entry.label)}
          onKeep={async (draft) => {
            const ids = splitting.map(({ annotationId }) => annotationId);
            await actions.split(entryId, ids, draft);
            setChosen([]);
          }}
          onClose={() => setSplitting(null)}
        />
      )}
    </>
  );
}
