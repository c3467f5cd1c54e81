import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const longestFileName = 100;

/** A path for a new project of this name in `folder`, which is made where it is missing; a number is added rather than meet an existing file. */
export function freeProjectPlace(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true });
  const base = projectFileName(name);
  for (let attempt = 1; ; attempt += 1) {
    const path = join(folder, `${attempt === 1 ? base : `${base} ${attempt}`}.hashiya`);
    if (!existsSync(path)) return path;
  }
}

/** The name as a file name, without extension, that every system accepts. */
export function projectFileName(name: string): string {
  const plain = [...name.replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')]
    .slice(0, longestFileName)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  return plain || 'project';
}
