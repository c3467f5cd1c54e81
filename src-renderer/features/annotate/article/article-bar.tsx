import { ChevronLeft, ChevronRight, PanelLeft } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import { layers } from '../../../../src-shared/model/layers.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { useText } from '../../../ui/use-text.ts';
import { reopenArticle, stepArticle } from '../actions/go-to-article.ts';
import { useFinish } from '../finishing/use-finish.ts';
import { GuideToggle } from '../guide/guide-toggle.tsx';
import type { QueueRow } from '../queue/queue-rows.ts';
import { RegionSummary } from '../regions/region-summary.tsx';
import { RemarkButtons } from '../remarks/remark-buttons.tsx';
import type { OpenArticle } from '../state/open-article.ts';
import { useSession, useView } from '../state/session.tsx';
import { SuggestionsButton } from '../suggestions/suggestions-button.tsx';
import { useMediaQuery } from '../use-media-query.ts';
import { FeedbackButton } from './feedback-button.tsx';
import { LayerGlyph } from './layer-glyph.tsx';

interface ArticleBarProps {
  readonly rows: readonly QueueRow[];
  readonly articleId: string;
  /** Null until the article is loaded. */
  readonly open: OpenArticle | null;
}

/** Above the sheet: which article of how many, how much is marked in it, and the button that finishes it. */
export const ArticleBar = memo(function ArticleBar(props: ArticleBarProps): ReactElement {
  const { rows, articleId, open } = props;
  const text = useText();
  const session = useSession();
  const finish = useFinish(rows);
  const row = rows.find(({ id }) => id === articleId);
  const isDone = (open?.state ?? row?.state) === 'done';
  return (
    <div className="an-bar">
      <IconButton
        small
        directional
        icon={ChevronLeft}
        label={text('annotate.previous')}
        isDisabled={!row || row.number === 1}
        onPress={() => stepArticle(session, rows, articleId, -1)}
      />
      <span>
        {text('annotate.article')} <b>{row?.number ?? '–'}</b>{' '}
        <span className="faint">{text('annotate.article.of', { total: rows.length })}</span>
      </span>
      <IconButton
        small
        directional
        icon={ChevronRight}
        label={text('annotate.next')}
        isDisabled={!row || row.number === rows.length}
        onPress={() => stepArticle(session, rows, articleId, 1)}
      />
      <span className="sep" />
      {open && <LayerCounts open={open} />}
      <span className="grow" />
      {open && <RegionSummary open={open} />}
      <FeedbackButton articleId={articleId} />
      <SuggestionsButton />
      <GuideToggle />
      <RemarkButtons />
      <MarginToggle />
      {isDone ? (
        <Button small onPress={() => reopenArticle(session)}>
          {text('annotate.reopen')}
        </Button>
      ) : (
        <Button small variant="primary" isDisabled={!open} onPress={finish}>
          {text('annotate.finish')} <Kbd keys="$mod+Enter" />
        </Button>
      )}
    </div>
  );
});

function LayerCounts({ open }: { readonly open: OpenArticle }): ReactElement {
  const text = useText();
  return (
    <ul className="an-layers">
      {layers.map((layer) => (
        <li key={layer}>
          <LayerGlyph layer={layer} />
          <span className="an-layer-words">{text(`annotate.layer.${layer}`)}</span>{' '}
          <span className="faint">
            {open.annotations.filter((annotation) => annotation.layer === layer).length}
          </span>
        </li>
      ))}
    </ul>
  );
}

function MarginToggle(): ReactElement | null {
  const text = useText();
  const { store } = useSession();
  const isOpen = useView((view) => view.isMarginOpen);
  if (!useMediaQuery('(max-width: 1079px)')) return null;
  return (
    <Button
      small
      variant="ghost"
      aria-expanded={isOpen}
      onPress={() => store.setState({ isMarginOpen: !isOpen })}
    >
      <PanelLeft aria-hidden="true" className="i i-flip" size={16} strokeWidth={1.5} />
      {text('annotate.margin')}
    </Button>
  );
}
