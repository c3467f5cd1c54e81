import { v7 as newId } from 'uuid';
import { spansForLabel } from '../../../../src-shared/arabic/word-starts.ts';
import type { Annotation, AnnotationSpan } from '../../../../src-shared/model/annotation.ts';
import { layerRules, type SpanRole } from '../../../../src-shared/model/layers.ts';
import { fragmentAt, mergedSpans, withFragment } from '../../../reader/fragments.ts';
import { isolated } from '../../../ui/use-text.ts';
import { labelOf } from '../label-of.ts';
import { annotationOf, choiceOf, startPicking } from '../picking/pick.ts';
import { quoteOfSpans } from '../quote-of-spans.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { announce, tell } from './announce.ts';
import { sayMarked, selectedFragments } from './create-annotation.ts';
import { selectAnnotation } from './select-annotation.ts';
import { selectedAnnotation, updateAnnotation } from './update-annotation.ts';

/** Adds the selected text to the selected annotation: to what it marks, and to a stance as evidence. */
export function addFragment(session: AnnotateSession): void {
  const { open, text } = session;
  const annotation = selectedAnnotation(session);
  if (!annotation) {
    tell(session, text('fragment.no-selected'));
    return;
  }
  const chosen = selectedFragments(session, mainRole(annotation));
  if (!chosen || !open.current) return;
  const { text: whole, words } = open.current.ground;
  const fragments = spansForLabel(labelOf(session.codebook, annotation), chosen, words);
  const last = fragments.at(-1);
  if (!last) return;
  const spans = fragments.reduce<readonly AnnotationSpan[]>(
    (known, fragment) => withFragment(known, fragment.role, fragment, whole),
    annotation.spans,
  );
  updateAnnotation(session, annotation, { spans });
  selectAnnotation(session, annotation.id, last.end);
  const quote = isolated(quoteOfSpans(whole, fragments));
  const sentence = text('fragment.said.added', { quote });
  sayMarked(session, sentence, { ...annotation, spans }, fragments.length, fragments !== chosen);
}

/** Takes the fragment at the caret out of the selected annotation, or its cue; the last of what it marks stays. */
export function removeFragment(session: AnnotateSession): void {
  const { open, text, store } = session;
  const annotation = selectedAnnotation(session);
  if (!annotation) {
    tell(session, text('fragment.no-selected'));
    return;
  }
  const { caret } = store.getState();
  const roles = [...layerRules[annotation.layer].spanRoles].reverse();
  const fragment = roles
    .map((role) => fragmentAt(annotation.spans, role, caret))
    .find((span) => span !== undefined);
  const going = fragment ?? annotation.spans.filter(({ role }) => role === mainRole(annotation)).at(-1);
  const spans = annotation.spans.filter((span) => span !== going);
  const { required } = layerRules[annotation.layer];
  const isWhole = required !== null && !spans.some(({ role }) => role === required);
  if (!going || isWhole) {
    tell(session, text('fragment.last'));
    return;
  }
  updateAnnotation(session, annotation, { spans });
  selectAnnotation(session, annotation.id, spans.at(-1)?.end ?? caret);
  const quote = isolated(quoteOfSpans(open.current?.ground.text ?? '', [going]));
  announce(session, text('fragment.said.removed', { quote }));
}

/** Makes each fragment of the selected mention a mention of its own with the same label and attributes; links stay with the first. */
export function splitSelected(session: AnnotateSession): void {
  const { saver, text } = session;
  const annotation = selectedAnnotation(session);
  if (!annotation) {
    tell(session, text('fragment.no-selected'));
    return;
  }
  const [first, ...others] = annotation.spans.toSorted((a, b) => a.start - b.start);
  if (annotation.layer !== 'entity' || !first || others.length === 0) {
    tell(session, text('fragment.whole'));
    return;
  }
  const { id, articleId, updatedAt } = annotation;
  const now = new Date().toISOString();
  const creates = others.map(
    (span): Annotation => ({
      ...annotation,
      ...(annotation.origin && { origin: { ...annotation.origin, changed: true } }),
      id: newId(),
      spans: [span],
      note: null,
      createdAt: now,
      updatedAt: now,
    }),
  );
  const updates = [{ id, updatedAt, patch: { spans: [first] } }];
  saver.push({ kind: 'rearrange', articleId, creates, updates, removes: [] });
  selectAnnotation(session, id, first.end);
  announce(session, text('fragment.said.split', { count: others.length + 1 }));
}

/** Asks which mention of the same label to take into the selected one. */
export function mergeSelected(session: AnnotateSession): void {
  const { open, text } = session;
  const annotation = selectedAnnotation(session);
  if (!annotation || !open.current) {
    tell(session, text('fragment.no-selected'));
    return;
  }
  const { layer, label, id } = annotation;
  const ordered = open.current.ordered.filter((other) => other.layer === layer && other.label === label);
  const index = ordered.findIndex((other) => other.id === id);
  const others = ordered.filter((other) => other.id !== id);
  if (layer !== 'entity' || others.length === 0) {
    tell(session, text('fragment.alone'));
    return;
  }
  const quote = isolated(quoteOfSpans(open.current.ground.text, annotation.spans));
  startPicking(
    session,
    {
      prompt: text('fragment.merge.await', { quote }),
      choices: others.map((other) => choiceOf(session, other)),
      onPick: (choice) => {
        const kept = annotationOf(session, id);
        const gone = annotationOf(session, choice.id);
        if (kept && gone) merge(session, kept, gone);
      },
    },
    Math.min(index, others.length - 1),
  );
}

/** What led to the one that goes leads to the one that stays; its attributes and note stand in where the other has none. */
function merge(session: AnnotateSession, kept: Annotation, gone: Annotation): void {
  const { saver, open, text } = session;
  if (!open.current) return;
  const whole = open.current.ground.text;
  const spans = mergedSpans(kept.spans, gone.spans, whole);
  const patch = {
    spans,
    attributes: { ...gone.attributes, ...kept.attributes },
    note: kept.note ?? gone.note,
  };
  const relinked = open.current.annotations
    .filter(({ links }) => links.some(({ target }) => target === gone.id))
    .map(({ id, updatedAt, links }) => ({
      id,
      updatedAt,
      patch: { links: links.map((link) => (link.target === gone.id ? { ...link, target: kept.id } : link)) },
    }));
  const { id, articleId, updatedAt } = kept;
  const updates = [{ id, updatedAt, patch }, ...relinked];
  saver.push({ kind: 'rearrange', articleId, creates: [], updates, removes: [gone.id] });
  selectAnnotation(session, id, kept.spans[0]?.end ?? 0);
  announce(session, text('fragment.said.merged', { quote: isolated(quoteOfSpans(whole, spans)) }));
}

function mainRole({ layer }: Annotation): SpanRole {
  return layerRules[layer].required ?? 'evidence';
}
