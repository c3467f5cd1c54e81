import { type ReactElement, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Reader } from '../../../reader/types.ts';
import { extendByWord } from '../actions/move-caret.ts';
import { goToAnnotation } from '../actions/select-annotation.ts';
import { Ghosts } from '../claims/ghosts.tsx';
import { MarginPane } from '../margin/margin-pane.tsx';
import { RegionGutter } from '../regions/region-gutter.tsx';
import type { OpenArticle } from '../state/open-article.ts';
import { useSession, useView } from '../state/session.tsx';
import { restingView } from '../state/view-store.ts';
import { useSuggestionLayer } from '../suggestions/suggestion-layer.ts';
import { SelectionToolbar } from '../toolbar/selection-toolbar.tsx';
import { LineNumbers } from './line-numbers.tsx';
import { ReaderPane } from './reader-pane.tsx';
import { RefusalNote } from './refusal-note.tsx';
import { GeometryProvider } from './sheet-geometry.ts';
import { TitleBlock } from './title-block.tsx';
import { type FoundPlace, useFound } from './use-found.ts';
import { useGeometry } from './use-geometry.ts';

/** One sheet of paper: the text, a ruled double line, and the margin that belongs to it. */
export function Sheet(props: {
  readonly open: OpenArticle;
  readonly words: number;
  readonly found: FoundPlace | null;
}): ReactElement {
  const { open, words, found } = props;
  const { text } = useSession();
  const scroller = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const overlay = useRef<SVGSVGElement>(null);
  const [reader, setReader] = useState<Reader | null>(null);
  const { geometry, onLayout } = useGeometry({ scroller, page, host }, reader);
  const isMarginOpen = useView((view) => view.isMarginOpen);
  useFreshView(open);
  useShown(open, reader);
  useFound(open.ground.article, reader, found);
  useSuggestionLayer(open, reader);
  const onKeyDownCapture = useWordwiseSelection();
  const openBracket = useOpenBracket();

  return (
    <GeometryProvider value={geometry}>
      <div className="an-sheet" ref={scroller} data-margin={isMarginOpen ? 'open' : 'closed'}>
        <div className="an-page" ref={page}>
          <article
            className="an-matn"
            aria-label={text('annotate.article')}
            onKeyDownCapture={onKeyDownCapture}
          >
            <RefusalNote />
            <TitleBlock ground={open.ground} words={words} />
            <ReaderPane open={open} hostRef={host} onReader={setReader} onLayout={onLayout} />
            <RegionGutter open={open} />
            <LineNumbers paragraphs={open.ground.paragraphs} />
          </article>
          <div className="an-rule" aria-hidden="true" />
          <MarginPane open={open} overlay={overlay} />
          <svg className="an-overlay" ref={overlay} aria-hidden="true" onClick={openBracket} />
          <Ghosts />
          <SelectionToolbar />
        </div>
      </div>
    </GeometryProvider>
  );
}

/** Another article begins with nothing selected. */
function useFreshView(open: OpenArticle): void {
  const { store } = useSession();
  const { id } = open.ground.article;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the article decides.
  useLayoutEffect(() => store.setState(restingView), [id, store]);
}

/** Shows what undo or redo touched once its article is here; the text keeps the keyboard. */
function useShown(open: OpenArticle, reader: Reader | null): void {
  const session = useSession();
  const { store } = session;
  const toShow = useView((view) => view.toShow);
  useEffect(() => {
    if (!reader || toShow?.articleId !== open.ground.article.id) return;
    const { annotation, isThere } = toShow;
    // Its list may be a moment behind what undo answered.
    if (isThere !== open.annotations.some(({ id }) => id === annotation.id)) return;
    store.setState({ toShow: null });
    if (isThere) goToAnnotation(session, annotation.id);
    else if (annotation.spans[0]) reader.scrollTo(annotation.spans[0].start);
    reader.focus();
  }, [toShow, open, reader, session, store]);
}

/** Shift with an arrow extends by written words, except where characters are being chosen. */
function useWordwiseSelection() {
  const session = useSession();
  return useCallback(
    (event: React.KeyboardEvent) => {
      const arrow = { ArrowLeft: 'left', ArrowRight: 'right' } as const;
      const side = event.code === 'ArrowLeft' || event.code === 'ArrowRight' ? arrow[event.code] : null;
      const isPlain = event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
      if (!side || !isPlain || session.store.getState().snap === 'character') return;
      event.preventDefault();
      event.stopPropagation();
      extendByWord(session, side);
    },
    [session],
  );
}

/** A click on a bracket opens its card, and the drawer where the margin is one. The margin's list does the same for the keyboard. */
function useOpenBracket() {
  const session = useSession();
  return useCallback(
    ({ target }: React.MouseEvent) => {
      const id = target instanceof SVGElement ? target.dataset.annotation : undefined;
      if (id === undefined) return;
      session.store.setState({ isMarginOpen: true });
      goToAnnotation(session, id);
    },
    [session],
  );
}
