import { readRegistry } from '../../../src-main/formats/registry/read.ts';
import { registryAsCsv, registryAsJson } from '../../../src-main/formats/registry/write.ts';
import { parseCodebook, requireSound } from '../../../src-main/services/codebook-file.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { type Dice, garbage, mutated } from './mutate.ts';
import { type Outcome, reasonOf } from './read-input.ts';
import { smallCodebook } from './small-codebook.ts';

const entry = {
  ...{ id: 'e1', label: 'GPE', names: { ar: 'باريس', en: 'Paris' }, aliases: ['باريز', '=1'], note: 'ن' },
  ...{ createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' },
  identifiers: [{ scheme: 'wikidata', value: 'Q90' }],
};

interface Settings {
  readonly bytes: Uint8Array;
  readonly read: (bytes: Uint8Array) => unknown;
}

const codebookBytes = Buffer.from(JSON.stringify(smallCodebook, null, 1));

/** Files that are no articles, by the name of the family: the registry and the codebook. */
export const settings: Readonly<Record<string, readonly [Settings, ...Settings[]]>> = {
  registry: [
    { bytes: Buffer.from(registryAsJson([entry, { ...entry, id: 'e2' }])), read: readRegistry },
    { bytes: Buffer.from(registryAsCsv([entry])), read: readRegistry },
  ],
  codebook: [
    {
      bytes: codebookBytes,
      read: (bytes) => requireSound(parseCodebook(Buffer.from(bytes).toString(), 'x.json'), 'x.json'),
    },
  ],
};

/** Reads one of them, damaged. */
export function readSettings(family: readonly [Settings, ...Settings[]], dice: Dice): Outcome {
  const { bytes, read } = dice.of(family);
  try {
    read(dice.random() < 0.1 ? garbage(bytes, dice) : mutated(bytes, dice));
    return { kind: 'accepted' };
  } catch (error) {
    return error instanceof Problem ? { kind: 'refused' } : { kind: 'failed', reason: reasonOf(error) };
  }
}
