import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { AdjudicatedArticle } from '../../../../src-shared/contract/adjudication.ts';
import type { FeedbackRow } from '../../../../src-shared/contract/feedback.ts';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Note, Skeleton } from '../../../ui/feedback.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import type { ValueGround } from '../disagreements/compare/values.ts';
import { quoteOfAnnotation } from '../disagreements/item.ts';
import { LabelCap } from '../disagreements/label-cap.tsx';
import type { Reviewed } from '../people.ts';

interface FeedbackDialogProps {
  readonly article: AdjudicatedArticle;
  readonly ground: ValueGround;
  readonly people: ReadonlyMap<string, Reviewed>;
  /** Who looks; their own work is shown first where they took part. */
  readonly actorId: string | null;
  onClose(): void;
}

/** What became of an annotator's work in a closed article: each mark that gold has otherwise, and why. */
export function FeedbackDialog(props: FeedbackDialogProps): ReactElement {
  const { article, ground, people, actorId, onClose } = props;
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const { annotatorIds, articleId } = article;
  const [chosen, setChosen] = useState(annotatorIds.find((id) => id === actorId) ?? annotatorIds[0] ?? '');
  const feedback = useQuery(rpc.feedback.article.queryOptions({ input: { articleId, annotatorId: chosen } }));
  const changed = feedback.data?.rows.filter(({ cause }) => cause !== null) ?? [];
  const same = (feedback.data?.rows.length ?? 0) - changed.length;
  return (
    <Dialog
      wide
      title={text('feedback.title')}
      closeLabel={text('app.close')}
      onClose={onClose}
      footer={<Button onPress={onClose}>{text('app.close')}</Button>}
    >
      <Select
        label={text('disagreements.column.who')}
        choices={annotatorIds.map((id) => ({ id, name: people.get(id)?.name ?? id }))}
        value={chosen}
        onChange={setChosen}
      />
      {feedback.isPending && <Skeleton inlineSize="60%" />}
      {feedback.error && <Note kind="bad">{errorSentence(feedback.error, language)}</Note>}
      {feedback.data && <p>{text('feedback.sum', { same, changed: changed.length })}</p>}
      <ul className="adj-feedback">
        {changed.map((row) => (
          <Row key={`${row.own?.id ?? ''} ${row.gold?.id ?? ''}`} row={row} ground={ground} />
        ))}
      </ul>
    </Dialog>
  );
}

function Row({ row, ground }: { readonly row: FeedbackRow; readonly ground: ValueGround }): ReactElement {
  const text = useText();
  const { own, gold, cause, decision } = row;
  return (
    <li>
      {cause && <small className="muted">{text(`disagreements.cause.${cause}`)}</small>}
      <Side name={text('feedback.own')} annotation={own} ground={ground} />
      <Side name={text('feedback.gold')} annotation={gold} ground={ground} />
      {decision && (
        <small>
          {text(`adjudicate.outcome.${decision.outcome}`)}
          {decision.reason !== null && <bdi>: {decision.reason}</bdi>}
        </small>
      )}
    </li>
  );
}

function Side(props: {
  readonly name: string;
  readonly annotation: Annotation | null;
  readonly ground: ValueGround;
}): ReactElement {
  const { name, annotation, ground } = props;
  const text = useText();
  const quote = annotation ? quoteOfAnnotation(ground.text, annotation) : '';
  return (
    <span className="row">
      <span className="muted small">{name}</span>
      <LabelCap
        annotation={annotation}
        codebook={ground.codebook}
        language={ground.language}
        none={text('disagreements.nothing')}
      />
      <bdi lang="ar">
        {annotation === null ? text('disagreements.nothing') : quote || text('disagreements.whole')}
      </bdi>
    </span>
  );
}
