import { v7 as newId } from 'uuid';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { findLabel, type Label } from '../../../../src-shared/model/codebook.ts';
import { isolated } from '../../../ui/use-text.ts';
import { quoteOfSpans } from '../quote-of-spans.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { spanInForce } from '../state/view-store.ts';
import { announce } from './announce.ts';
import { selectAnnotation } from './select-annotation.ts';
import { updateAnnotation } from './update-annotation.ts';

/** Puts a label on the selection, or changes the label of the selected entity; says what it did. */
export function applyLabel(session: AnnotateSession, labelId: string): void {
  const label = findLabel(session.codebook, 'entity', labelId);
  if (!label || label.retired) return;
  if (spanInForce(session.store.getState())) tagSelection(session, label);
  else relabelSelected(session, label);
}

/** Puts the label used last on the selection; nothing where none was used yet. */
export function acceptSuggestion(session: AnnotateSession): void {
  const { lastLabel } = session.store.getState();
  if (lastLabel !== null && spanInForce(session.store.getState())) applyLabel(session, lastLabel);
}

function tagSelection(session: AnnotateSession, label: Label): void {
  const { store, open, saver, annotator } = session;
  const span = spanInForce(store.getState());
  if (!span || !open.current) return;
  const { ground, annotations } = open.current;
  rememberProclitic(session);
  const same = annotations.find(
    ({ layer, label: id, spans }) =>
      layer === 'entity' &&
      id === label.id &&
      spans.length === 1 &&
      spans[0]?.start === span.start &&
      spans[0]?.end === span.end,
  );
  const annotation = same ?? newMention(ground.article.id, annotator.id, label.id, span);
  if (!same) saver.push({ kind: 'create', annotation });
  store.setState({ lastLabel: label.id });
  selectAnnotation(session, annotation.id, span.end);
  say(session, same ? 'annotate.said.already' : 'annotate.said.tagged', annotation, label);
}

function relabelSelected(session: AnnotateSession, label: Label): void {
  const { store, open } = session;
  const { selected } = store.getState();
  const annotation = open.current?.annotations.find(({ id }) => id === selected);
  if (annotation?.layer !== 'entity' || annotation.label === label.id) return;
  updateAnnotation(session, annotation, { label: label.id });
  store.setState({ lastLabel: label.id });
  say(session, 'annotate.said.relabelled', annotation, label);
}

function newMention(
  articleId: string,
  annotatorId: string,
  label: string,
  span: { start: number; end: number },
) {
  const now = new Date().toISOString();
  return {
    id: newId(),
    articleId,
    annotatorId,
    layer: 'entity',
    label,
    spans: [{ role: 'mention', start: span.start, end: span.end }],
    attributes: {},
    links: [],
    note: null,
    createdAt: now,
    updatedAt: now,
  } satisfies Annotation;
}

function rememberProclitic({ store, open, memory }: AnnotateSession): void {
  const { selection } = store.getState();
  const step = selection?.steps[selection.step];
  const ground = open.current?.ground;
  const word = step?.cut && ground?.words.at(step.cut.start);
  if (!word || !ground || !step) return;
  memory.remember(ground.text.slice(word.start, word.end), ground.text.slice(step.span.start, word.end));
}

function say(
  session: AnnotateSession,
  message: 'annotate.said.tagged' | 'annotate.said.already' | 'annotate.said.relabelled',
  annotation: Annotation,
  label: Label,
): void {
  const quote = quoteOfSpans(session.open.current?.ground.text ?? '', annotation.spans);
  announce(session, session.text(message, { quote: isolated(quote), label: label.name[session.language] }));
}
