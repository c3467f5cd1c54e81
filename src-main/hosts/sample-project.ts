import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogOf } from '../../src-shared/i18n/catalog.ts';
import type { Workbench } from '../services/workbench.ts';
import { projectsFolder } from './user-folders.ts';

/** Opens the person's working copy of the bundled sample, which is made the first time. */
export async function openSample(workbench: Workbench): Promise<void> {
  const folder = projectsFolder();
  const path = join(folder, 'sample.hashiya');
  if (existsSync(path)) {
    workbench.open(path);
    return;
  }
  mkdirSync(folder, { recursive: true });
  const name = catalogOf(workbench.preferences.get().language)['hosts.sample'] ?? 'sample';
  await workbench.create(path, { name, sample: true });
}
