import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programFolder } from '../../../src-main/hosts/program.ts';
import { type LabelScore, scoreHeldOut } from '../../../src-shared/suggestions/held-out.ts';
import { dictionaryOf, findInDictionary } from '../../../src-shared/suggestions/mention-dictionary.ts';
import {
  type MarkedArticle,
  suggestMentions,
  trainMentionTagger,
} from '../../../src-shared/suggestions/mention-tagger.ts';
import { runsOf, tagsOf } from '../../../src-shared/suggestions/mention-tags.ts';
import { sentencesAsTokens } from '../../../src-shared/suggestions/tokens.ts';

const whole = (text: string) => [{ start: 0, end: text.length }];
const labels = ['GPE', 'PER'];

describe('tags of mentions', () => {
  it('spell the mentions they were made of, where none overlap', () => {
    const sentence =
      sentencesAsTokens('كان في تونس وفد من السيد نبيل إلى قابس', whole('x'.repeat(60)))[0] ?? [];
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            gap: fc.nat(2),
            length: fc.integer({ min: 1, max: 3 }),
            label: fc.constantFrom(...labels),
          }),
        ),
        (pieces) => {
          const runs: { from: number; to: number; label: string }[] = [];
          let at = 0;
          for (const { gap, length, label } of pieces) {
            const from = at + gap;
            if (from + length > sentence.length) break;
            runs.push({ from, to: from + length, label });
            at = from + length;
          }
          const mentions = runs.flatMap(({ from, to, label }) => {
            const [first, last] = [sentence[from], sentence[to - 1]];
            return first && last ? [{ start: first.start, end: last.end, label }] : [];
          });
          expect(runsOf(tagsOf(sentence, mentions, labels), labels)).toEqual(runs);
        },
      ),
    );
  });

  it('give nested mentions to the longest, and a cut word whole', () => {
    const text = 'رئيس بلدية قابس بباريس';
    const [sentence = []] = sentencesAsTokens(text, whole(text));
    const mentions = [
      { start: 11, end: 15, label: 'GPE' },
      { start: 0, end: 15, label: 'PER' },
      { start: 17, end: 22, label: 'GPE' },
    ];
    expect(runsOf(tagsOf(sentence, mentions, labels), labels)).toEqual([
      { from: 0, to: 3, label: 'PER' },
      { from: 3, to: 4, label: 'GPE' },
    ]);
  });
});

describe('a dictionary of forms', () => {
  it('finds the longest, after a proclitic too, in readable passages only', () => {
    const entries = dictionaryOf([
      { quote: 'باريس', label: 'GPE' },
      { quote: 'إعلان باريس', label: 'DOC' },
      { quote: 'باريس', label: 'PER' },
      { quote: 'باريس', label: 'GPE' },
    ]);
    const text = 'في اعلان باريسَ وبباريس.\nباريس';
    const found = findInDictionary(entries, text, [{ start: 0, end: 24 }]);
    expect(found.map(({ start, end, label }) => [text.slice(start, end), label])).toEqual([
      ['اعلان باريسَ', 'DOC'],
      ['باريس', 'GPE'],
    ]);
  });
});

describe('a tagger of mentions', () => {
  const article = (text: string, ...mentions: [string, string][]): MarkedArticle => ({
    text,
    readable: whole(text),
    mentions: mentions.map(([quote, label]) => ({
      start: text.indexOf(quote),
      end: text.indexOf(quote) + quote.length,
      label,
    })),
  });

  it('cuts a proclitic off where people did, never off a name that begins with the letter', () => {
    const learned = trainMentionTagger([
      article('وصل الوفد إلى تونس اليوم.', ['تونس', 'GPE']),
      article('اجتمع الوفد بتونس أمس.', ['تونس', 'GPE']),
      article('سافر الوفد إلى بيروت أمس.', ['بيروت', 'GPE']),
      article('عاد الوفد من باريس أمس.', ['باريس', 'GPE']),
      article('التقى الوفد ببيروت أمس.', ['بيروت', 'GPE']),
    ]);
    const quotes = (text: string) =>
      suggestMentions(learned, text, whole(text)).map(
        ({ start, end, label }) => `${text.slice(start, end)}/${label}`,
      );
    expect(quotes('اجتمع الوفد بباريس أمس.')).toEqual(['باريس/GPE']);
    expect(quotes('سافر الوفد إلى باريس أمس.')).toEqual(['باريس/GPE']);
  });

  it('does better on articles it has not seen than the forms alone: leave one out on the sample', {
    timeout: 120_000,
  }, () => {
    const { tagger, dictionary } = scoreHeldOut(sampleArticles(), sampleArticles().length);
    const [ours, plain] = [f1(tagger), f1(dictionary)];
    // Seen: tagger 0.40 (precision 0.61, recall 0.29), dictionary 0.14 (0.60, 0.08).
    expect(ours).toBeGreaterThan(0.37);
    expect(ours).toBeGreaterThan(2 * plain);
  });
});

function f1(scores: readonly LabelScore[]): number {
  const sum = (key: 'right' | 'suggested' | 'marked') =>
    scores.reduce((total, score) => total + score[key], 0);
  return (2 * sum('right')) / (sum('suggested') + sum('marked'));
}

interface SampleRecord {
  readonly text: string;
  readonly regions: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
  readonly annotations: readonly {
    readonly annotator: string;
    readonly layer: string;
    readonly label: string;
    readonly spans: readonly { readonly start: number; readonly end: number }[];
  }[];
}

/** The articles of the sample that its first annotator has marked; gold is what that person wrote into resources/sample.jsonl. */
function sampleArticles(): MarkedArticle[] {
  const file = readFileSync(join(programFolder, 'resources/sample.jsonl'), 'utf8');
  const records = file
    .trim()
    .split('\n')
    .map((line): SampleRecord => JSON.parse(line));
  return records.flatMap(({ text, regions, annotations }) => {
    const mentions = annotations.flatMap(({ annotator, layer, label, spans }) => {
      const [span] = spans;
      return annotator === 'سلمى' && layer === 'entity' && span && spans.length === 1
        ? [{ start: span.start, end: span.end, label }]
        : [];
    });
    const readable = regions.filter(
      ({ kind }) => !['boilerplate', 'other-article', 'published', 'source'].includes(kind),
    );
    return mentions.length > 0 ? [{ text, readable, mentions }] : [];
  });
}
