import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { LockedProject } from '../../src-shared/contract/project.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { type BytesContext, unlockFile } from './protected-files.ts';

/** The protected file that somebody wants to open, while nobody has given its passphrase. */
export interface Locked {
  readonly state: LockedProject | null;
  /** To be told of every file that could not be opened. */
  refused(path: string, error: unknown): void;
  /** To be told when a project was opened: nobody waits any more. */
  forget(): void;
  /** Makes a project file of it beside it, never over another one, and answers its path. Throws `project-missing` for another token, and what unlocking throws. */
  unlock(token: string, passphrase: string, context: BytesContext): Promise<string>;
  /** The project file that was made of it last. Throws `project-missing` where there is none. */
  unlockedPath(token: string): string;
}

/** `changed` is called when there is another one to ask for. */
export function createLocked(newToken: () => string, changed: () => void): Locked {
  let locked: { readonly token: string; readonly path: string } | null = null;
  const pathOf = (token: string): string => {
    if (locked?.token !== token) throw new Problem('project-missing');
    return locked.path;
  };
  return {
    get state() {
      if (!locked) return null;
      const unlocked = lastUnlocked(locked.path);
      return {
        token: locked.token,
        file: basename(locked.path),
        unlocked: unlocked === null ? null : basename(unlocked),
      };
    },
    refused(path, error) {
      if (!(error instanceof Problem) || error.code !== 'file-protected') return;
      locked = { token: newToken(), path };
      changed();
    },
    forget() {
      locked = null;
    },
    async unlock(token, passphrase, context) {
      const path = pathOf(token);
      const target = nameAt(path, numberOfUnlocked(path) + 1);
      await unlockFile(path, target, passphrase, context);
      return target;
    },
    unlockedPath(token) {
      const path = lastUnlocked(pathOf(token));
      if (path === null) throw new Problem('project-missing');
      return path;
    },
  };
}

const nameAt = (path: string, number: number): string =>
  `${path.replace(/\.hashiya$/, '')}-unlocked${number === 1 ? '' : ` ${number}`}.hashiya`;

function numberOfUnlocked(path: string): number {
  let number = 0;
  while (existsSync(nameAt(path, number + 1))) number += 1;
  return number;
}

function lastUnlocked(path: string): string | null {
  const number = numberOfUnlocked(path);
  return number === 0 ? null : nameAt(path, number);
}
