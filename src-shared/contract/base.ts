import { oc } from '@orpc/contract';
import { problemReportSchema } from '../model/problem.ts';

/** Every procedure may answer with a problem, as data: the reader's side puts it into words. */
export const procedure = oc.errors({ PROBLEM: { status: 422, data: problemReportSchema } });
