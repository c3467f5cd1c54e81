import type { ProblemCode } from '../../model/problem.ts';
import type { MessageTexts } from '../message-texts.ts';
import { adjudicationProblems } from './problems/adjudication.ts';
import { annotationProblems } from './problems/annotations.ts';
import { codebookProblems } from './problems/codebook.ts';
import { exchangeProblems } from './problems/exchange.ts';
import { fileProblems } from './problems/files.ts';
import { interchangeProblems } from './problems/interchange.ts';
import { projectProblems } from './problems/project.ts';
import { protectionProblems } from './problems/protection.ts';
import { recordProblems } from './problems/records.ts';
import { registryProblems } from './problems/registry.ts';
import { remarkProblems } from './problems/remarks.ts';

/**
 * One sentence for everything that can be wrong, by subject in the folder `problems`. `{file}` and `{place}` are put before it by the
 * formatter where they are known, so the sentence itself says only what is wrong.
 */
export const problemMessages: Readonly<Record<ProblemCode, MessageTexts>> = {
  ...fileProblems,
  ...recordProblems,
  ...interchangeProblems,
  ...annotationProblems,
  ...codebookProblems,
  ...registryProblems,
  ...remarkProblems,
  ...adjudicationProblems,
  ...exchangeProblems,
  ...protectionProblems,
  ...projectProblems,
};
