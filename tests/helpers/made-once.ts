import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/**
 * Project files from `make`, which is told where and with what. Whoever wants the same content under the same name again, in this process,
 * gets a copy of the file and the answer that there was the first time.
 */
export function madeOnce<Content, Answer>(
  make: (path: string, content: Content) => Answer,
): (path: string, content: Content) => Answer {
  const made = new Map<string, { readonly original: string; readonly answer: Answer }>();
  return (path, content) => {
    const key = JSON.stringify([basename(path), content]);
    let first = made.get(key);
    if (!first) {
      const original = join(mkdtempSync(join(folderUntilTheEnd(), 'made-')), basename(path));
      first = { original, answer: make(original, content) };
      made.set(key, first);
    }
    copyFileSync(first.original, path);
    return first.answer;
  };
}

let folder: string | undefined;

function folderUntilTheEnd(): string {
  if (folder !== undefined) return folder;
  const made = mkdtempSync(join(tmpdir(), 'hashiya-made-'));
  process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  folder = made;
  return made;
}
