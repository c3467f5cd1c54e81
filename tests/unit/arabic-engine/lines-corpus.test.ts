import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classifyLines } from '../../../src-shared/arabic/lines.ts';

// Scraped articles that may not be copied into this repository: the test runs where they lie beside it, and is skipped elsewhere.
const folder = new URL('../../../../shared/corpus/', import.meta.url);

/** What a person who read the pages says of each line, by its number; every other line that shows something is body. */
const readByHand: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  '001': { title: [1], boilerplate: [3, 5, 6, 7, 14, 46, 48], caption: [13] },
  '002': {
    title: [3],
    dateline: [5],
    boilerplate: [1, 6, 24, 26, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40],
  },
  '003': { title: [1], source: [23], boilerplate: [25, 27, 29, 33, 35], 'other-article': [31] },
};

const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.slice(0, 3) in readByHand) : [];

describe.skipIf(files.length === 0)('lines of the scraped corpus', () => {
  it.each(files)('%s: all boilerplate proposed, no body excluded', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const expected = readByHand[name.slice(0, 3)] ?? {};
    const kindOf = (line: number): string =>
      Object.keys(expected).find((kind) => expected[kind]?.includes(line)) ?? 'body';
    const junk = (kind: string): boolean => kind === 'boilerplate' || kind === 'other-article';
    let right = 0;
    let proposed = 0;
    let wanted = 0;
    for (const { start, kind } of classifyLines(text)) {
      const line = text.slice(0, start).split('\n').length;
      const truth = kindOf(line);
      if (junk(kind)) proposed++;
      if (junk(truth)) wanted++;
      if (junk(kind) && junk(truth)) right++;
      expect([line, junk(kind)]).toEqual([line, junk(truth)]);
      if (!junk(truth)) expect([line, kind]).toEqual([line, truth]);
    }
    console.info(`${name}: precision ${right}/${proposed}, recall ${right}/${wanted}`);
  });
});
