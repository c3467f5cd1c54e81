import {
  Check,
  CircleHelp,
  CirclePlus,
  Clock,
  Layers2,
  type LucideIcon,
  TriangleAlert,
  X,
} from 'lucide-react';
import type { ReactElement } from 'react';
import type { AdjudicationUnit } from '../../../../src-shared/contract/adjudication.ts';
import type { DecisionOutcome } from '../../../../src-shared/model/adjudication.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { Skeleton } from '../../../ui/feedback.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { causeIcon } from './cause-icon.ts';
import { type Item, quoteOfItem } from './item.ts';
import { LabelCap } from './label-cap.tsx';

/** Height of a line in CSS pixels; disagreements.css has the same. */
export const rowHeight = 52;

interface RowProps {
  readonly id: string;
  readonly index: number;
  /** How many lines there are. */
  readonly total: number;
  /** Undefined while it is loading. */
  readonly item: Item | undefined;
  /** Of the item; null where the article is not known yet or has none. */
  readonly unit: AdjudicationUnit | null;
  /** The outcome that was sent and not answered yet. */
  readonly sent: DecisionOutcome | undefined;
  /** The article's text; undefined while it is loading. */
  readonly text: string | undefined;
  readonly codebook: Codebook;
  readonly isCurrent: boolean;
  onChoose(index: number): void;
}

const outcomeIcons: Readonly<Record<DecisionOutcome, LucideIcon>> = {
  accepted: Check,
  both: Check,
  edited: Check,
  rejected: X,
  deferred: Clock,
  merged: Layers2,
};

/** A disagreement in the list: why, what, where, the labels, and what became of it. */
export function Row(props: RowProps): ReactElement {
  const { id, index, total, item, unit, sent, text: article, codebook, isCurrent, onChoose } = props;
  const text = useText();
  const language = useLanguage();
  const attributes = {
    id,
    role: 'option',
    tabIndex: -1,
    'aria-selected': isCurrent,
    'aria-posinset': index + 1,
    'aria-setsize': total,
    className: 'dis-row',
    style: { insetBlockStart: index * rowHeight },
  };
  if (!item) {
    return (
      <div {...attributes} aria-busy="true">
        <span />
        <Skeleton inlineSize="70%" />
      </div>
    );
  }
  const isAdded = item.alone?.decision.sources.length === 0;
  const cause = isAdded
    ? text('adding.added')
    : text(item.cause === null ? 'disagreements.agree' : `disagreements.cause.${item.cause}`);
  const decision = unit?.decision ?? item.alone?.decision;
  const quote = article === undefined ? '' : quoteOfItem(article, item);
  const outcome = sent ?? decision?.outcome;
  const isStale = sent === undefined && ((unit ?? item.alone)?.stale.length ?? 0) > 0;
  return (
    <button type="button" {...attributes} onClick={() => onChoose(index)}>
      <span title={cause}>
        <Icon of={isAdded ? CirclePlus : causeIcon(item.cause)} />
      </span>
      <span className="dis-what">
        {quote === '' && article === undefined && <Skeleton inlineSize="60%" />}
        {quote === '' && article !== undefined && (
          <span className="trunc">{text('disagreements.whole')}</span>
        )}
        {quote !== '' && (
          <bdi className="dis-quote" lang="ar" dir="rtl">
            {quote}
          </bdi>
        )}
        <small>
          <span>{cause}</span>
          {article !== undefined && (
            <span>{text('disagreements.line', { line: lineOf(article, item) })}</span>
          )}
          <bdi className="trunc">{item.title}</bdi>
        </small>
      </span>
      <span className="dis-caps">
        {item.sides.map((side, place) => (
          <LabelCap
            key={side?.id ?? `none ${place}`}
            annotation={side}
            codebook={codebook}
            language={language}
            none={text('disagreements.nothing')}
          />
        ))}
      </span>
      <span className="dis-outcome" data-outcome={isStale ? 'stale' : outcome}>
        {isStale && <Outcome icon={TriangleAlert} words={text('disagreements.stale')} />}
        {!isStale && outcome && (
          <Outcome icon={outcomeIcons[outcome]} words={text(`adjudicate.outcome.${outcome}`)} />
        )}
        {decision?.isUnclear && <Outcome icon={CircleHelp} words={text('adjudicate.unclear.said')} />}
      </span>
    </button>
  );
}

const Outcome = ({ icon, words }: { readonly icon: LucideIcon; readonly words: string }): ReactElement => (
  <span role="img" aria-label={words} title={words}>
    <Icon of={icon} size={14} />
  </span>
);

/** The line of the text in which the first mark begins, from 1. */
function lineOf(text: string, { sides }: Item): number {
  const starts = sides.flatMap((side) => side?.spans.map(({ start }) => start) ?? []);
  const first = Math.min(...starts, text.length);
  return starts.length === 0 ? 1 : text.slice(0, first).split('\n').length;
}
