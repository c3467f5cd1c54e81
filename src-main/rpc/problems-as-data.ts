import { mapEventIterator } from '@orpc/client';
import { ORPCError, os } from '@orpc/server';
import { Problem } from '../../src-shared/model/problem.ts';
import type { Log } from '../services/log.ts';
import type { RpcContext } from './context.ts';

/**
 * Turns a Problem, also one thrown in the middle of a stream, into the contract's typed error. Anything else thrown stays what it
 * is: to the page an internal error without a word of where it came from. Either goes to the log.
 */
export const problemsAsData = os
  .$context<RpcContext>()
  .middleware(async ({ context, next, path }, _input, done) => {
    const failed = (error: unknown): unknown => {
      note(context.workbench.diagnostics.log, path.join('.'), error);
      return asData(error);
    };
    try {
      const { output } = await next();
      return done(isStream(output) ? mapEventIterator(output, streamMaps(failed)) : output);
    } catch (error) {
      throw failed(error);
    }
  });

const streamMaps = (failed: (error: unknown) => unknown) => ({
  value: async (value: unknown) => value,
  error: async (error: unknown) => failed(error),
});

function note(log: Log, request: string, error: unknown): void {
  if (error instanceof Problem) log.problem(request, error.code);
  // A page that went away while it was answered is no defect.
  else if (!(error instanceof Error && error.name === 'AbortError')) log.unexpected(request, error);
}

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
