import { claimProposalFor, contentsAt } from '../../../../src-shared/arabic/claim-proposal.ts';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import type { Span } from '../../../../src-shared/text/span.ts';
import { fragmentsOf } from '../../../reader/fragments.ts';
import { isolated } from '../../../ui/use-text.ts';
import { tell } from '../actions/announce.ts';
import {
  bareDraft,
  createAnnotation,
  firstLabel,
  sayMarked,
  selectedFragments,
} from '../actions/create-annotation.ts';
import { selectAnnotation } from '../actions/select-annotation.ts';
import { quoteOfSpans } from '../quote-of-spans.ts';
import type { OpenArticle } from '../state/open-article.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { spanInForce } from '../state/view-store.ts';
import type { ProposedParts } from './proposal.ts';
import { propose, sayProposal } from './proposals.ts';

/** Makes a claim of the selected text and offers the rest of it; where nothing is selected offers a claim at the caret, or the next one. */
export function makeClaim(session: AnnotateSession): void {
  const { store, text } = session;
  const { isBlank, proposal } = store.getState();
  if (isBlank) {
    tell(session, text('mark.blank'));
    return;
  }
  if (spanInForce(store.getState())) {
    claimSelection(session);
    return;
  }
  if (proposal?.annotationId === null && proposal.variants.length > 1) {
    const variant = (proposal.variant + 1) % proposal.variants.length;
    store.setState({ proposal: { ...proposal, variant } });
    sayProposal(session);
    return;
  }
  proposeClaim(session);
}

function claimSelection(session: AnnotateSession): void {
  const { open, text } = session;
  const spans = selectedFragments(session, 'content');
  const label = firstLabel(session, 'claim');
  const last = spans?.at(-1);
  if (!spans || !last || label === null || !open.current) return;
  const claim = createAnnotation(session, bareDraft('claim', label, spans));
  if (!claim) return;
  selectAnnotation(session, claim.id, last.end);
  const quote = isolated(quoteOfSpans(open.current.ground.text, spans));
  sayMarked(session, text('claim.said.made', { quote }), claim, spans.length);
  offerRest(session, claim);
}

/** Offers the cue, speaker and attribution that fit what a claim says. */
export function offerRest(session: AnnotateSession, claim: Annotation): void {
  const { open } = session;
  const [first, ...others] = claim.spans.filter(({ role }) => role === 'content');
  if (!first || !open.current) return;
  const content = { start: first.start, end: Math.max(first.end, ...others.map(({ end }) => end)) };
  const { spans, ...rest } = partsFor(open.current, content);
  const parts: ProposedParts = { ...rest, kind: null, spans: spans.filter(({ role }) => role === 'cue') };
  if (parts.spans.length + parts.links.length === 0 && parts.attributes.quotation === 'narrated') return;
  propose(session, { annotationId: claim.id, variants: [parts], variant: 0 });
}

function proposeClaim(session: AnnotateSession): void {
  const { open, store, text } = session;
  if (!open.current) return;
  const { ground, annotations } = open.current;
  const isClaimed = ({ start, end }: Span) =>
    annotations.some(
      ({ layer, spans }) =>
        layer === 'claim' &&
        spans.some((span) => span.role === 'content' && span.start === start && span.end === end),
    );
  const variants = contentsAt(ground.text, store.getState().caret)
    .map(({ kind, content }) => ({ kind, content: fragmentsOf(content, ground)[0] }))
    .flatMap(({ kind, content }) =>
      content && !isClaimed(content) && open.current ? [{ ...partsFor(open.current, content), kind }] : [],
    );
  if (variants.length === 0) {
    tell(session, text('mark.nothing'));
    return;
  }
  store.setState({ selected: null });
  propose(session, { annotationId: null, variants, variant: 0 });
}

function partsFor({ ground, annotations }: OpenArticle, content: Span): Omit<ProposedParts, 'kind'> {
  const mentions = annotations.filter(({ layer }) => layer === 'entity');
  const { cue, speaker, attribution } = claimProposalFor(ground.text, content, mentions);
  return {
    spans: [
      { role: 'content', ...content },
      ...(cue ? [{ role: 'cue' as const, ...ground.graphemes.cover(cue) }] : []),
    ],
    links: speaker === null ? [] : [{ role: 'claimant', target: speaker }],
    attributes: { quotation: attribution },
  };
}
