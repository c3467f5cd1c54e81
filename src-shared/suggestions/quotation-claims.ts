import { type Attribution, claimProposalFor } from '../arabic/claim-proposal.ts';
import type { PossibleSpeaker } from '../arabic/claim-speaker.ts';
import { quotationsOf } from '../arabic/quotations.ts';
import { type Span, spanContains } from '../text/span.ts';

/** What is quoted and has a reporting word. UTF-16. */
export interface QuotationClaim {
  readonly content: Span;
  readonly cue: Span;
  /** Id of the mention that seems to be the speaker. */
  readonly speaker: string | null;
  readonly attribution: Attribution;
  readonly confidence: number;
}

/** Shorter ones are mostly titles and words that the writer keeps at a distance. */
const fewestWords = 4;

/** Share of such claims that somebody had marked in the sample's finished articles, by how sure the marks were. */
const precision = { high: 0.7, medium: 0.5 } as const;

/** Claims that have the shape of a quotation, in reading order: between two marks, of some length, with a reporting word near. */
export function quotationClaims(
  text: string,
  readable: readonly Span[],
  mentions: readonly PossibleSpeaker[],
): QuotationClaim[] {
  return quotationsOf(text).flatMap(({ content, confidence }): QuotationClaim[] => {
    const isReadable = readable.some((passage) => spanContains(passage, content));
    if (confidence === 'low' || !isReadable) return [];
    if (text.slice(content.start, content.end).split(/\s+/u).length < fewestWords) return [];
    const { cue, speaker, attribution } = claimProposalFor(text, content, mentions);
    return cue ? [{ content, cue, speaker, attribution, confidence: precision[confidence] }] : [];
  });
}
