import { type ReactElement, type ReactNode, useEffect } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { AnnotationRef } from '../margin/annotation-ref.tsx';
import { attributeWords } from '../margin/structure.ts';
import { annotationOf } from '../picking/pick.ts';
import { quoteOfSpans } from '../quote-of-spans.ts';
import { extentOf } from '../reading-order.ts';
import { useSession } from '../state/session.tsx';
import { makeClaim } from './claims.ts';
import { linkSelected } from './links.ts';
import { type Proposal, type ProposedParts, partsInForce } from './proposal.ts';
import { acceptProposal, dismissProposal } from './proposals.ts';

/** What is offered, part by part, and the keys that take it, change it or leave it. */
export function ProposalBar({ proposal }: { readonly proposal: Proposal }): ReactElement | null {
  const session = useSession();
  const { text } = session;
  const parts = partsInForce(proposal);
  useInView(parts);
  if (!parts) return null;
  const isEvidence = parts.spans.some(({ role }) => role === 'evidence');
  return (
    <section className="an-offer" aria-label={text('proposal.title')}>
      <b>{text('proposal.title')}</b>
      {isEvidence && <span className="faint">{text('stance.whole')}</span>}
      <Parts parts={parts} />
      <span className="grow" />
      <Button small variant="primary" onPress={() => acceptProposal(session)}>
        {text('proposal.accept')} <Kbd keys="Enter" />
      </Button>
      {proposal.variants.length > 1 && (
        <Button small onPress={() => makeClaim(session)}>
          {text('proposal.other')} <Kbd keys="KeyC" />
        </Button>
      )}
      {!isEvidence && (
        <Button small onPress={() => linkSelected(session)}>
          {text('link.role.claimant')} <Kbd keys="KeyL" />
        </Button>
      )}
      <Button small variant="ghost" onPress={() => dismissProposal(session)}>
        {text('proposal.dismiss')} <Kbd keys="Escape" />
      </Button>
    </section>
  );
}

/** The bar takes room from the sheet: what is offered stays in view, its beginning where not all of it can be. */
function useInView(parts: ProposedParts | undefined): void {
  const { reader } = useSession();
  useEffect(() => {
    const extent = parts && extentOf(parts);
    if (!extent) return;
    reader.current?.scrollTo(extent.end - 1);
    reader.current?.scrollTo(extent.start);
  }, [parts, reader]);
}

function Parts({ parts }: { readonly parts: ProposedParts }): ReactElement {
  const session = useSession();
  const { text, open, codebook, language } = session;
  const whole = open.current?.ground.text ?? '';
  const quoteOf = (role: string) =>
    quoteOfSpans(
      whole,
      parts.spans.filter((span) => span.role === role),
    );
  const claimant = parts.links.find(({ role }) => role === 'claimant');
  const speaker = claimant && annotationOf(session, claimant.target);
  const claim = { layer: 'claim', label: '', attributes: parts.attributes } as const;
  const words = attributeWords(claim, 'claimant', codebook, language);
  const attribution = attributeWords(claim, 'quotation', codebook, language);
  return (
    <>
      {parts.kind && <Part name={text(`proposal.kind.${parts.kind}`)}>{quoteOf('content')}</Part>}
      {quoteOf('evidence') && <Part name={text('proposal.evidence')}>{quoteOf('evidence')}</Part>}
      {quoteOf('cue') && <Part name={text('proposal.cue')}>{quoteOf('cue')}</Part>}
      {speaker && (
        <Part name={text('proposal.speaker')}>
          <AnnotationRef annotation={speaker} />
        </Part>
      )}
      {words && <Part name={text('proposal.speaker')}>{words}</Part>}
      {attribution && <span className="tag">{attribution}</span>}
    </>
  );
}

const Part = (props: { readonly name: string; readonly children: ReactNode }): ReactElement => (
  <span className="part">
    <span className="faint">{props.name}</span>
    <bdi className="trunc">{props.children}</bdi>
  </span>
);
