import { Check, CircleHelp } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import { useIntl } from 'react-intl';
import type { ArticleHits, ArticleRow } from '../../../src-shared/contract/articles.ts';
import { layers } from '../../../src-shared/model/layers.ts';
import { Skeleton } from '../../ui/feedback.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Marked } from '../../ui/marked.tsx';
import { useLanguage, useText } from '../../ui/use-text.ts';
import { dateWords } from './article-dates.ts';
import { ArticleProgress } from './article-progress.tsx';
import type { People } from './people.ts';
import { ResemblesTag } from './resembles-tag.tsx';
import { Excerpt } from './search/excerpt.tsx';
import { rowPlaces } from './use-kept-rows.ts';

interface ArticleRowViewProps {
  readonly id: string;
  /** Place in the list, from 0. */
  readonly index: number;
  /** Undefined while it is loading. */
  readonly row: ArticleRow | undefined;
  /** Where it has what is searched; null where nothing is, undefined while that is loading. */
  readonly hits: ArticleHits | null | undefined;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly people: People;
  /** `isStretch` where all from the one before are meant. */
  onSelect(articleId: string, place: number, isStretch: boolean): void;
  onOpenArticle(articleId: string): void;
}

/** One article of the list. */
export const ArticleRowView = memo(function ArticleRowView(props: ArticleRowViewProps): ReactElement {
  const { id, index, row, hits, isActive, isSelected, people, onSelect, onOpenArticle } = props;
  const text = useText();
  const { formatNumber } = useIntl();
  const place = {
    id,
    'aria-rowindex': index + 2,
    'aria-selected': isSelected,
    className: `${isActive ? 'active' : ''}${isSelected ? ' selected' : ''}`,
    style: { insetBlockStart: index * rowPlaces.rowHeight },
  };
  if (!row) {
    return (
      <tr {...place} aria-busy="true">
        <td className="col-check" />
        <td className="col-title">
          <Skeleton inlineSize="60%" />
        </td>
      </tr>
    );
  }
  return (
    // The grid has the keys for what a press does here.
    <tr
      {...place}
      onClick={({ target, shiftKey }) => {
        const isOnBox = target instanceof Element && target.closest('.col-check') !== null;
        if (isOnBox) onSelect(row.id, index, shiftKey);
        else onOpenArticle(row.id);
      }}
    >
      {/* The row says itself whether it is selected. */}
      <td className="col-check" title={text('select.row')} data-selected={isSelected || undefined}>
        <span className="check">
          <Icon of={Check} size={12} />
        </span>
      </td>
      <td className="col-title">
        <span className="article-name">
          <bdi className="article-title trunc" title={row.title}>
            {row.title === '' ? (
              text('library.untitled')
            ) : (
              <Marked text={row.title} hits={hits?.titleHits ?? []} />
            )}
          </bdi>
          {row.resembles && <ResemblesTag resembles={row.resembles} />}
          {row.openQuestions > 0 && <QuestionsTag count={row.openQuestions} />}
        </span>
        <SecondLine row={row} hits={hits} />
      </td>
      <td className="col-outlet">
        <bdi className="trunc">{row.outlet}</bdi>
      </td>
      <td className="col-published">
        <Published published={row.published} />
      </td>
      <td className="col-words">{formatNumber(row.words)}</td>
      <td className="col-progress">
        <ArticleProgress progress={row.progress} people={people} />
      </td>
      <td className="col-counts">
        <Counts row={row} />
      </td>
    </tr>
  );
});

/** How many questions are open: a sign and a number, so that a title beside it keeps its room. */
function QuestionsTag({ count }: { readonly count: number }): ReactElement {
  const text = useText();
  const { formatNumber } = useIntl();
  const words = text('remark.count', { count });
  return (
    <span className="tag warn" title={words}>
      <Icon of={CircleHelp} size={12} />
      <span aria-hidden="true">{formatNumber(count)}</span>
      <span className="sr">{words}</span>
    </span>
  );
}

/** What was found in the text; where nothing is searched, or the title alone has it, who wrote it or where it comes from. */
function SecondLine(
  props: Pick<ArticleRowViewProps, 'hits'> & { readonly row: ArticleRow },
): ReactElement | null {
  const { row, hits } = props;
  // The line stays empty while it is asked: another text in it meanwhile would flicker at each key typed.
  if (hits === undefined) return <small>&nbsp;</small>;
  if (hits?.excerpt) return <Excerpt excerpt={hits.excerpt} />;
  return (
    <small className="trunc">
      <bdi>{row.author ?? row.sourceName}</bdi>
    </small>
  );
}

function Published({ published }: { readonly published: string | null }): ReactElement | null {
  const language = useLanguage();
  if (published === null) return null;
  const words = dateWords(published, language);
  if (!words) return <bdi className="trunc">{published}</bdi>;
  return (
    <>
      <bdi>{words.gregorian}</bdi>
      <small>
        <bdi>{words.hijri}</bdi>
      </small>
    </>
  );
}

/** What all annotators marked together, per layer; a dash where it is nothing. */
function Counts({ row }: { readonly row: ArticleRow }): ReactElement {
  const text = useText();
  const { formatNumber } = useIntl();
  return (
    <span className="counts">
      {layers.map((layer) => {
        const count = row.progress.reduce((sum, { counts }) => sum + (counts[layer] ?? 0), 0);
        return (
          <span
            key={layer}
            title={text(`library.layer.${layer}`)}
            className={count === 0 ? 'faint' : undefined}
          >
            {count === 0 ? '–' : formatNumber(count)}
          </span>
        );
      })}
    </span>
  );
}
