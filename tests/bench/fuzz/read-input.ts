import type { IncomingArticle } from '../../../src-main/formats/article-record.ts';
import type { Environment } from '../../../src-main/services/environment.ts';
import { readingsOf } from '../../../src-main/services/import-file.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { type Input, siblingIn } from './inputs.ts';
import { codebook, sampleText } from './samples.ts';

/** What came of a file: articles out of it, a sentence of what is wrong, or neither. */
export type Outcome =
  | { readonly kind: 'accepted' | 'refused' }
  | { readonly kind: 'failed'; readonly reason: string };

/** A clock that stands and names that count up, other ones for each prefix. */
export function fuzzEnvironment(prefix = 'new'): Environment {
  let named = 0;
  return { now: () => new Date('2026-01-01T00:00:00Z'), newId: () => `${prefix}-${++named}` };
}

/** Reads a file as an import does, without a project. */
export async function readInput(input: Input): Promise<Outcome> {
  const { sample, files, isNamed, isKnown } = input;
  const run = {
    options: {
      ...{ format: isNamed ? sample.format : undefined, annotator: 'سلمى' },
      ...{ extendCodebook: true, proposals: true },
    },
    environment: fuzzEnvironment(),
    codebook,
    storedText: () => (isKnown ? sampleText : undefined),
    folderOwners: new Map<string, Promise<string | undefined>>(),
  };
  const sibling = siblingIn(input);
  let kind: 'accepted' | 'refused' = 'refused';
  const check = (incoming: IncomingArticle): void => {
    kind = 'accepted';
    requirePossible(incoming);
  };
  try {
    for await (const { take } of readingsOf(
      files.get(sample.path) ?? new Uint8Array(),
      sample.path,
      run,
      {},
      sibling,
    )) {
      try {
        await take(check);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
      }
    }
  } catch (error) {
    if (!(error instanceof Problem)) return { kind: 'failed', reason: reasonOf(error) };
  }
  return { kind };
}

/** The first line of an error and the place it comes from. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const own = places.find((line) => line.includes('src-main') || line.includes('src-shared'));
  return `${error.name}: ${error.message.split('\n', 1)[0]} ${(places[0] ?? '').trim()} … ${(own ?? '').trim()}`;
}

/** No sentence can tell of what must never have been let through. */
function requirePossible({ article, annotations, regions }: IncomingArticle): void {
  const { text } = article;
  if (text === '' || !text.isWellFormed() || text.includes('\0'))
    throw new Error('The text cannot be stored.');
  for (const { start, end } of [...annotations.flatMap(({ spans }) => spans), ...regions]) {
    const isWithin = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= text.length;
    if (!isWithin || start >= end) throw new Error('A span is not in the text.');
  }
}
