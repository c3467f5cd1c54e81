import type { Suggestion } from '../../../../src-shared/model/suggestion.ts';
import { hullOf } from '../../../../src-shared/suggestions/merge-suggestions.ts';
import type { Command } from '../saving/command.ts';

/** What is suggested, without what the person rejected and the host does not know yet. */
export function withoutRejected(
  suggestions: readonly Suggestion[],
  pending: readonly Command[],
  articleId: string,
): readonly Suggestion[] {
  const key = (layer: string, start: number, end: number): string => `${layer} ${start} ${end}`;
  const rejected = new Set(
    pending.flatMap((command) =>
      command.kind === 'reject-suggestion' && command.articleId === articleId
        ? [key(command.layer, command.start, command.end)]
        : [],
    ),
  );
  if (rejected.size === 0) return suggestions;
  return suggestions.filter((one) => {
    const { start, end } = hullOf(one);
    return !rejected.has(key(one.layer, start, end));
  });
}
