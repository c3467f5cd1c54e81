import { mapEventIterator } from '@orpc/client';
import { ORPCError, os } from '@orpc/server';
import { Problem } from '../../src-shared/model/problem.ts';

/**
 * Turns a Problem, also one thrown in the middle of a stream, into the contract's typed error. Anything else thrown stays what it
 * is: to the page an internal error without a word of where it came from.
 */
export const problemsAsData = os.middleware(async ({ next }, _input, done) => {
  try {
    const { output } = await next();
    return done(isStream(output) ? mapEventIterator(output, streamMaps) : output);
  } catch (error) {
    throw asData(error);
  }
});

const streamMaps = {
  value: async (value: unknown) => value,
  error: async (error: unknown) => asData(error),
};

const isStream = (output: unknown): output is AsyncIterator<unknown> =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output;

const asData = (error: unknown): unknown =>
  error instanceof Problem
    ? new ORPCError('PROBLEM', {
        status: 422,
        data: { code: error.code, params: error.params },
        cause: error,
      })
    : error;
