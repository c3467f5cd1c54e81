import { ORPCError } from '@orpc/client';

/** True where no answer came at all: whatever the host says, even that it failed, comes as an oRPC error. */
export const isLineLost = (error: unknown): boolean => !(error instanceof ORPCError);
