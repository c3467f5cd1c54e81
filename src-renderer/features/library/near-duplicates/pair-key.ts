import type { ResemblingPair } from '../../../../src-shared/contract/near-duplicates.ts';

/** Names a pair in lists. */
export const pairKey = ({ earlier, later }: ResemblingPair): string => `${earlier.id} ${later.id}`;
