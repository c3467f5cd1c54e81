import '../search.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useCallback, useState } from 'react';
import type { LineSort } from '../../../../src-shared/contract/search.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { type Choice, Segmented, Switch } from '../../../ui/choice.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/feedback.tsx';
import { RetryNote } from '../../../ui/retry-note.tsx';
import { isolated, useLanguage, useText } from '../../../ui/use-text.ts';
import { LineTable } from '../lines/line-table.tsx';
import { LinesHead } from '../lines/lines-head.tsx';
import { useLineSelection } from '../lines/use-line-selection.ts';
import { type AskLines, useLines } from '../lines/use-lines.ts';
import type { OpenPlace } from '../open-place.ts';
import { TagBar } from './tag-bar.tsx';

/** What a mention says, where, and as what it is tagged. */
export interface LikeMention {
  readonly articleId: string;
  readonly words: string;
  readonly label: string;
  /** The entry of the registry it is linked to: found under any of its names, tagged with the same link. Null for none. */
  readonly entryId: string | null;
}

interface AlikeDialogProps {
  readonly annotatorId: string;
  readonly mention: LikeMention;
  readonly onOpenPlace: OpenPlace;
  onClose(): void;
}

/** Where else the words of a mention stand, to be approved and tagged in one step. */
export function AlikeDialog({ annotatorId, mention, onOpenPlace, onClose }: AlikeDialogProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const { words, label, entryId } = mention;
  const [scope, setScope] = useState<'article' | 'all'>('article');
  const [allowProclitics, setAllowProclitics] = useState(false);
  const [sort, setSort] = useState<LineSort>('article');
  const [range, setRange] = useState({ first: 0, last: 1 });
  const codebook = useQuery(rpc.codebook.current.queryOptions());
  const articleId = scope === 'article' ? mention.articleId : null;
  const ask: AskLines = useCallback(
    (offset, limit) =>
      rpc.search.propose.queryOptions({
        input: {
          annotatorId,
          like: { surface: words },
          entryId,
          articleId,
          allowProclitics,
          sort,
          offset,
          limit,
        },
      }),
    [rpc, annotatorId, words, entryId, articleId, allowProclitics, sort],
  );
  const lines = useLines(ask, range);
  const list = `${scope} ${allowProclitics}`;
  const selection = useLineSelection(list);
  const scopes: readonly Choice<typeof scope>[] = [
    { id: 'article', name: text('search.alike.scope.article') },
    { id: 'all', name: text('search.alike.scope.all') },
  ];
  return (
    <Dialog
      title={text('search.alike', { words: isolated(words) })}
      closeLabel={text('app.close')}
      onClose={onClose}
    >
      <div className="alike">
        <div className="alike-choices">
          <Segmented
            label={text('search.alike.scope')}
            value={scope}
            onChange={(next) => setScope(next)}
            choices={scopes}
          />
          <Switch isSelected={allowProclitics} onChange={setAllowProclitics}>
            {text('search.alike.proclitics')}
          </Switch>
        </div>
        <LinesHead lines={lines} sort={sort} onSort={setSort} />
        {lines.error && <RetryNote sentence={errorSentence(lines.error, language)} onRetry={lines.retry} />}
        {lines.total === 0 && <EmptyState sentence={text('search.alike.none')} />}
        {lines.total !== 0 && codebook.data && (
          <LineTable
            lines={lines}
            list={`${list} ${sort}`}
            codebook={codebook.data.codebook}
            selection={selection}
            onRange={setRange}
            onOpen={({ articleId: id, start, end }) => {
              onClose();
              onOpenPlace(id, { start, end, query: `«${words}»` });
            }}
          />
        )}
        {codebook.data && (
          <TagBar
            annotatorId={annotatorId}
            codebook={codebook.data.codebook}
            lines={lines}
            selection={selection}
            proposed={label}
            entryId={entryId}
          />
        )}
      </div>
    </Dialog>
  );
}
