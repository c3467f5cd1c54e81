import { randomBytes } from 'node:crypto';
import type { Protection } from '../services/protected-files.ts';

/** How a new file is protected by this passphrase. */
export const protectionBy = (passphrase: string): Protection => ({ passphrase, random: randomBytes });
