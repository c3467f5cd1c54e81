import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureAnnotator } from '../../../src-main/services/annotators.ts';
import { checkProject } from '../../../src-main/services/check.ts';
import { createProjectFile } from '../../../src-main/services/create-project.ts';
import { type OpenProject, openProject } from '../../../src-main/services/project.ts';
import { storeBundles } from '../../../src-main/services/store-bundles.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { type Act, people, perform } from '../../helpers/exchange-histories.ts';
import { bundleOf } from '../../helpers/projects.ts';
import { type Dice, mutated } from './mutate.ts';
import { fuzzEnvironment, type Outcome, reasonOf } from './read-input.ts';
import { smallCodebook } from './small-codebook.ts';

const texts = [
  'قال الوزير في باريس إن الاتفاق قريب.',
  'ذكرت الوكالة أن الميناء مغلق.',
  'زار الوفد بغداد أمس.',
];

/** Who does what, at which place, in which article: so that nothing that a project keeps is missing. */
const acts: readonly (readonly [Act['do'], who: number, at: number, which: number])[] = [
  ...([0, 1] as const).flatMap((who) => [['mark', who, 0, 0] as const, ['claim', who, 0, 0] as const]),
  ...([
    ['claim', 0, 4, 0],
    ['nest', 0, 0, 0],
    ['mark', 1, 5, 0],
    ['change', 1, 1, 0],
    ['mark', 0, 3, 1],
  ] as const),
  ...([
    ['unmark', 0, 0, 1],
    ['state', 0, 2, 0],
    ['state', 1, 2, 0],
    ['assign', 2, 1, 0],
    ['edit', 2, 1, 0],
  ] as const),
  ...([
    ['lines', 2, 1, 0],
    ['enter', 0, 1, 0],
    ['enter', 1, 2, 0],
    ['link', 0, 0, 0],
    ['rename', 1, 1, 0],
  ] as const),
  ...([
    ['judge', 2, 1, 0],
    ['ask', 0, 0, 0],
    ['answer', 1, 0, 0],
    ['resolve', 2, 0, 0],
    ['reject', 0, 3, 0],
  ] as const),
  ...([
    ['work', 0, 4, 0],
    ['gold', 2, 0, 0],
    ['gold', 2, 1, 0],
    ['close', 2, 0, 0],
    ['publish', 2, 1, 0],
  ] as const),
  ...([
    ['import', 2, 1, 0],
    ['remove', 2, 0, 2],
    ['mark', 1, 2, 1],
    ['undo', 1, 0, 1],
    ['newcomer', 2, 1, 0],
  ] as const),
];

/** The bytes of a project file with something of everything in it; always the same. */
export async function projectBytes(folder: string): Promise<Uint8Array> {
  const path = join(folder, 'base.hashiya');
  const fill = async (project: OpenProject) => {
    const bundles = texts.map((text, number) => bundleOf(`a${number}`, text));
    storeBundles(project, { bundles, annotators: [], codebook: null }, null);
    for (const name of people) ensureAnnotator(project, name);
    for (const [act, who, at, which] of acts) perform(project, { do: act, who, at, which });
  };
  const seed = { name: 'fuzz', description: '', codebook: smallCodebook, fill };
  await createProjectFile(path, seed, fuzzEnvironment());
  const bytes = readFileSync(path);
  rmSync(path);
  return bytes;
}

/** Damages a project file, opens it and goes through everything in it; it may be refused and is then as it was, or the check tells of faults. */
export function openDamaged(bytes: Uint8Array, dice: Dice, folder: string): Outcome {
  const path = join(folder, 'fuzz.hashiya');
  for (const ending of ['', ...beside]) rmSync(`${path}${ending}`, { force: true });
  const given = damaged(bytes, dice);
  writeFileSync(path, given);
  let project: OpenProject | undefined;
  try {
    project = openProject(path, fuzzEnvironment());
    for (const fault of checkProject(project)) if (fault.code === 'project-damaged') break;
    return { kind: 'accepted' };
  } catch (error) {
    if (!(error instanceof Problem)) return { kind: 'failed', reason: reasonOf(error) };
    if (!project && !readFileSync(path).equals(given))
      return { kind: 'failed', reason: 'a file that is refused is changed' };
    if (!project && beside.some((ending) => existsSync(`${path}${ending}`)))
      return { kind: 'failed', reason: 'something lies beside a file that is refused' };
    return { kind: 'refused' };
  } finally {
    project?.dispose();
  }
}

const beside = ['-wal', '-shm', '-journal'];

/** In the head of the file and of its pages, where every byte means something, as often as anywhere. */
function damaged(bytes: Uint8Array, dice: Dice): Uint8Array {
  const way = dice.random();
  const copy = Buffer.from(bytes);
  if (way < 0.1) return copy.subarray(0, dice.below(copy.length));
  const page = way < 0.3 ? 0 : dice.below(Math.ceil(copy.length / pageSize)) * pageSize;
  if (way < 0.4)
    return Buffer.concat([
      copy.subarray(0, page),
      mutated(copy.subarray(page, page + 100), dice),
      copy.subarray(page + 100),
    ]);
  for (let left = 1 + dice.below(8); left > 0; left--) {
    const at = page + dice.below(way < 0.7 ? 100 : pageSize);
    if (at < copy.length)
      copy[at] = dice.random() < 0.5 ? dice.below(256) : (copy[at] ?? 0) ^ (1 << dice.below(8));
  }
  return copy;
}

const pageSize = 4_096;
