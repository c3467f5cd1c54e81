import { type ReactElement, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { createReader } from '../../../reader/create-reader.ts';
import type { Reader, ReaderLabels } from '../../../reader/types.ts';
import { isolated, type Text } from '../../../ui/use-text.ts';
import { leave, selectAnnotation } from '../actions/select-annotation.ts';
import { showSpanInForce, takeSelection } from '../actions/select-text.ts';
import { takeOneOf } from '../picking/pick.ts';
import { createReaderAnnotations } from '../reader-annotations.ts';
import { useRegionsInStep } from '../regions/use-regions-in-step.ts';
import type { OpenArticle } from '../state/open-article.ts';
import { useSession } from '../state/session.tsx';
import { goToSuggestionAt } from '../suggestions/go-to-suggestion.ts';

interface ReaderPaneProps {
  readonly open: OpenArticle;
  readonly hostRef: RefObject<HTMLDivElement | null>;
  /** Called with the live reader, and with null when it is gone. */
  onReader(reader: Reader | null): void;
  onLayout(): void;
}

/** Mounts the article surface and keeps it in step with the view. */
export function ReaderPane({ open, hostRef, onReader, onLayout }: ReaderPaneProps): ReactElement {
  const session = useSession();
  const { text: whole } = open.ground;
  const current = useRef(session);
  const regions = useRef(open.ground.regions);
  useLayoutEffect(() => {
    current.current = session;
    regions.current = open.ground.regions;
  });
  const translate = useMemo(
    () => createReaderAnnotations(session.codebook, session.language),
    [session.codebook, session.language],
  );

  useLayoutEffect(() => {
    const host = hostRef.current;
    if (!host) return;
    const { store, text, reader: shared } = current.current;
    const reader = createReader({
      host,
      text: whole,
      regions: regions.current,
      labels: labelsIn(text),
      onSelection: (selection, cause) => {
        const raw = selection && {
          start: Math.min(selection.anchor, selection.focus),
          end: Math.max(selection.anchor, selection.focus),
        };
        takeSelection(current.current, raw, selection?.focus ?? 0, cause);
      },
      onActivate: (annotationId, offset) => {
        const { picking } = store.getState();
        if (picking) takeOneOf(current.current, shared.current?.annotationsAt(offset) ?? []);
        else if (annotationId === null) {
          if (!goToSuggestionAt(current.current, offset)) leave(current.current);
        } else selectAnnotation(current.current, annotationId, offset);
      },
      onHover: (hovered) => store.setState({ hovered }),
      onLayout,
    });
    shared.current = reader;
    onReader(reader);
    // The text that had the keyboard is gone with its article, or the screen as a whole has it: this one takes it over.
    if (document.activeElement?.contains(host)) reader.focus();
    return () => {
      shared.current = null;
      onReader(null);
      reader.dispose();
    };
  }, [whole, hostRef, onReader, onLayout]);

  useReaderInStep(open, translate);
  useRegionsInStep(open, hostRef);
  return <div ref={hostRef} className="an-text read" {...useSelectionEnds()} />;
}

/**
 * Hands the reader whatever changed, before the next frame is painted. Runs after the effect that mounts it, so that a new reader gets
 * everything at once.
 */
function useReaderInStep(open: OpenArticle, translate: ReturnType<typeof createReaderAnnotations>): void {
  const { store, reader, text } = useSession();
  const hovered = useStore(store, (view) => view.hovered);
  const selected = useStore(store, (view) => view.selected);
  const revealControls = useStore(store, (view) => view.revealControls);
  const { ground, annotations } = open;
  const painted = useMemo(() => translate(annotations), [translate, annotations]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article is another reader.
  useLayoutEffect(() => reader.current?.setAnnotations(painted), [painted, reader, ground]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article is another reader.
  useLayoutEffect(() => reader.current?.setState({ hovered, selected }), [hovered, selected, reader, ground]);
  useLayoutEffect(() => reader.current?.setLabels(labelsIn(text)), [text, reader]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article is another reader.
  useLayoutEffect(() => reader.current?.revealControls(revealControls), [revealControls, reader, ground]);
}

const labelsIn = (text: Text): ReaderLabels => ({
  surface: text('annotate.surface'),
  collapsedLines: (count) => isolated(text('annotate.collapsed', { count })),
});

/** The text shows what will be tagged as soon as the person lets go of the pointer or of Shift. */
function useSelectionEnds() {
  const session = useSession();
  const { store } = session;
  useEffect(() => {
    const release = () => {
      if (!store.getState().isDragging) return;
      store.setState({ isDragging: false });
      showSpanInForce(session);
    };
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    return () => {
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
    };
  }, [session, store]);
  return {
    onPointerDown: () => store.setState({ isDragging: true }),
    onKeyUp: (event: { readonly key: string }) => {
      if (event.key === 'Shift') showSpanInForce(session);
    },
  };
}
