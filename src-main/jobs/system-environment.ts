import { v7 } from 'uuid';
import type { Environment } from '../services/environment.ts';

/** The machine's own clock and randomness, for everything but tests. */
export const systemEnvironment: Environment = {
  now: () => new Date(),
  newId: () => v7(),
};
