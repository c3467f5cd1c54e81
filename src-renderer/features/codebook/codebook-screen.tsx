import './codebook.css';
import './editor/editor.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { errorSentence } from '../../rpc/problem.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Skeleton } from '../../ui/feedback.tsx';
import { useLanguage, useText } from '../../ui/use-text.ts';
import { CodebookHead } from './codebook-head.tsx';
import { GeneralEditor } from './editor/general-editor.tsx';
import { LabelEditor } from './editor/label-editor.tsx';
import { TopicsEditor } from './editor/topics-editor.tsx';
import { GuidelinesPane } from './guide/guidelines-pane.tsx';
import { PartList } from './list/part-list.tsx';
import { CodebookProvider, type CodebookView, type Part } from './state/codebook-context.tsx';
import { type Loaded, useDraft, useLoaded } from './state/use-draft.ts';

/** The codebook screen: its parts, one of them to edit, and the guidelines for it. */
export function CodebookScreen({ annotatorId }: { readonly annotatorId: string }): ReactElement {
  const text = useText();
  const language = useLanguage();
  const { loaded, failed } = useLoaded(annotatorId);
  if (failed) {
    return (
      <EmptyState sentence={errorSentence(failed.error, language)}>
        <Button onPress={() => void failed.refetch()}>{text('app.retry')}</Button>
      </EmptyState>
    );
  }
  if (!loaded) {
    return (
      <div className="cb-loading">
        <Skeleton inlineSize="240px" />
      </div>
    );
  }
  return <Workbench loaded={loaded} annotatorId={annotatorId} />;
}

function Workbench(props: { readonly loaded: Loaded; readonly annotatorId: string }): ReactElement {
  const { loaded, annotatorId } = props;
  const { inForce } = loaded;
  const rpc = useRpc();
  const text = useText();
  const language = useLanguage();
  const draft = useDraft(loaded, annotatorId);
  const versions = useQuery(rpc.codebook.versions.queryOptions()).data ?? [];
  const uses = useQuery(rpc.codebook.usage.queryOptions()).data ?? [];
  const [older, setOlder] = useState<Loaded['inForce'] | null>(null);
  const [chosen, setChosen] = useState<Part | null>(null);
  const codebook = older?.codebook ?? draft.now.codebook;
  const selected = shownPart(chosen, codebook);
  const view: CodebookView = {
    text,
    language,
    annotatorId,
    codebook,
    inForce,
    nextVersion: Math.max(inForce.version, ...versions.map(({ version }) => version)) + 1,
    versions,
    isReadOnly: older !== null,
    uses,
    selected,
    select: setChosen,
    draft,
    change(next, subject) {
      if (!older) draft.change(next, subject);
    },
    nameOf: ({ id, name }) => name[language] || name.ar || name.en || id,
  };
  return (
    <CodebookProvider value={view}>
      <div className="cb-screen">
        <CodebookHead now={draft.now} older={older} onLook={setOlder} />
        <PartList />
        {selected.kind === 'label' && (
          <LabelEditor key={`${selected.layer} ${selected.id}`} name={selected} />
        )}
        {selected.kind === 'topics' && <TopicsEditor />}
        {selected.kind === 'general' && <GeneralEditor />}
        <GuidelinesPane now={draft.now} />
      </div>
    </CodebookProvider>
  );
}

/** What was chosen, as long as the codebook has it; the first label otherwise. */
function shownPart(chosen: Part | null, { labels }: Loaded['inForce']['codebook']): Part {
  const isThere =
    chosen?.kind === 'label'
      ? labels.some(({ layer, id }) => layer === chosen.layer && id === chosen.id)
      : chosen !== null;
  if (chosen && isThere) return chosen;
  const [first] = labels;
  return first ? { kind: 'label', layer: first.layer, id: first.id } : { kind: 'general' };
}
