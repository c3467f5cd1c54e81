import type { ExportOptions } from '../../src-shared/contract/exports.ts';
import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import type { Annotator } from '../../src-shared/model/annotator.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { listOwners } from './annotators.ts';
import type { OpenProject } from './project.ts';

type Chosen = Pick<ExportOptions, 'annotators' | 'gold' | 'allWithVotes'>;

/** Whose versions an export holds: those of annotators, the gold layer alone, or all of it with what was decided. */
export const whoIsExported = ({ gold, allWithVotes }: Chosen): 'annotators' | 'gold' | 'all-with-votes' =>
  gold ? 'gold' : allWithVotes ? 'all-with-votes' : 'annotators';

/** Whose versions they are, in the order they joined, gold last. Throws `annotator-unknown`. */
export function exportedOwners(project: OpenProject, options: Chosen): readonly Annotator[] {
  const owners = listOwners(project);
  const people = owners.filter(({ id }) => id !== goldAnnotatorId);
  const gold = owners.filter(({ id }) => id === goldAnnotatorId);
  if (options.gold) return gold;
  if (options.allWithVotes) return [...people, ...gold];
  if (!options.annotators) return people;
  const wanted = options.annotators.map((name) => name.trim());
  const unknown = wanted.find((name) => !people.some((annotator) => annotator.name === name));
  if (unknown !== undefined) throw new Problem('annotator-unknown', { value: unknown });
  return people.filter(({ name }) => wanted.includes(name));
}
