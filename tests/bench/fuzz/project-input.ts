import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkProject } from '../../../src-main/services/check.ts';
import { type OpenProject, openProject } from '../../../src-main/services/project.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { makeBase } from '../durability/base-project.ts';
import { type Dice, mutated } from './mutate.ts';
import { fuzzEnvironment, type Outcome, reasonOf } from './read-input.ts';

/** The bytes of a project file with a few articles and annotations. */
export async function projectBytes(folder: string): Promise<Uint8Array> {
  const path = join(folder, 'base.hashiya');
  await makeBase(path);
  return readFileSync(path);
}

/** Damages a project file, opens it and goes through everything in it; it may be refused, or the check tells of faults. */
export function openDamaged(bytes: Uint8Array, dice: Dice, folder: string): Outcome {
  const path = join(folder, 'fuzz.hashiya');
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true });
  writeFileSync(path, damaged(bytes, dice));
  let project: OpenProject | undefined;
  try {
    project = openProject(path, fuzzEnvironment());
    for (const fault of checkProject(project)) if (fault.code === 'project-damaged') break;
    return { kind: 'accepted' };
  } catch (error) {
    return error instanceof Problem ? { kind: 'refused' } : { kind: 'failed', reason: reasonOf(error) };
  } finally {
    project?.dispose();
  }
}

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
