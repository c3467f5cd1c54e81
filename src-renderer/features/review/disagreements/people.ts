import type { Text } from '../../../ui/use-text.ts';
import type { Reviewed } from '../people.ts';

/** The same people without their names, for who decides blind: «ع 1», «ع 2», in the order of the project. */
export const nameless = (people: ReadonlyMap<string, Reviewed>, text: Text): ReadonlyMap<string, Reviewed> =>
  new Map(
    [...people.values()].map((person, index) => {
      const number = index + 1;
      return [
        person.id,
        { ...person, name: text('disagreements.blind.name', { number }), initial: String(number) },
      ];
    }),
  );
