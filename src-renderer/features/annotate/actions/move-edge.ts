import { beginsWithWords, spansForLabel } from '../../../../src-shared/arabic/word-starts.ts';
import type { Annotation, AnnotationSpan } from '../../../../src-shared/model/annotation.ts';
import { spansOverlap } from '../../../../src-shared/text/span.ts';
import { type Nudge, nudged, nudgedSpans } from '../../../reader/nudge.ts';
import { isolated } from '../../../ui/use-text.ts';
import { labelOf } from '../label-of.ts';
import { quoteOfSpans } from '../quote-of-spans.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { spanInForce } from '../state/view-store.ts';
import { announce, sayDone, tell } from './announce.ts';
import { nestingWords } from './nesting-words.ts';
import { selectAnnotation } from './select-annotation.ts';
import { selectExactly } from './select-text.ts';
import { selectedAnnotation, updateAnnotation } from './update-annotation.ts';

/**
 * Moves an edge of the selected text, or else of the selected annotation, by one character, or to where a word begins where its label
 * asks for that; says the new text.
 */
export function nudge(session: AnnotateSession, direction: Nudge): void {
  const ground = session.open.current?.ground;
  if (!ground) return;
  const span = spanInForce(session.store.getState());
  if (span) {
    const moved = nudged(span, direction, ground);
    if (moved) selectExactly(session, moved);
    announce(
      session,
      moved ? isolated(ground.text.slice(moved.start, moved.end)) : session.text('annotate.said.edge'),
    );
    return;
  }
  const annotation = selectedAnnotation(session);
  if (!annotation || annotation.spans.length === 0) return;
  const { caret } = session.store.getState();
  const words = beginsWithWords(labelOf(session.codebook, annotation)) ? ground.words : null;
  const spans = nudgedSpans(annotation.spans, direction, ground, { caret, words });
  if (spans) {
    updateAnnotation(session, annotation, { spans });
    followEdge(session, annotation.spans, spans);
  }
  const isAtWords = words !== null && (spans ? direction.startsWith('start') : direction === 'start-later');
  sayEdge(session, annotation, spans, isAtWords);
}

/** Gives an annotation the edge that was dragged, at the beginning of a word where its label asks for that; says what is unexpected. */
export function dragEdge(
  session: AnnotateSession,
  annotation: Annotation,
  from: AnnotationSpan,
  to: AnnotationSpan,
): void {
  const ground = session.open.current?.ground;
  if (!ground) return;
  const label = from.start === to.start ? null : labelOf(session.codebook, annotation);
  const [fitting = to] = spansForLabel(label, [to], ground.words);
  const others = annotation.spans.filter((span) => span !== from && span.role === from.role);
  const isFree = !others.some((span) => spansOverlap(span, fitting));
  const isMoved = fitting.start !== from.start || fitting.end !== from.end;
  const spans = isFree && isMoved ? annotation.spans.map((span) => (span === from ? fitting : span)) : null;
  if (spans) updateAnnotation(session, annotation, { spans });
  sayEdge(session, annotation, spans, isFree && fitting !== to);
}

/** The caret stays with the fragment that moved, so that the next key moves it again. */
function followEdge(session: AnnotateSession, before: Annotation['spans'], after: Annotation['spans']): void {
  const moved = after.find((span, index) => span !== before[index]);
  const { caret, selected } = session.store.getState();
  if (!moved || selected === null || (moved.start <= caret && caret <= moved.end)) return;
  selectAnnotation(session, selected, caret < moved.start ? moved.start : moved.end);
}

/** Says what is marked now, and why it is not just what was asked for; null where nothing moved. */
function sayEdge(
  session: AnnotateSession,
  annotation: Annotation,
  spans: Annotation['spans'] | null,
  isAtWords: boolean,
): void {
  const { text, open } = session;
  if (!spans) {
    if (isAtWords) tell(session, text('mark.word-start.edge'));
    else announce(session, text('annotate.said.edge'));
    return;
  }
  const quote = isolated(quoteOfSpans(open.current?.ground.text ?? '', spans));
  const moved = isAtWords ? text('mark.word-start.moved') : null;
  sayDone(session, quote, [moved, nestingWords(session, { ...annotation, spans })]);
}
