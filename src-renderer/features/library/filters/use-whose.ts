import type { Choice } from '../../../ui/choice.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { People } from '../people.ts';

// No annotator's id: those are made by the program.
const anybody = '*';

/** The annotators as a choice of which the first is anybody, null in a filter. */
export function useWhose({ annotators }: People) {
  const text = useText();
  const choices: readonly Choice<string>[] = [{ id: anybody, name: text('filter.anybody') }, ...annotators];
  return {
    choices,
    choiceOf: (annotatorId: string | null): string => annotatorId ?? anybody,
    annotatorOf: (choice: string): string | null => (choice === anybody ? null : choice),
    nameOf: (annotatorId: string | null): string =>
      choices.find(({ id }) => id === (annotatorId ?? anybody))?.name ?? '',
  };
}
