import { fold } from '../../src-shared/arabic/fold.ts';
import { foldedWords } from '../../src-shared/arabic/folded-words.ts';

/** Commands that fit what was typed: those with a word that begins so, and those that have it elsewhere in their name. */
export interface FittingCommands<Command> {
  readonly meant: readonly Command[];
  readonly other: readonly Command[];
}

/**
 * Which commands fit, spelling folded; the one called just so first, then those whose name begins so. All are meant where nothing was
 * typed. What is `meant` is offered before anything that is still being looked for, so that nothing ever comes to stand before it.
 */
export function fittingCommands<Command extends { readonly name: string }>(
  commands: readonly Command[],
  typed: string,
): FittingCommands<Command> {
  const wanted = fold(typed.trim()).text;
  if (wanted === '') return { meant: commands, other: [] };
  const ranked = Map.groupBy(commands, ({ name }) => rankOf(fold(name).text, wanted));
  const of = (rank: number) => ranked.get(rank) ?? [];
  return { meant: [...of(0), ...of(1), ...of(2)], other: of(3) };
}

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  const words = foldedWords(name);
  if (words.some((_, index) => words.slice(index).join(' ').startsWith(wanted))) return 2;
  return name.includes(wanted) ? 3 : 4;
}
