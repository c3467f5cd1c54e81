import { sentencesOf } from '../../src-shared/arabic/sentences.ts';
import { type Words, wordsOf } from '../../src-shared/arabic/words.ts';
import type { Graphemes } from '../../src-shared/text/graphemes.ts';
import type { Span } from '../../src-shared/text/span.ts';
import type { MoveUnit, ReaderSelection } from './types.ts';

/** Moves that need only the text; `line` needs the layout. */
export type TextUnit = Exclude<MoveUnit, 'line'>;

/** Where the focus end comes to stand. Extending by sentence or paragraph stops at its end, moving goes to the next start. */
export interface Movement {
  readonly words: Words;
  target(from: ReaderSelection, unit: TextUnit, direction: 1 | -1, extend: boolean): number;
}

/** Moves through the text by graphemes, words, sentences and paragraphs, in UTF-16. */
export function createMovement(text: string, paragraphs: readonly Span[], graphemes: Graphemes): Movement {
  const words = wordsOf(text);
  let sentences: readonly Span[] | null = null;

  function alongSpans(spans: readonly Span[], at: number, direction: 1 | -1, extend: boolean): number {
    if (direction < 0) return spans.findLast(({ start }) => start < at)?.start ?? 0;
    if (extend) return spans.find(({ end }) => end > at)?.end ?? text.length;
    return spans.find(({ start }) => start > at)?.start ?? text.length;
  }

  function alongWords(at: number, direction: 1 | -1): number {
    if (direction < 0) return words.previous(at)?.start ?? 0;
    const current = words.at(at);
    if (current && current.end > at) return current.end;
    return words.next(at)?.end ?? text.length;
  }

  return {
    words,
    target({ anchor, focus }, unit, direction, extend) {
      switch (unit) {
        case 'character':
          // As everywhere: the first arrow key on a selection goes to its edge.
          if (!extend && anchor !== focus)
            return direction > 0 ? Math.max(anchor, focus) : Math.min(anchor, focus);
          return direction > 0 ? graphemes.next(focus) : graphemes.previous(focus);
        case 'word':
          return alongWords(focus, direction);
        case 'sentence':
          sentences ??= sentencesOf(text);
          return alongSpans(sentences, focus, direction, extend);
        case 'paragraph':
          return alongSpans(
            paragraphs.filter(({ start, end }) => start < end),
            focus,
            direction,
            extend,
          );
        case 'document':
          return direction > 0 ? text.length : 0;
      }
    },
  };
}
