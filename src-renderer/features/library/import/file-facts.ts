import type { ImportPreview } from '../../../../src-shared/contract/imports.ts';
import type { ProblemCode, ProblemReport } from '../../../../src-shared/model/problem.ts';
import { isExcluded } from './lines.ts';

/** What a person has to choose before a file can be imported. */
export type Need = 'encoding' | 'columns';

/** What stays known of a file that was looked at, after its texts are forgotten. */
export interface FileFacts {
  readonly need: Need | null;
  /** Nothing in it can be imported, and no choice would help. */
  readonly isUnreadable: boolean;
  /** Lines proposed not to be the article's own. */
  readonly excluded: number;
  /** The project has this very text. */
  readonly isDuplicate: boolean;
  /** How much of it the likest article of the project has, 0 to 1; null where there is none. */
  readonly similarity: number | null;
}

/** Below this an encoding is asked for, however it was found. */
export const surelyEncoded = 0.8;

/** What a person must choose because of a problem; null where no choice would help. */
export const needOf = (code: ProblemCode): Need | null => needs[code] ?? null;

const needs: Partial<Record<ProblemCode, Need>> = {
  'encoding-undecided': 'encoding',
  'file-not-utf8': 'encoding',
  'file-wrong-encoding': 'encoding',
  'csv-columns-missing': 'columns',
  'csv-column-unknown': 'columns',
  'csv-column-twice': 'columns',
};

/** What a preview says of its file; `isChosen` where a person named the encoding. What is wrong with a file in an archive lets the others go on. */
export function factsOf(preview: ImportPreview, path: string, isChosen: boolean): FileFacts {
  const { articles, encoding } = preview;
  const own = preview.problems.filter((each) => each.path === path).map(({ problem }) => problem);
  const unsure = !isChosen && encoding?.encoding && encoding.confidence < surelyEncoded;
  const near = articles.flatMap(({ nearDuplicates }) => nearDuplicates.map(({ similarity }) => similarity));
  const need = unsure ? 'encoding' : neededBy(own);
  return {
    need,
    isUnreadable: need === null && articles.length === 0 && preview.problems.length > 0,
    excluded: articles.flatMap(({ regions }) => regions.filter(({ kind }) => isExcluded(kind))).length,
    isDuplicate: articles.some(({ duplicateOf }) => duplicateOf !== null),
    similarity: near.length === 0 ? null : Math.max(...near),
  };
}

function neededBy(problems: readonly ProblemReport[]): Need | null {
  for (const { code } of problems) {
    const need = needOf(code);
    if (need) return need;
  }
  return null;
}
