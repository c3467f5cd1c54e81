import type { Region } from '../../../../src-shared/model/article.ts';
import { confirmLines, markLines } from '../../../../src-shared/model/mark-lines.ts';
import type { Command } from '../saving/command.ts';

/** What the lines of an article are as the person left them: what is stored, with what is on its way laid over it. */
export const applyPendingRegions = (
  text: string,
  stored: readonly Region[],
  pending: readonly Command[],
  articleId: string,
): readonly Region[] =>
  pending.reduce<readonly Region[]>((regions, command) => {
    if (command.kind === 'mark-lines' && command.articleId === articleId) {
      return markLines(text, regions, command.span, command.mark);
    }
    return command.kind === 'confirm-lines' && command.articleId === articleId
      ? confirmLines(regions, command.span)
      : regions;
  }, stored);
