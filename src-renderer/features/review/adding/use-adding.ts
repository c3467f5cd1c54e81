import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { CutEvidence } from '../../../../src-shared/arabic/proclitic-ranking.ts';
import { wordsOf } from '../../../../src-shared/arabic/words.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import type { SnapMode } from '../../../../src-shared/model/preferences.ts';
import { graphemesOf } from '../../../../src-shared/text/graphemes.ts';
import { paragraphsOf } from '../../../../src-shared/text/paragraphs.ts';
import type { Span } from '../../../../src-shared/text/span.ts';
import type { NudgeGround } from '../../../reader/nudge.ts';
import { firstStep, type SnapGround, type SnapStep, snapSteps } from '../../../reader/selection-snap.ts';
import type { Reader } from '../../../reader/types.ts';
import { type Adding, newAdding, withWords } from './adding.ts';

/** The words that are selected, in the ways they can be understood. */
interface Words {
  readonly steps: readonly SnapStep[];
  readonly step: number;
}

/** What is being added, and the text it is selected in. */
export interface AddingInHand {
  /** Null where nothing is. */
  readonly adding: Adding | null;
  readonly ground: NudgeGround & SnapGround;
  readonly reader: RefObject<Reader | null>;
  /** How new selections are understood. */
  readonly snap: SnapMode;
  begin(articleId: string): void;
  /** Writes anew what is in gold. */
  rewrite(adding: Adding): void;
  change(adding: Adding): void;
  leave(): void;
  /** The person selected this stretch; null for a caret. */
  take(raw: Span | null): void;
  /** Understands the selection in the next way. */
  nextWay(): void;
  /** Lets the text show the words that are meant. */
  show(): void;
}

// The reviewer's own cuts are not remembered: they add too few to learn from.
const noEvidence: CutEvidence = { timesAlone: () => 0, earlierChoice: () => null };

/** What the reviewer adds to the article of this text; nothing while none is begun. */
export function useAdding(text: string, codebook: Codebook): AddingInHand {
  const [adding, setAdding] = useState<Adding | null>(null);
  const [words, setWords] = useState<Words | null>(null);
  const [snap, setSnap] = useState<SnapMode>('word');
  const reader = useRef<Reader | null>(null);
  const ground = useMemo(
    () => ({ text, graphemes: graphemesOf(text), paragraphs: paragraphsOf(text), words: wordsOf(text) }),
    [text],
  );
  const spanOf = (chosen: Words | null): Span | null => chosen?.steps[chosen.step]?.span ?? null;
  function choose(chosen: Words | null): void {
    setWords(chosen);
    setAdding((before) => before && withWords(before, spanOf(chosen), ground));
  }
  function showSpan(span: Span | null): void {
    const selection = reader.current?.selection;
    if (!span || !selection) return;
    const isBackward = selection.focus < selection.anchor;
    reader.current?.setSelection(
      isBackward ? { anchor: span.end, focus: span.start } : { anchor: span.start, focus: span.end },
    );
  }
  const leave = (): void => {
    setAdding(null);
    setWords(null);
  };
  // Another article: what was selected is not there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides.
  useEffect(leave, [text]);
  return {
    adding,
    ground,
    reader,
    snap,
    begin(articleId) {
      setWords(null);
      setAdding(newAdding(codebook, articleId));
    },
    rewrite(next) {
      setWords(null);
      setAdding(next);
    },
    change: setAdding,
    leave,
    take(raw) {
      // A caret after a selection says nothing of what was selected before: the form is gone to by it, too.
      if (!raw || raw.start === raw.end) return;
      const steps = snapSteps(raw, ground, noEvidence);
      choose(steps.length > 0 ? { steps, step: firstStep(steps, snap) } : null);
    },
    nextWay() {
      const caret = reader.current?.selection?.focus ?? 0;
      const known = words ?? { steps: snapSteps({ start: caret, end: caret }, ground, noEvidence), step: -1 };
      if (known.steps.length === 0) return;
      const next = { ...known, step: (known.step + 1) % known.steps.length };
      setSnap(next.steps[next.step]?.mode ?? 'word');
      choose(next);
      showSpan(spanOf(next));
    },
    show: () => showSpan(spanOf(words)),
  };
}
