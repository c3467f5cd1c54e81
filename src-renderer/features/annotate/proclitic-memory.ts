import { fold } from '../../../src-shared/arabic/fold.ts';
import type { CutEvidence } from '../../../src-shared/arabic/proclitic-ranking.ts';

/** Remembers how a person cut written words, and what the project says of what remains, for as long as the screen is open. */
export interface ProcliticMemory {
  /** Notes what the person took as the name in a written word. */
  remember(written: string, rest: string): void;
  /** What is known now. What is not is asked of the project; `onLearned` is called once, when something new is known. */
  evidence(onLearned: () => void): CutEvidence;
}

/** `timesWritten` says how often each folded word stands alone in the project. */
export function createProcliticMemory(
  timesWritten: (words: string[]) => Promise<readonly number[]>,
): ProcliticMemory {
  const choices = new Map<string, string>();
  const counts = new Map<string, number>();

  async function learn(words: Iterable<string>, onLearned: () => void): Promise<void> {
    const asked = [...words];
    const answers = await timesWritten(asked);
    asked.forEach((word, index) => {
      counts.set(word, answers[index] ?? 0);
    });
    if (asked.some((word) => counts.get(word) !== 0)) onLearned();
  }

  return {
    remember(written, rest) {
      choices.set(fold(written).text, fold(rest).text);
    },
    evidence(onLearned) {
      const unknown = new Set<string>();
      return {
        earlierChoice: (written) => choices.get(written) ?? null,
        timesAlone(remainder) {
          const known = counts.get(remainder);
          if (known === undefined) {
            // All remainders of a word are asked at once. Where nobody answers they keep their order.
            if (unknown.size === 0) queueMicrotask(() => learn(unknown, onLearned).catch(() => undefined));
            unknown.add(remainder);
          }
          return known ?? 0;
        },
      };
    },
  };
}
