import './adding.css';
import { type KeyboardEvent, type ReactElement, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { paragraphDirections } from '../../../../src-shared/arabic/direction.ts';
import type { AdjudicatedArticle } from '../../../../src-shared/contract/adjudication.ts';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import type { Region } from '../../../../src-shared/model/article.ts';
import { paragraphIndexAt } from '../../../../src-shared/text/paragraphs.ts';
import { createReader } from '../../../reader/create-reader.ts';
import type { ReaderAnnotation } from '../../../reader/types.ts';
import { isolated, useText } from '../../../ui/use-text.ts';
import { fittedDraft } from '../adjudicate/fitted-draft.ts';
import type { ValueGround } from '../disagreements/compare/values.ts';
import { labelLook } from '../disagreements/label-look.ts';
import type { AddingInHand } from './use-adding.ts';

interface AddPaneProps {
  readonly article: AdjudicatedArticle;
  readonly title: string;
  readonly regions: readonly Region[];
  readonly ground: ValueGround;
  /** Where the reviewer was: the caret begins there. UTF-16. */
  readonly at: number;
  readonly inHand: AddingInHand;
}

/** The whole article to select words in; what is in gold, or marked and not decided yet, is seen in it. */
export function AddPane({ article, title, regions, ground, at, inHand }: AddPaneProps): ReactElement {
  const text = useText();
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef({ inHand, at, regions });
  useLayoutEffect(() => {
    latest.current = { inHand, at, regions };
  });
  const { reader } = inHand;
  const labels = useMemo(
    () => ({
      surface: text('adding.surface'),
      collapsedLines: (count: number) => isolated(text('annotate.collapsed', { count })),
    }),
    [text],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are told to the same reader below.
  useLayoutEffect(() => {
    if (!host.current) return;
    const surface = createReader({
      host: host.current,
      text: ground.text,
      regions: latest.current.regions,
      labels,
      onSelection(selection, cause) {
        if (cause === 'program') return;
        const { anchor, focus } = selection ?? { anchor: 0, focus: 0 };
        latest.current.inHand.take({ start: Math.min(anchor, focus), end: Math.max(anchor, focus) });
      },
      onActivate: () => undefined,
      onHover: () => undefined,
      onLayout: () => undefined,
    });
    reader.current = surface;
    const { at: caret } = latest.current;
    const [own] = latest.current.inHand.adding?.draft.spans ?? [];
    surface.setSelection(own ? { anchor: own.start, focus: own.end } : { anchor: caret, focus: caret });
    // Not by the reader, which brings a place to the middle of all that scrolls, the window too.
    const pane = host.current.parentElement;
    if (pane) pane.scrollTop = surface.lineTopOf(caret) - pane.clientHeight / 3;
    host.current.closest('.dis')?.scrollIntoView({ block: 'nearest' });
    surface.focus();
    return () => {
      reader.current = null;
      surface.dispose();
    };
  }, [ground.text, reader]);
  useLayoutEffect(() => reader.current?.setLabels(labels), [labels, reader]);
  const { draft, rewritten, unit } = inHand.adding ?? {};
  const rewrittenId = rewritten?.goldId;
  const painted = useMemo(() => {
    const undecided = article.units.flatMap(({ key, decision, annotations }) =>
      decision === null && key !== unit?.key ? annotations.slice(0, 1) : [],
    );
    const others = article.gold.filter(({ id }) => id !== rewrittenId);
    return [...others, ...undecided].map((annotation) => shownOf(annotation, ground));
  }, [article, rewrittenId, unit, ground]);
  const own = useMemo(() => {
    const written = draft && fittedDraft(draft, ground.codebook, inHand.ground.words);
    return written && written.spans.length > 0 ? [shownOf({ ...written, id: 'adding' }, ground)] : [];
  }, [draft, ground, inHand.ground.words]);
  useLayoutEffect(() => {
    reader.current?.setAnnotations([...painted, ...own]);
    reader.current?.setState({ hovered: null, selected: 'adding' });
  }, [painted, own, reader]);
  useSelectionEnds(inHand);
  const directions = useMemo(() => paragraphDirections(ground.text), [ground.text]);

  /** Shift with an arrow takes written words, except where characters are chosen; arrows are visual. */
  function onKeyDownCapture(event: KeyboardEvent): void {
    const isPlain = event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
    const isLeft = event.code === 'ArrowLeft';
    if (!isPlain || inHand.snap === 'character' || !(isLeft || event.code === 'ArrowRight')) return;
    event.preventDefault();
    event.stopPropagation();
    const focus = reader.current?.selection?.focus ?? 0;
    const isRtl = directions[paragraphIndexAt(inHand.ground.paragraphs, focus)] !== 'ltr';
    reader.current?.move('word', isRtl === isLeft ? 1 : -1, true);
  }

  // The text itself is what can be worked with; this only listens to it.
  const listeners = {
    onKeyDownCapture,
    onKeyUp({ key }: KeyboardEvent): void {
      if (key === 'Shift') inHand.show();
    },
  };
  return (
    <div className="dis-pane">
      <p className="dis-where">
        <bdi className="trunc">{title}</bdi>
      </p>
      <section className="add-see" aria-label={text('adding.title')}>
        <div ref={host} className="read" {...listeners} />
      </section>
    </div>
  );
}

/** When the person lets go of the pointer, the text shows the words that are meant. */
function useSelectionEnds(inHand: AddingInHand): void {
  const latest = useRef(inHand);
  useEffect(() => {
    latest.current = inHand;
  });
  useEffect(() => {
    const release = (): void => latest.current.show();
    window.addEventListener('pointerup', release);
    return () => window.removeEventListener('pointerup', release);
  }, []);
}

function shownOf(
  { id, layer, label, spans }: Pick<Annotation, 'id' | 'layer' | 'label' | 'spans'>,
  { codebook, language }: ValueGround,
): ReaderAnnotation {
  const { ink, pattern, name } = labelLook(codebook, { layer, label });
  return { id, layer, label, spans, ink, pattern, name: name[language] };
}
