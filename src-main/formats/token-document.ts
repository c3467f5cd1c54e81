import type { ProblemReport } from '../../src-shared/model/problem.ts';
import { graphemesOf } from '../../src-shared/text/graphemes.ts';
import type { Span } from '../../src-shared/text/span.ts';
import { alignTokens, lettersKey } from './align-tokens.ts';
import { requireRecord } from './jsonl/parse-record.ts';
import { recordFormat } from './jsonl/record-schema.ts';
import type { ReadDocument } from './read-document.ts';
import { sha256 } from './sha256.ts';

/** An entity over tokens, by their numbers in the document from 0; `last` is included. */
export interface TokenEntity {
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

/** What a format that knows tokens only says of an article. */
export interface TokenDocument {
  readonly sentences: readonly (readonly string[])[];
  readonly entities: readonly TokenEntity[];
  /** The text, where the file says more of it than its tokens. */
  readonly text?: string;
  readonly warnings?: readonly ProblemReport[];
}

/** The key of the stored text that a document's tokens may stand on; see {@link lettersKey}. */
export const documentKey = (document: TokenDocument): string =>
  lettersKey(document.sentences.flat().join(''));

/**
 * The document as an article record: on the stored text, where that is given and has the same tokens, else on a text made of the tokens,
 * with spaces between them and a line for each sentence, of which a warning tells. Undefined where the stored text is another.
 */
export function placeTokens(document: TokenDocument, storedText?: string): ReadDocument | undefined {
  const text = storedText ?? document.text ?? document.sentences.map((tokens) => tokens.join(' ')).join('\n');
  const places = alignTokens(text, document.sentences.flat());
  if (!places) return undefined;
  const markable = markableIn(text);
  const record = requireRecord({
    format: recordFormat,
    text,
    textSha256: sha256(text),
    offsetUnit: 'utf16',
    annotations: document.entities.map(({ label, first, last }) => ({
      layer: 'entity',
      label,
      spans: [markable(coverOf(places[first], places[last]))],
    })),
  });
  const madeFrom = document.text === undefined ? 'text-reconstructed' : 'text-from-sentences';
  const warnings = storedText === undefined ? [{ code: madeFrom, params: {} } as const] : [];
  return { record, warnings: [...warnings, ...(document.warnings ?? [])] };
}

function coverOf(first: Span | undefined, last: Span | undefined): Span {
  if (!first || !last) throw new Error('an entity ends beyond the tokens of its document');
  return { start: first.start, end: last.end };
}

/** Spans of whole characters that begin with what shows: tokens of other tools part characters, and begin with invisible formatting. */
function markableIn(text: string): (span: Span) => Span {
  const graphemes = graphemesOf(text);
  return (span) => {
    const { start, end } = graphemes.cover(span);
    let at = start;
    while (at < end && /^[\s\p{Cf}]/u.test(text.slice(at, at + 2))) at = graphemes.next(at);
    return { start: at < end ? at : start, end };
  };
}
