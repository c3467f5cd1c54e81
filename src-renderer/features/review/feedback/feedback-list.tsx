import './feedback.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { FeedbackRow } from '../../../../src-shared/contract/feedback.ts';
import type { Decision } from '../../../../src-shared/model/adjudication.ts';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { layers } from '../../../../src-shared/model/layers.ts';
import type { Span } from '../../../../src-shared/text/span.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Note, Skeleton } from '../../../ui/feedback.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { columnsOf } from '../disagreements/compare/columns.ts';
import type { ValueGround } from '../disagreements/compare/values.ts';
import { quoteOfAnnotation } from '../disagreements/item.ts';
import { LabelCap } from '../disagreements/label-cap.tsx';
import { labelLook } from '../disagreements/label-look.ts';
import { extentOf } from '../disagreements/passage/passage-window.ts';
import { shownNumber } from '../shown-number.ts';

interface FeedbackListProps {
  readonly articleId: string;
  readonly annotatorId: string;
  /** Whose the marks are, in words. */
  readonly ownName: string;
  readonly ground: ValueGround;
  /** Where given, a place can be shown in the text. */
  onShow?(span: Span): void;
}

/** Each mark that gold has otherwise than the annotator, or that only one of them has, and why. */
export function FeedbackList(props: FeedbackListProps): ReactElement {
  const { articleId, annotatorId, ownName, ground, onShow } = props;
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const { formatDate } = useIntl();
  const { data, error } = useQuery(
    // Marks may have changed since.
    rpc.feedback.article.queryOptions({ input: { articleId, annotatorId }, refetchOnMount: 'always' }),
  );
  const rows = data?.rows ?? none;
  const linked = useMemo((): ValueGround => {
    const marks = rows.flatMap(({ own, gold }) => [own, gold].flatMap((side) => side ?? []));
    return { ...ground, all: new Map([...ground.all, ...marks.map((mark) => [mark.id, mark] as const)]) };
  }, [rows, ground]);
  if (error) return <Note kind="bad">{errorSentence(error, language)}</Note>;
  if (!data) return <Skeleton inlineSize="60%" />;
  const changed = rows.filter(({ cause }) => cause !== null);
  const counted = layers.filter((layer) => data.byLayer[layer].own + data.byLayer[layer].gold > 0);
  return (
    <>
      <p className="fb-sum">
        <span>{text('feedback.sum', { same: rows.length - changed.length, changed: changed.length })}</span>
        {counted.map((layer) => (
          <span key={layer} className="tag">
            {text(`review.layer.${layer}`)}{' '}
            {text('feedback.f1', { value: shownNumber(data.byLayer[layer].f1Exact) })}
          </span>
        ))}
        <span className="muted">
          {text('feedback.closed', {
            date: formatDate(data.closedAt, { day: 'numeric', month: 'long', year: 'numeric' }),
          })}
        </span>
      </p>
      {changed.length === 0 && <Note kind="ok">{text('feedback.none')}</Note>}
      <ul className="adj-feedback">
        {changed.map((row) => (
          <Row
            key={`${row.own?.id ?? ''} ${row.gold?.id ?? ''}`}
            row={row}
            ownName={ownName}
            ground={linked}
            onShow={onShow}
          />
        ))}
      </ul>
    </>
  );
}

const none: readonly FeedbackRow[] = [];

function Row(props: {
  readonly row: FeedbackRow;
  readonly ownName: string;
  readonly ground: ValueGround;
  readonly onShow: ((span: Span) => void) | undefined;
}): ReactElement {
  const { row, ownName, ground, onShow } = props;
  const text = useText();
  const { layer, own, gold, cause, decision } = row;
  const place = extentOf([...((own ?? gold)?.spans ?? [])]);
  // Boundaries and label stand in the two lines already.
  const others = columnsOf([own, gold], ground, text).filter(
    ({ differs, kind }) => differs && kind === 'words',
  );
  return (
    <li>
      <span className="row">
        {cause && <b>{text(`disagreements.cause.${cause}`)}</b>}
        <span className="muted small">{text(`adding.layer.${layer}`)}</span>
        <span className="grow" />
        {onShow && place && (
          <Button variant="link" onPress={() => onShow(place)}>
            {text('feedback.show')}
          </Button>
        )}
      </span>
      <Side name={ownName} annotation={own} ground={ground} />
      <Side name={text('feedback.gold')} annotation={gold} ground={ground} />
      {others.map(({ id, name, values: [before = '', after = ''] }) => (
        <span key={id} className="fb-value">
          <span className="muted">{name}</span> <bdi>{before}</bdi>{' '}
          <span className="fb-arrow" aria-hidden="true" /> <bdi>{after}</bdi>
        </span>
      ))}
      {decision && (
        <p className="fb-why">
          {decision.sources.length === 0
            ? text('feedback.added')
            : text(`adjudicate.outcome.${decision.outcome}`)}
          : {decision.reason === null ? whyWithout(decision) : <bdi>{decision.reason}</bdi>}
          {decision.isUnclear && ` · ${text('adjudicate.unclear.said')}`}
        </p>
      )}
    </li>
  );

  function whyWithout({ rule }: Decision): string {
    return rule ? text(`adjudicate.rule.${rule.rule}`) : text('feedback.no-reason');
  }
}

function Side(props: {
  readonly name: string;
  readonly annotation: Annotation | null;
  readonly ground: ValueGround;
}): ReactElement {
  const { name, annotation, ground } = props;
  const text = useText();
  const { codebook, language } = ground;
  const quote = annotation ? quoteOfAnnotation(ground.text, annotation) : '';
  return (
    <span className="fb-side">
      <span className="muted small">{name}</span>
      <LabelCap
        annotation={annotation}
        codebook={codebook}
        language={language}
        none={text('disagreements.nothing')}
      />
      <span>
        {annotation && <span className="muted small">{labelLook(codebook, annotation).name[language]} </span>}
        {annotation && quote !== '' ? (
          <bdi lang="ar" className="fb-quote">
            {quote}
          </bdi>
        ) : (
          <span className="muted">{text(annotation ? 'disagreements.whole' : 'disagreements.nothing')}</span>
        )}
      </span>
    </span>
  );
}
