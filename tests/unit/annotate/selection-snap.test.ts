import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createProcliticMemory } from '../../../src-renderer/features/annotate/proclitic-memory.ts';
import {
  firstStep,
  type ProcliticKnowledge,
  snapSteps,
} from '../../../src-renderer/features/annotate/selection-snap.ts';
import { wordsOf } from '../../../src-shared/arabic/words.ts';
import { validateSpan } from '../../../src-shared/model/validate-annotation.ts';
import { graphemesOf } from '../../../src-shared/text/graphemes.ts';

const nothing: ProcliticKnowledge = { chosen: () => undefined, occursAlone: () => false };
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
    const proclitics = (knowledge?: ProcliticKnowledge) =>
      stepsOf('[وبتونس]', knowledge)
        .filter(([mode]) => mode === 'proclitic')
        .map(([, quote]) => quote);
    expect(proclitics()).toEqual(['تونس', 'بتونس']);
    const alone = { ...nothing, occursAlone: (form: string) => form === 'بتونس' };
    expect(proclitics(alone)).toEqual(['بتونس', 'تونس']);
    const chosen = { ...alone, chosen: () => 'تونس' };
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
  const begin = (text: string, knowledge = nothing) => {
    const steps = snapSteps({ start: 0, end: text.length }, groundOf(text), knowledge);
    const step = steps[firstStep(steps, 'proclitic', text, knowledge)];
    return step && text.slice(step.span.start, step.span.end);
  };

  test('never cuts a proclitic unasked', () => expect(begin('بريطانيا')).toBe('بريطانيا'));

  test('cuts it where the rest is known to be a word, or was cut before', () => {
    const text = 'بباريس';
    const words = wordsOf('من باريس وبباريس');
    const memory = createProcliticMemory();
    expect(begin(text, memory.within('من باريس وبباريس', words))).toBe('باريس');
    expect(begin(text, memory.within('قال', wordsOf('قال')))).toBe('بباريس');
    memory.remember('بباريس', 'باريس');
    expect(begin(text, memory.within('قال', wordsOf('قال')))).toBe('باريس');
  });

  test('a form inside another word does not count as occurring alone', () => {
    const text = 'الباريسي بباريس';
    expect(createProcliticMemory().within(text, wordsOf(text)).occursAlone('باريس')).toBe(false);
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
