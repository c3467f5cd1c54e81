import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { MergeResult } from '../../../../src-shared/contract/adjudication.ts';
import { type MergeRule, mergeRuleNames } from '../../../../src-shared/model/adjudication.ts';
import { layers } from '../../../../src-shared/model/layers.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Segmented, Select } from '../../../ui/choice.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Note, Skeleton } from '../../../ui/feedback.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { sayNotice } from './use-adjudication.ts';

interface MergeDialogProps {
  readonly actorId: string;
  /** The article looked at; null where none is. */
  readonly articleId: string | null;
  onClose(): void;
}

const votes = ['2', '3', '4', '5'] as const;

/** Merges what is undisputed by a rule: what it would do is said before it is done. */
export function MergeDialog({ actorId, articleId, onClose }: MergeDialogProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const queries = useQueryClient();
  const [rule, setRule] = useState<MergeRule['rule']>('at-least');
  const [least, setLeast] = useState<(typeof votes)[number]>('2');
  const [reach, setReach] = useState<'article' | 'finished'>(articleId === null ? 'finished' : 'article');
  const request = {
    rule,
    votes: Number(least),
    articleIds: reach === 'article' && articleId !== null ? [articleId] : ('finished' as const),
  };
  const preview = useQuery(
    // What was marked meanwhile counts.
    rpc.adjudication.previewMerge.queryOptions({ input: request, refetchOnMount: 'always' }),
  );
  const merging = useMutation(
    rpc.adjudication.merge.mutationOptions({
      async onSuccess(result) {
        sayNotice({
          kind: 'ok',
          message: 'adjudicate.said.premerged',
          values: { count: sumOf(result).merged },
        });
        await queries.invalidateQueries({ queryKey: rpc.adjudication.key() });
        onClose();
      },
    }),
  );
  const sum = preview.data && sumOf(preview.data);
  const canRun = sum !== undefined && sum.merged + sum.withdrawn > 0 && !merging.isPending;
  const failed = merging.error ?? preview.error;
  return (
    <Dialog
      title={text('adjudicate.merge.title')}
      closeLabel={text('app.close')}
      onClose={onClose}
      onSubmit={() => {
        if (canRun) merging.mutate({ ...request, actorId });
      }}
      footer={
        <>
          <Button onPress={onClose}>{text('app.cancel')}</Button>
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
          <span className="label">{text('adjudicate.merge.votes')}</span>
          <Segmented
            label={text('adjudicate.merge.votes')}
            choices={votes.map((id) => ({ id, name: id }))}
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
      {!sum && !preview.isError && <Skeleton inlineSize="60%" />}
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
      {failed && <Note kind="bad">{errorSentence(failed, language)}</Note>}
    </Dialog>
  );
}

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
