import { randomBytes } from 'node:crypto';
import type { Protection } from '../services/protected-files.ts';

/** How a new file is protected; undefined where no passphrase is given. */
export const protectionBy = (passphrase: string | null): Protection | undefined =>
  passphrase === null ? undefined : { passphrase, random: randomBytes };
