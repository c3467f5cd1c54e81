import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import envPaths from 'env-paths';

/** Where preferences and the list of recent projects are kept: `$HASHIYA_HOME`, else the system's folder for settings. */
export function preferencesFolder(): string {
  return process.env.HASHIYA_HOME || envPaths('hashiya', { suffix: '' }).config;
}

/** Where projects go when nobody chose a place: `projects` in `$HASHIYA_HOME`, else `Hashiya` among the person's documents. */
export function projectsFolder(): string {
  if (process.env.HASHIYA_HOME) return join(process.env.HASHIYA_HOME, 'projects');
  const documents = join(homedir(), 'Documents');
  return join(existsSync(documents) ? documents : homedir(), 'Hashiya');
}
