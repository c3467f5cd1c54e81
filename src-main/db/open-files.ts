import { type Stats, statSync } from 'node:fs';

const open = new Map<string, number>();

/**
 * True where this process has the file open through SQLite. It must then not be read in any other way: closing any descriptor of a file
 * drops the POSIX locks that the whole process holds on it (https://www.sqlite.org/howtocorrupt.html, section 2.2).
 */
export const isOpenHere = (file: Stats): boolean => open.has(keyOf(file));

/** Notes that the file is open, here or in another thread; call what it returns once it is closed. */
export function noteOpen(path: string): () => void {
  const key = keyOf(statSync(path));
  open.set(key, (open.get(key) ?? 0) + 1);
  return () => {
    const left = (open.get(key) ?? 1) - 1;
    if (left > 0) open.set(key, left);
    else open.delete(key);
  };
}

const keyOf = (file: Stats): string => `${file.dev}:${file.ino}`;
