import { isolated } from '../../../ui/use-text.ts';
import { announce } from '../actions/announce.ts';
import { createAnnotation, firstLabel, sayMarked } from '../actions/create-annotation.ts';
import { selectAnnotation } from '../actions/select-annotation.ts';
import { updateAnnotation } from '../actions/update-annotation.ts';
import { annotationOf } from '../picking/pick.ts';
import { nameOf, quoteOfSpans } from '../quote-of-spans.ts';
import { extentOf } from '../reading-order.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { acceptedParts, type Proposal, type ProposedParts, partsInForce } from './proposal.ts';

/** Shows an offer and says it. */
export function propose(session: AnnotateSession, proposal: Proposal): void {
  session.store.setState({ proposal, selection: null });
  sayProposal(session);
}

/** Says the offer that is shown, after what was said last. */
export function sayProposal(session: AnnotateSession): void {
  const { store, text } = session;
  const { proposal, notice, announcement } = store.getState();
  const parts = proposal && partsInForce(proposal);
  if (!parts) return;
  const said = text('proposal.said', { what: wordsOf(session, parts) });
  const before = proposal.annotationId === null ? '' : `${announcement}. `;
  announce(session, before + said);
  // What was told of the annotation itself stays to be seen.
  store.setState({ notice });
}

/** Makes the offer what is stored. */
export function acceptProposal(session: AnnotateSession): void {
  const { store, text } = session;
  const { proposal } = store.getState();
  const parts = proposal && partsInForce(proposal);
  if (!parts) return;
  store.setState({ proposal: null });
  if (proposal.annotationId === null) {
    makeProposed(session, parts);
    return;
  }
  const annotation = annotationOf(session, proposal.annotationId);
  if (!annotation) return;
  updateAnnotation(session, annotation, acceptedParts(annotation, parts));
  announce(session, text('proposal.said.accepted'));
}

/** Leaves the offer; what is stored stays as it is. */
export function dismissProposal(session: AnnotateSession): void {
  session.store.setState({ proposal: null });
  announce(session, session.text('proposal.said.dismissed'));
}

function makeProposed(session: AnnotateSession, { spans, links, attributes }: ProposedParts): void {
  const label = firstLabel(session, 'claim');
  if (label === null) return;
  const claim = createAnnotation(session, { layer: 'claim', label, spans, attributes, links, note: null });
  const content = spans.filter(({ role }) => role === 'content');
  const extent = extentOf({ spans: content });
  if (!claim || !extent) return;
  selectAnnotation(session, claim.id, extent.end);
  const quote = isolated(quoteOfSpans(session.open.current?.ground.text ?? '', content));
  sayMarked(session, session.text('claim.said.made', { quote }), claim, 1);
}

function wordsOf(session: AnnotateSession, { kind, spans, links }: ProposedParts): string {
  const { text, open } = session;
  const quoteOf = (role: string) =>
    isolated(
      quoteOfSpans(
        open.current?.ground.text ?? '',
        spans.filter((span) => span.role === role),
      ),
    );
  const has = (role: string) => spans.some((span) => span.role === role);
  const speaker = links.find(({ role }) => role === 'claimant');
  const mention = speaker && annotationOf(session, speaker.target);
  return [
    kind && `${text(`proposal.kind.${kind}`)} ${quoteOf('content')}`,
    has('cue') && `${text('proposal.cue')} ${quoteOf('cue')}`,
    has('evidence') && `${text('proposal.evidence')} ${quoteOf('evidence')}`,
    mention && `${text('proposal.speaker')} ${isolated(nameOf(open.current?.ground.text ?? '', mention))}`,
  ]
    .filter(Boolean)
    .join('، ');
}
