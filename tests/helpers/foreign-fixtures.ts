import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files that other tools wrote; they are no part of the project and may be absent. */
const folder = fileURLToPath(new URL('../../../shared/fixtures', import.meta.url));

/** True where those files are here. */
export const hasForeignFixtures = existsSync(folder);

/** The bytes of one of them, by its path in the folder. */
export const foreignFixture = (path: string): Uint8Array => readFileSync(join(folder, path));

/** Paths of all of a folder that end so, in order; none where the files are absent. */
export function foreignFixtures(within: string, ending: string): string[] {
  if (!hasForeignFixtures) return [];
  const inside = (path: string): string[] =>
    readdirSync(join(folder, path)).flatMap((name) => {
      const inner = `${path}/${name}`;
      return statSync(join(folder, inner)).isDirectory() ? inside(inner) : [inner];
    });
  return inside(within)
    .filter((path) => path.endsWith(ending))
    .sort();
}
