import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { MergeRequest, MergeResult } from '../../../../src-shared/contract/adjudication.ts';
import { type MergeRule, mergeRuleNames } from '../../../../src-shared/model/adjudication.ts';
import { layers } from '../../../../src-shared/model/layers.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Segmented, Select } from '../../../ui/choice.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Note, ProgressBar, Skeleton } from '../../../ui/feedback.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { sayNotice } from './use-adjudication.ts';
import { type Merge, useMerge } from './use-merge.ts';

interface MergeDialogProps {
  readonly actorId: string;
  /** The article looked at; null where none is. */
  readonly articleId: string | null;
  onClose(): void;
}

/** Beyond this many they are chosen from a list. */
const mostSideBySide = 5;

/** Merges what is undisputed by a rule: what it would do is said before it is done. */
export function MergeDialog({ actorId, articleId, onClose }: MergeDialogProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const queries = useQueryClient();
  const [rule, setRule] = useState<MergeRule['rule']>('at-least');
  const [least, setLeast] = useState('2');
  const [reach, setReach] = useState<'article' | 'finished'>(articleId === null ? 'finished' : 'article');
  const request: MergeRequest = {
    rule,
    votes: Number(least),
    layers: [...layers],
    articleIds: reach === 'article' && articleId !== null ? [articleId] : 'finished',
  };
  // All who could have marked a unit, at most.
  const annotators = useQuery(rpc.annotators.list.queryOptions()).data?.length ?? 2;
  const votes = Array.from({ length: Math.max(1, annotators - 1) }, (_, index) => {
    const id = String(index + 2);
    return { id, name: id };
  });
  const Votes = votes.length < mostSideBySide ? Segmented<string> : Select<string>;
  const merge = useMerge(request);
  const sum = merge.preview && sumOf(merge.preview);
  const canRun = sum !== null && sum.merged + sum.withdrawn > 0 && !merge.isRunning;
  async function run(): Promise<void> {
    const result = await merge.run(actorId);
    if (!result) return;
    const count = sumOf(result).merged;
    sayNotice({ kind: 'ok', message: 'adjudicate.said.premerged', values: { count } });
    await queries.invalidateQueries({ queryKey: rpc.adjudication.key() });
    onClose();
  }
  // What is begun to be written is written whole, in a moment, and taken back by an undo.
  const isWriting = merge.isRunning && merge.progress?.phase === 'write';
  function leave(): void {
    if (isWriting) return;
    merge.leave();
    onClose();
  }
  const said = merge.progress ? text(`adjudicate.merge.${phaseOf(merge)}`, { ...merge.progress }) : '';
  return (
    <Dialog
      title={text('adjudicate.merge.title')}
      closeLabel={text('app.close')}
      onClose={leave}
      onSubmit={() => {
        if (canRun) void run();
      }}
      footer={
        <>
          <Button isDisabled={isWriting} onPress={leave}>
            {text('app.cancel')}
          </Button>
          <Button type="submit" variant="primary" isDisabled={!canRun}>
            {text('adjudicate.merge.do')}
          </Button>
        </>
      }
    >
      <Select
        label={text('adjudicate.merge.rule')}
        choices={mergeRuleNames.map((id) => ({ id, name: text(`adjudicate.rule.${id}`) }))}
        value={rule}
        onChange={(id) => setRule(id)}
      />
      {rule === 'at-least' && (
        <div className="labelled adj-rule">
          {votes.length < mostSideBySide && <span className="label">{text('adjudicate.merge.votes')}</span>}
          <Votes
            label={text('adjudicate.merge.votes')}
            choices={votes}
            value={least}
            onChange={(id) => setLeast(id)}
          />
        </div>
      )}
      {articleId !== null && (
        <div className="labelled adj-rule">
          <span className="label">{text('adjudicate.merge.reach')}</span>
          <Segmented
            label={text('adjudicate.merge.reach')}
            choices={(['article', 'finished'] as const).map((id) => ({
              id,
              name: text(`adjudicate.reach.${id}`),
            }))}
            value={reach}
            onChange={(id) => setReach(id)}
          />
        </div>
      )}
      <p className="muted small">{text(`adjudicate.rule.${rule}.about`)}</p>
      {!sum && !merge.error && !merge.progress && <Skeleton inlineSize="60%" />}
      {merge.progress && merge.progress.total > 1 && (
        <div className="labelled">
          <span className="muted small">{said}</span>
          <ProgressBar label={said} value={merge.progress.done} total={merge.progress.total} />
        </div>
      )}
      {sum && (
        <ul className="adj-preview" aria-live="polite">
          <li>
            <b>{text('adjudicate.preview.merged', { count: sum.merged })}</b>{' '}
            <span className="muted">
              {layers
                .map((layer) => `${text(`adjudicate.layer.${layer}`)} ${sum.byLayer[layer]}`)
                .join(' · ')}
            </span>
          </li>
          <li>{text('adjudicate.preview.left', { count: sum.left })}</li>
          {sum.kept > 0 && <li>{text('adjudicate.preview.kept', { count: sum.kept })}</li>}
          {sum.withdrawn > 0 && <li>{text('adjudicate.preview.withdrawn', { count: sum.withdrawn })}</li>}
          {sum.skipped > 0 && <li>{text('adjudicate.preview.skipped', { count: sum.skipped })}</li>}
        </ul>
      )}
      {merge.error !== null && <Note kind="bad">{errorSentence(merge.error, language)}</Note>}
    </Dialog>
  );
}

const phaseOf = ({ isRunning, progress }: Merge): 'looking' | 'running' | 'writing' => {
  if (!isRunning) return 'looking';
  return progress?.phase === 'write' ? 'writing' : 'running';
};

function sumOf({ articles, skipped }: MergeResult) {
  const add = (of: (article: (typeof articles)[number]) => number): number =>
    articles.reduce((total, article) => total + of(article), 0);
  const byLayer = {
    entity: add(({ merged }) => merged.entity),
    claim: add(({ merged }) => merged.claim),
    stance: add(({ merged }) => merged.stance),
  };
  return {
    byLayer,
    merged: byLayer.entity + byLayer.claim + byLayer.stance,
    left: add(({ left }) => left),
    kept: add(({ kept }) => kept),
    withdrawn: add(({ withdrawn }) => withdrawn),
    skipped,
  };
}
