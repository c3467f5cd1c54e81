import { Problem, type ProblemParams, problemAt } from '../../src-shared/model/problem.ts';

/**
 * Runs `work`; a Problem it throws says where in the file it was, from the outside in: `place` before what it says itself, and what else of
 * `where` it does not say.
 */
export function atPlace<Result>(
  place: string | undefined,
  work: () => Result,
  where: ProblemParams = {},
): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof Problem ? problemIn(error, place, where) : error;
  }
}

function problemIn(problem: Problem, place: string | undefined, where: ProblemParams): Problem {
  const { place: inner, ...params } = problem.params;
  const whole = [place, inner].filter((part) => part !== undefined && part !== '').join('.');
  return problemAt(new Problem(problem.code, params), { ...where, ...(whole !== '' && { place: whole }) });
}
