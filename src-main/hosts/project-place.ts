import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectFileName } from '../services/project-file-name.ts';

/** A path for a new project of this name in `folder`, which is made where it is missing; a number is added rather than meet an existing file. */
export function freeProjectPlace(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true });
  const base = projectFileName(name);
  for (let attempt = 1; ; attempt += 1) {
    const path = join(folder, `${attempt === 1 ? base : `${base} ${attempt}`}.hashiya`);
    if (!existsSync(path)) return path;
  }
}
