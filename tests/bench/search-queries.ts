import type { GeneratedCorpus } from './generated-articles.ts';

/** What people look for, by kind: each call gives a query of the kind, another one each time. */
export function queryKinds(corpus: GeneratedCorpus): Record<string, () => string> {
  const frequent = (fewest = 3) => corpus.wordOfRank(0, 300, fewest);
  const rare = () => corpus.wordOfRank(20_000, 60_000, 4);
  const any = (fewest: number): string => {
    for (;;) {
      const word = corpus.word();
      if (word.length >= fewest) return word;
    }
  };
  const inside = (letters: number): string => any(letters + 2).slice(1, 1 + letters);
  return {
    'frequent word': frequent,
    'rare word': rare,
    'two frequent words': () => `${frequent()} ${frequent()}`,
    'frequent and rare': () => `${frequent()} ${rare()}`,
    'words side by side': () => `«${any(3)} ${any(3)}»`,
    'beginning, 2 letters': () => `${any(3).slice(0, 2)}*`,
    'beginning, 4 letters': () => `${any(5).slice(0, 4)}*`,
    'inside, 2 letters': () => inside(2),
    'inside, 3 letters': () => inside(3),
    'inside, 5 letters': () => inside(5),
    'as written': () => `"${any(4)}"`,
    'a date': () => corpus.date(),
    digits: () => /\p{N}+$/u.exec(corpus.date())?.[0] ?? '',
    concordance: () => any(4),
  };
}
