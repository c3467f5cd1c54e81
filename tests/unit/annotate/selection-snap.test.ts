import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createProcliticMemory } from '../../../src-renderer/features/annotate/proclitic-memory.ts';
import { firstStep, snapSteps } from '../../../src-renderer/reader/selection-snap.ts';
import type { CutEvidence } from '../../../src-shared/arabic/proclitic-ranking.ts';
import { wordsOf } from '../../../src-shared/arabic/words.ts';
import { validateSpan } from '../../../src-shared/model/validate-annotation.ts';
import { graphemesOf } from '../../../src-shared/text/graphemes.ts';

const nothing: CutEvidence = { earlierChoice: () => null, timesAlone: () => 0 };
const groundOf = (text: string) => ({ text, graphemes: graphemesOf(text), words: wordsOf(text) });

/** The steps for a part of the text that is marked off with brackets, as [mode, quote, cut]. */
function stepsOf(marked: string, knowledge = nothing) {
  const start = marked.indexOf('[');
  const text = marked.replaceAll(/[[\]]/g, '');
  const raw = { start, end: marked.indexOf(']') - 1 };
  return snapSteps(raw, groundOf(text), knowledge).map(({ mode, span, cut }) => [
    mode,
    text.slice(span.start, span.end),
    cut && text.slice(cut.start, cut.end),
  ]);
}

describe('a selection steps through', () => {
  test('the written word, the word after its proclitic, the characters', () => {
    expect(stepsOf('ستلتقي مجددًا ب[اري]س في')).toEqual([
      ['word', 'باريس', null],
      ['proclitic', 'اريس', 'ب'],
      ['character', 'اري', null],
    ]);
    expect(stepsOf('ستلتقي مجددًا [بباريس] في')).toEqual([
      ['word', 'بباريس', null],
      ['proclitic', 'باريس', 'ب'],
      ['character', 'بباريس', null],
    ]);
  });

  test('the word at a caret', () => {
    expect(stepsOf('اجتماع ل[]ندن')[0]).toEqual(['word', 'لندن', null]);
  });

  test('whole words without what stands around them', () => {
    expect(stepsOf('بمسودة« إعلا[ن باريس»، ]وأوضحت')[0]).toEqual(['word', 'إعلان باريس', null]);
  });

  test('the longest proclitic first, forms that occur alone before it, the earlier choice before all', () => {
    const proclitics = (knowledge?: CutEvidence) =>
      stepsOf('[وبتونس]', knowledge)
        .filter(([mode]) => mode === 'proclitic')
        .map(([, quote]) => quote);
    expect(proclitics()).toEqual(['تونس', 'بتونس']);
    const alone = { ...nothing, timesAlone: (form: string) => (form === 'بتونس' ? 3 : 0) };
    expect(proclitics(alone)).toEqual(['بتونس', 'تونس']);
    const chosen = { ...alone, earlierChoice: () => 'تونس' };
    expect(proclitics(chosen)).toEqual(['تونس', 'بتونس']);
  });

  test('nothing where there is nothing to tag', () => {
    expect(stepsOf('قال[ ]هذا')).toEqual([]);
    expect(stepsOf('قال ،[] هذا')).toEqual([]);
  });

  test('punctuation alone can be chosen only as characters', () => {
    expect(stepsOf('قال [»،] هذا')).toEqual([['character', '»،', null]]);
  });
});

describe('the step a new selection begins with', () => {
  const begin = (text: string, evidence: CutEvidence) => {
    const steps = snapSteps({ start: 0, end: text.length }, groundOf(text), evidence);
    const step = steps[firstStep(steps, 'proclitic')];
    return step && text.slice(step.span.start, step.span.end);
  };

  test('never cuts a proclitic unasked, be the rest as frequent a word as it may', () => {
    expect(begin('بريطانيا', nothing)).toBe('بريطانيا');
    expect(begin('سليمان', { ...nothing, timesAlone: () => 1_000 })).toBe('سليمان');
  });

  test('cuts it where the person cut this written form before, whatever its vowel marks', () => {
    const memory = createProcliticMemory(async (words) => words.map(() => 0));
    const evidence = () => memory.evidence(() => undefined);
    expect(begin('بباريس', evidence())).toBe('بباريس');
    memory.remember('بباريس', 'باريس');
    expect(begin('بِباريس', evidence())).toBe('باريس');
    expect(begin('وبباريس', evidence())).toBe('وبباريس');
  });
});

describe('what the project says of the words', () => {
  /** Counts of a project in which these words stand alone, and what it was asked. */
  function projectWith(counts: Readonly<Record<string, number>>) {
    const asked: string[][] = [];
    const memory = createProcliticMemory(async (words) => {
      asked.push(words);
      return words.map((word) => counts[word] ?? 0);
    });
    return { asked, memory };
  }
  const cutsOf = (text: string, evidence: CutEvidence) =>
    snapSteps({ start: 0, end: text.length }, groundOf(text), evidence)
      .filter(({ mode }) => mode === 'proclitic')
      .map(({ span }) => text.slice(span.start, span.end));

  test('is asked once, and ranks the cuts from then on', async () => {
    const { asked, memory } = projectWith({ بتونس: 2 });
    let learned = 0;
    const evidence = memory.evidence(() => {
      learned++;
    });
    expect(cutsOf('وبتونس', evidence)).toEqual(['تونس', 'بتونس']);
    await new Promise(setImmediate);
    expect(asked).toEqual([['تونس', 'بتونس']]);
    expect(learned).toBe(1);
    expect(
      cutsOf(
        'وبتونس',
        memory.evidence(() => undefined),
      ),
    ).toEqual(['بتونس', 'تونس']);
    await new Promise(setImmediate);
    expect(asked).toHaveLength(1);
  });

  test('where it cannot be asked the order holds, and it is asked again the next time', async () => {
    let asked = 0;
    const memory = createProcliticMemory(async () => {
      asked++;
      throw new Error('the line is broken');
    });
    for (const times of [1, 2]) {
      expect(
        cutsOf(
          'وبتونس',
          memory.evidence(() => expect.unreachable()),
        ),
      ).toEqual(['تونس', 'بتونس']);
      await new Promise(setImmediate);
      expect(asked).toBe(times);
    }
  });
});

test('every step is a span that the store accepts', () => {
  const unit = fc.constantFrom(
    'ب',
    'و',
    'ا',
    'ر',
    ' ',
    '،',
    '«',
    '»',
    '\u064e',
    '\u200f',
    '\u0640',
    '\n',
    '😀',
    '1',
    '%',
  );
  fc.assert(
    fc.property(fc.string({ unit, minLength: 1, maxLength: 24 }), fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
      const ground = groundOf(text);
      for (const { span, cut } of snapSteps({ start: start ?? 0, end: end ?? 0 }, ground, nothing)) {
        validateSpan(span, ground);
        if (cut) expect(cut.end).toBe(span.start);
      }
    }),
    { numRuns: 2000 },
  );
});
