import './near-duplicates.css';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/choice.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { useText } from '../../../ui/use-text.ts';
import { HistoryPair, NoticeLine } from '../history/history-pair.tsx';
import type { People } from '../people.ts';
import { PairsToDecide } from './pairs-to-decide.tsx';

interface NearDuplicatesPaneProps {
  readonly people: People;
  onOpenArticle(articleId: string): void;
  onClose(): void;
}

const shown = ['open', 'decided'] as const;
type Shown = (typeof shown)[number];

/** Articles that say nearly the same, two and two side by side, to be decided one after the other. */
export function NearDuplicatesPane(props: NearDuplicatesPaneProps): ReactElement {
  const { people, onOpenArticle, onClose } = props;
  const text = useText();
  const rpc = useRpc();
  const { annotatorId } = people;
  const [shows, setShows] = useState<Shown>('open');
  const count = useQuery(rpc.nearDuplicates.count.queryOptions());
  useKeys([{ id: 'near.back', keys: 'Escape', label: 'near.back', run: onClose }]);
  return (
    <>
      <div className="library-head">
        <IconButton directional icon={ArrowLeft} label={text('near.back')} onPress={onClose} />
        <h1 ref={focusOnce} tabIndex={-1}>
          {text('near.title')}
        </h1>
        <Segmented<Shown>
          label={text('near.shows')}
          choices={shown.map((id) => ({
            id,
            name: text(`near.shows.${id}`, { count: count.data?.[id] ?? 0 }),
          }))}
          value={shows}
          onChange={setShows}
        />
        <NoticeLine kind="ok" annotatorId={annotatorId} />
        <span className="grow" />
        <HistoryPair annotatorId={annotatorId} />
      </div>
      <NoticeLine kind="bad" annotatorId={annotatorId} />
      {annotatorId === null && (
        <div className="note-strip">
          <Note kind="warn">{text('work.nobody')}</Note>
        </div>
      )}
      <PairsToDecide
        key={shows}
        shows={shows}
        people={people}
        onOpenArticle={onOpenArticle}
        onClose={onClose}
      />
    </>
  );
}

// What had the focus went with the list of articles.
const focusOnce = (heading: HTMLElement | null): void => heading?.focus();
