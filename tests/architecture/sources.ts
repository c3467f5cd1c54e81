import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { programFolder } from '../../src-main/hosts/program.ts';

/** One import statement: what it names, as written and, where it is one of our files, from the top of the repository. */
export interface Import {
  readonly specifier: string;
  readonly target: string | null;
}

/** A source file, by its path from the top of the repository. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const statements =
  /^(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/** Every TypeScript file of the three source folders. */
export function readSources(): Source[] {
  return globSync('src-{shared,main,renderer}/**/*.{ts,tsx}', { cwd: programFolder }).sort().map(readSource);
}

/** The room of a file: its folder below the source folder, features and hosts one level deeper. */
export function roomOf(path: string): string {
  const [source, first = '', second = ''] = path.split('/');
  if (/\.tsx?$/.test(first)) return `${source}`;
  const deep = (first === 'features' || first === 'hosts') && !/\.tsx?$/.test(second);
  return `${source}/${first}${deep ? `/${second}` : ''}`;
}

/** Groups of files that import one another in a circle. */
export function importCycles(sources: readonly Source[]): string[][] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const finished = new Set<string>();
  const cycles: string[][] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push([...trail.slice(start), path]);
    if (start >= 0 || finished.has(path)) return;
    for (const { target } of byPath.get(path)?.imports ?? []) if (target) visit(target, [...trail, path]);
    finished.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return cycles;
}

function readSource(file: string): Source {
  const path = file.split('\\').join('/');
  const text = readFileSync(join(programFolder, path), 'utf8');
  const imports = [...text.matchAll(statements)].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? '';
    const target = specifier.startsWith('.') ? posix.join(dirname(path), specifier) : null;
    return { specifier, target: target && relative('', target).split('\\').join('/') };
  });
  return { path, text, imports };
}
