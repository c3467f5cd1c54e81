import type { Annotator } from '../../../src-shared/model/annotator.ts';
import { initialOf } from '../../ui/initials.ts';

/** An annotator as the review shows them; the colour is that of their place in the project, whoever is compared. */
export interface Reviewed extends Annotator {
  readonly initial: string;
  readonly colour: number;
}

const colours = 4;

/** All annotators of the project by id. */
export const reviewedPeople = (annotators: readonly Annotator[]): ReadonlyMap<string, Reviewed> =>
  new Map(
    annotators.map(({ id, name }, index) => [
      id,
      { id, name, initial: initialOf(name), colour: index % colours },
    ]),
  );

/** These people in their order; those who are gone are left out. */
export const peopleIn = (people: ReadonlyMap<string, Reviewed>, ids: readonly string[]): Reviewed[] =>
  ids.flatMap((id) => people.get(id) ?? []);
