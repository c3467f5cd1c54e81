import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import type { RecentProject } from '../../src-shared/contract/project.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { readJson, writeJson } from './json-file.ts';

/** Projects opened before, latest first. Pages know them by tokens of this run; the paths stay here. */
export interface RecentProjects {
  /** Those whose file is still there. */
  list(): RecentProject[];
  /** The path a token stands for. */
  pathOf(token: string): string | undefined;
  /** Puts the project first; where the list cannot be written it stays as it is. */
  add(path: string, name: string): void;
}

const mostKept = 20;
const storedSchema = z.array(z.object({ path: z.string(), name: z.string() }));

/** The list kept in the file `path`; a damaged one counts as empty. */
export function createRecentProjects(path: string, newToken: () => string): RecentProjects {
  const tokens = new Map<string, string>();
  const stored = () => storedSchema.safeParse(readJson(path)).data ?? [];
  const tokenOf = (project: string): string => {
    for (const [token, known] of tokens) if (known === project) return token;
    const token = newToken();
    tokens.set(token, project);
    return token;
  };
  return {
    list: () =>
      stored()
        .filter((project) => existsSync(project.path))
        .map((project) => ({
          token: tokenOf(project.path),
          name: project.name,
          folder: basename(dirname(project.path)),
        })),
    pathOf: (token) => tokens.get(token),
    add(project, name) {
      const others = stored().filter((other) => other.path !== project);
      try {
        writeJson(path, [{ path: project, name }, ...others].slice(0, mostKept));
      } catch (error) {
        // A convenience: not worth failing to open a project for.
        if (!(error instanceof Problem)) throw error;
      }
    },
  };
}
