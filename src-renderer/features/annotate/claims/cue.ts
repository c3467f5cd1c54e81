import type { AnnotationSpan } from '../../../../src-shared/model/annotation.ts';
import { withFragment } from '../../../reader/fragments.ts';
import { isolated } from '../../../ui/use-text.ts';
import { tell } from '../actions/announce.ts';
import { sayMarked, selectedFragments } from '../actions/create-annotation.ts';
import { selectAnnotation } from '../actions/select-annotation.ts';
import { selectedAnnotation, updateAnnotation } from '../actions/update-annotation.ts';
import { quoteOfSpans } from '../quote-of-spans.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { spanInForce } from '../state/view-store.ts';
import { offerRest } from './claims.ts';
import { partsInForce } from './proposal.ts';
import { propose } from './proposals.ts';

type Change = (spans: readonly AnnotationSpan[], cue: readonly AnnotationSpan[]) => readonly AnnotationSpan[];

/** Makes the selected text the cue of the selected claim, or of the one that is offered; without a selection offers one. */
export function setCue(session: AnnotateSession): void {
  const claim = selectedAnnotation(session);
  const { proposal } = session.store.getState();
  if (claim?.layer === 'claim' && proposal?.annotationId !== null && !spanInForce(session.store.getState())) {
    offerRest(session, claim);
    return;
  }
  changeCue(session, (spans, cue) => [...spans.filter(({ role }) => role !== 'cue'), ...cue]);
}

/** Adds the selected text to that cue: «أبلغ … أن» is one in two pieces. */
export function addToCue(session: AnnotateSession): void {
  const whole = session.open.current?.ground.text ?? '';
  changeCue(session, (spans, cue) =>
    cue.reduce((known, piece) => withFragment(known, 'cue', piece, whole), spans),
  );
}

function changeCue(session: AnnotateSession, change: Change): void {
  const { store, text, open } = session;
  const { proposal } = store.getState();
  const parts = proposal?.annotationId === null ? partsInForce(proposal) : undefined;
  const claim = selectedAnnotation(session);
  if (!parts && claim?.layer !== 'claim') {
    tell(session, text('claim.no-claim'));
    return;
  }
  const cue = selectedFragments(session, 'cue');
  const last = cue?.at(-1);
  if (!cue || !last) return;
  if (parts) {
    const spans = change(parts.spans, cue);
    propose(session, { annotationId: null, variants: [{ ...parts, spans }], variant: 0 });
  } else if (claim) {
    const spans = change(claim.spans, cue);
    updateAnnotation(session, claim, { spans });
    selectAnnotation(session, claim.id, last.end);
    const all = spans.filter(({ role }) => role === 'cue');
    const quote = isolated(quoteOfSpans(open.current?.ground.text ?? '', all));
    sayMarked(session, text('claim.said.cue', { quote }), { ...claim, spans }, cue.length);
  }
}
