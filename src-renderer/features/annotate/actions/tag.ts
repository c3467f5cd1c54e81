import { spansForLabel } from '../../../../src-shared/arabic/word-starts.ts';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { findLabel, type Label } from '../../../../src-shared/model/codebook.ts';
import { isolated } from '../../../ui/use-text.ts';
import { quoteOfSpans } from '../quote-of-spans.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { spanInForce } from '../state/view-store.ts';
import { sayDone, tell } from './announce.ts';
import { bareDraft, createAnnotation, sayMarked, selectedFragments } from './create-annotation.ts';
import { nestingWords } from './nesting-words.ts';
import { selectAnnotation } from './select-annotation.ts';
import { updateAnnotation } from './update-annotation.ts';

/** Puts a label on the selection, or changes the label of the selected entity; says what it did. */
export function applyLabel(session: AnnotateSession, labelId: string): void {
  const label = findLabel(session.codebook, 'entity', labelId);
  if (!label || label.retired) return;
  const { isBlank, selected } = session.store.getState();
  if (isBlank) tell(session, session.text('mark.blank'));
  else if (spanInForce(session.store.getState())) tagSelection(session, label);
  else if (selected === null) tell(session, session.text('mark.nothing'));
  else relabelSelected(session, label);
}

/** Puts the label used last on the selection; nothing where none was used yet. */
export function acceptSuggestion(session: AnnotateSession): void {
  const { lastLabel } = session.store.getState();
  if (lastLabel !== null && spanInForce(session.store.getState())) applyLabel(session, lastLabel);
}

function tagSelection(session: AnnotateSession, label: Label): void {
  const { store, open } = session;
  const chosen = selectedFragments(session, 'mention');
  const spans = chosen && open.current && spansForLabel(label, chosen, open.current.ground.words);
  const last = spans?.at(-1);
  if (!spans || !last || !open.current) return;
  if (spans === chosen) rememberProclitic(session);
  const same = open.current.annotations.find(
    ({ layer, label: id, spans: [span, ...others] }) =>
      layer === 'entity' &&
      id === label.id &&
      spans.length === 1 &&
      others.length === 0 &&
      span?.start === last.start &&
      span.end === last.end,
  );
  const annotation = same ?? createAnnotation(session, bareDraft('entity', label.id, spans));
  if (!annotation) return;
  store.setState({ lastLabel: label.id });
  selectAnnotation(session, annotation.id, last.end);
  const sentence = sentenceOf(
    session,
    same ? 'annotate.said.already' : 'annotate.said.tagged',
    annotation,
    label,
  );
  sayMarked(session, sentence, annotation, spans.length, spans !== chosen);
}

function relabelSelected(session: AnnotateSession, label: Label): void {
  const { store, open } = session;
  const { selected } = store.getState();
  const annotation = open.current?.annotations.find(({ id }) => id === selected);
  if (!open.current || annotation?.layer !== 'entity' || annotation.label === label.id) return;
  const spans = spansForLabel(label, annotation.spans, open.current.ground.words);
  const isWidened = spans !== annotation.spans;
  updateAnnotation(session, annotation, { label: label.id, ...(isWidened && { spans: [...spans] }) });
  store.setState({ lastLabel: label.id });
  const relabelled = { ...annotation, label: label.id, spans: [...spans] };
  const sentence = sentenceOf(session, 'annotate.said.relabelled', relabelled, label);
  const widened = isWidened ? session.text('mark.word-start') : null;
  sayDone(session, sentence, [widened, nestingWords(session, relabelled)]);
}

function rememberProclitic({ store, open, memory }: AnnotateSession): void {
  const { selection } = store.getState();
  const step = selection?.steps[selection.step];
  const ground = open.current?.ground;
  const word = step?.cut && ground?.words.at(step.cut.start);
  if (!word || !ground || !step) return;
  memory.remember(ground.text.slice(word.start, word.end), ground.text.slice(step.span.start, word.end));
}

function sentenceOf(
  { open, text, language }: AnnotateSession,
  message: 'annotate.said.tagged' | 'annotate.said.already' | 'annotate.said.relabelled',
  annotation: Annotation,
  label: Label,
): string {
  const quote = quoteOfSpans(open.current?.ground.text ?? '', annotation.spans);
  return text(message, { quote: isolated(quote), label: label.name[language] });
}
