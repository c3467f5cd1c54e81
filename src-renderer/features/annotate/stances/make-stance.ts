import { contentsAt } from '../../../../src-shared/arabic/claim-proposal.ts';
import type { AnnotationDraft } from '../../../../src-shared/model/annotation.ts';
import type { Label } from '../../../../src-shared/model/codebook.ts';
import { fragmentsOf } from '../../../reader/fragments.ts';
import { isolated } from '../../../ui/use-text.ts';
import { tell } from '../actions/announce.ts';
import { createAnnotation, firstLabel, sayMarked, selectedFragments } from '../actions/create-annotation.ts';
import { selectAnnotation } from '../actions/select-annotation.ts';
import { selectedAnnotation } from '../actions/update-annotation.ts';
import { candidatesFor, topicChoice, wordsFor } from '../claims/links.ts';
import { propose } from '../claims/proposals.ts';
import { pickTopic } from '../claims/topic.ts';
import { annotationOf, choiceOf, startPicking } from '../picking/pick.ts';
import type { PickChoice } from '../picking/picking.ts';
import { extentOf } from '../reading-order.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { spanInForce } from '../state/view-store.ts';

/** What is known of a stance while it is asked for. */
interface Asked {
  readonly evidence: AnnotationDraft['spans'];
  readonly holder: PickChoice;
  /** Where the person stood when they began; UTF-16. */
  readonly caret: number;
}

const draftless = { id: '', layer: 'stance' } as const;

/**
 * Makes a stance in three keys: holder (the selected mention, or else asked for), target (a mention, a claim or a topic) and polarity.
 * The selected text is its evidence; where none is selected the sentence is offered as such.
 */
export function makeStance(session: AnnotateSession): void {
  const { store, text } = session;
  const { caret, isBlank } = store.getState();
  if (isBlank) {
    tell(session, text('mark.blank'));
    return;
  }
  if (firstLabel(session, 'stance') === null) return;
  const evidence = spanInForce(store.getState()) ? selectedFragments(session, 'evidence') : [];
  if (!evidence) return;
  const selected = selectedAnnotation(session);
  store.setState({ selection: null, proposal: null });
  if (selected?.layer === 'entity') {
    askTarget(session, { evidence, caret, holder: choiceOf(session, selected) }, null);
    return;
  }
  const claim = selected?.layer === 'claim' ? selected : null;
  const choices = [...candidatesFor(session, draftless, 'holder'), ...wordsFor(session, 'holder')];
  if (choices.length === 0) {
    tell(session, text('link.nothing'));
    return;
  }
  const speaker = claim?.links.find(({ role }) => role === 'claimant')?.target;
  const known = choices.findIndex(({ annotationId }) => annotationId !== null && annotationId === speaker);
  const onPick = (holder: PickChoice) => askTarget(session, { evidence, caret, holder }, claim?.id ?? null);
  const lit = known >= 0 ? known : nearest(session, choices, caret);
  startPicking(session, { prompt: text('stance.holder.await'), choices, onPick }, lit);
}

function askTarget(session: AnnotateSession, asked: Asked, likely: string | null): void {
  const { text } = session;
  const holder = isolated(asked.holder.name);
  const choices = [
    ...candidatesFor(session, draftless, 'target').filter(({ id }) => id !== asked.holder.id),
    ...wordsFor(session, 'target'),
  ];
  if (choices.length === 0) {
    tell(session, text('link.nothing'));
    return;
  }
  const onPick = (target: PickChoice) => {
    if (target.id !== topicChoice) return askPolarity(session, asked, target);
    pickTopic(session, text('stance.topic.await', { holder }), (topic) => askPolarity(session, asked, topic));
  };
  const known = choices.findIndex(({ annotationId }) => annotationId !== null && annotationId === likely);
  const lit = known >= 0 ? known : nearest(session, choices, asked.caret);
  startPicking(session, { prompt: text('stance.target.await', { holder }), choices, onPick }, lit);
}

function askPolarity(session: AnnotateSession, asked: Asked, target: PickChoice): void {
  const { codebook, language, text } = session;
  const labels = codebook.labels.filter(({ layer, retired }) => layer === 'stance' && !retired);
  const choices = labels.map((label) => ({ ...polarityChoice(label, language) }));
  const names = { holder: isolated(asked.holder.name), target: isolated(target.name) };
  const onPick = (polarity: PickChoice) => finish(session, asked, target, polarity);
  startPicking(session, { prompt: text('stance.polarity.await', names), choices, onPick }, 0);
}

function finish(session: AnnotateSession, asked: Asked, target: PickChoice, polarity: PickChoice): void {
  const { text, store } = session;
  const { holder, evidence } = asked;
  const draft: AnnotationDraft = {
    layer: 'stance',
    label: polarity.id,
    spans: evidence,
    attributes: {
      ...(holder.annotationId === null && { holder: holder.id }),
      ...(target.annotationId === null && { topic: target.id }),
    },
    links: [
      ...(holder.annotationId === null ? [] : [{ role: 'holder' as const, target: holder.annotationId }]),
      ...(target.annotationId === null ? [] : [{ role: 'target' as const, target: target.annotationId }]),
    ],
    note: null,
  };
  const stance = createAnnotation(session, draft);
  if (!stance) return;
  selectAnnotation(session, stance.id, asked.caret);
  store.setState({ isMarginOpen: true });
  const names = { holder: isolated(holder.name), polarity: polarity.name, target: isolated(target.name) };
  sayMarked(session, text('stance.said.made', names), stance, evidence.length);
  if (evidence.length === 0 && holder.annotationId !== null)
    offerEvidence(session, stance.id, holder.annotationId);
}

/** The sentence in which the holder is named. */
function offerEvidence(session: AnnotateSession, stanceId: string, holderId: string): void {
  const { open } = session;
  const holder = annotationOf(session, holderId);
  const at = holder && extentOf(holder);
  if (!at || !open.current) return;
  const { ground } = open.current;
  const sentence = contentsAt(ground.text, at.start).find(({ kind }) => kind === 'sentence')?.content;
  const spans = (sentence ? fragmentsOf(sentence, ground) : []).map((span) => ({
    role: 'evidence' as const,
    ...span,
  }));
  if (spans.length === 0) return;
  const parts = { kind: null, spans, links: [], attributes: {} };
  propose(session, { annotationId: stanceId, variants: [parts], variant: 0 });
}

/** Plus, minus and nought take the polarities that are drawn so. */
export function polarityChoice({ id, name, ink }: Label, language: 'ar' | 'en'): PickChoice {
  const keys = {
    favour: { codes: ['Equal', 'NumpadAdd'], cap: '+' },
    against: { codes: ['Minus', 'NumpadSubtract'], cap: '−' },
    neutral: { codes: ['Digit0', 'Numpad0'], cap: '0' },
  };
  const own = ink === 'favour' || ink === 'against' || ink === 'neutral' ? { keys: keys[ink] } : {};
  return { id, annotationId: null, name: name[language], ...own };
}

/** The first choice that stands after the caret, or else the last before it. */
function nearest(session: AnnotateSession, choices: readonly PickChoice[], caret: number): number {
  const index = choices.findIndex(({ annotationId }) => {
    const annotation = annotationId === null ? undefined : annotationOf(session, annotationId);
    const extent = annotation && extentOf(annotation);
    return extent !== undefined && extent !== null && extent.start >= caret;
  });
  return index >= 0
    ? index
    : Math.max(
        0,
        choices.findLastIndex(({ annotationId }) => annotationId !== null),
      );
}
