import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { programFolder } from '../../src-main/hosts/program.ts';
import { importCycles, readSources, roomOf } from './sources.ts';

const sources = readSources();

const shared = (...rooms: string[]) => rooms.map((room) => `src-shared/${room}`);
const everythingShared = shared('model', 'text', 'arabic', 'agreement', 'suggestions', 'i18n', 'contract');
const hosts = ['src-main/hosts', 'src-main/rpc', 'src-main/jobs', 'src-main/services', 'src-main/db/open.ts'];

/** Who may import whom, besides itself: the rules of the README's map. An entry with an extension is one file. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'src-shared/model': shared('text'),
  'src-shared/text': shared('model'),
  'src-shared/arabic': shared('model', 'text'),
  'src-shared/agreement': shared('model', 'text'),
  'src-shared/suggestions': shared('model', 'text', 'arabic'),
  'src-shared/i18n': shared('model', 'text'),
  'src-shared/contract': shared('model', 'text'),
  'src-main/db': everythingShared,
  'src-main/formats': everythingShared,
  'src-main/services': [...everythingShared, 'src-main/db', 'src-main/formats'],
  'src-main/rpc': [...everythingShared, 'src-main/services'],
  'src-main/jobs': [...everythingShared, 'src-main/services'],
  'src-main/hosts': [...everythingShared, ...hosts],
  'src-main/hosts/electron': [...everythingShared, ...hosts],
  'src-main/hosts/browser': [...everythingShared, ...hosts],
  // Its answers are records of the formats, without a window between.
  'src-main/hosts/cli': [...everythingShared, ...hosts, 'src-main/hosts/browser', 'src-main/formats'],
  'src-main/preload': [],
  'src-renderer/reader': everythingShared,
  'src-renderer/ui': everythingShared,
  'src-renderer/rpc': everythingShared,
  'src-renderer/features/*': [
    ...everythingShared,
    'src-renderer/reader',
    'src-renderer/ui',
    'src-renderer/rpc',
  ],
  'src-renderer/app': [
    ...everythingShared,
    'src-renderer/reader',
    'src-renderer/ui',
    'src-renderer/rpc',
    'src-renderer/features/*',
  ],
  'src-renderer': ['src-renderer/app', 'src-renderer/rpc', 'src-renderer/styles'],
};

const rule = (room: string) => room.replace(/^(src-renderer\/features)\/.*/, '$1/*');

/** Packages that only some rooms may use. */
const packages: readonly (readonly [RegExp, RegExp])[] = [
  [/^electron$/, /^src-main\/(hosts\/electron|preload)$/],
  [/^better-sqlite3$/, /^src-main\/db$/],
  [/^(node:|ws$|@orpc\/server)/, /^src-main\/(?!preload)/],
  [/^(react|react-.*|lucide-react|zustand|@tanstack\/.*)(\/|$)/, /^src-renderer(\/(?!reader)|$)/],
];

describe('imports', () => {
  it('finds the sources', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap((source) => source.imports).length).toBeGreaterThan(100);
  });

  it('cross rooms only where the map allows it', () => {
    const crossings = sources.flatMap(({ path, imports }) =>
      imports.flatMap(({ target }) => {
        if (!target) return [];
        const [from, to] = [roomOf(path), roomOf(target)];
        const rules = allowed[rule(from)];
        const fine = from === to || rules?.includes(rule(to)) || rules?.includes(target);
        return fine ? [] : [`${path} → ${target}`];
      }),
    );
    expect(crossings).toEqual([]);
  });

  it('leave each package to the rooms it belongs to', () => {
    const strays = sources.flatMap(({ path, imports }) =>
      imports.flatMap(({ specifier }) => {
        const owner = packages.find(([name]) => name.test(specifier));
        return owner && !owner[1].test(roomOf(path)) ? [`${path} imports ${specifier}`] : [];
      }),
    );
    expect(strays).toEqual([]);
  });

  it('name files that exist, with their extension', () => {
    const missing = sources.flatMap(({ path, imports }) =>
      imports.flatMap(({ specifier, target }) => {
        if (!target) return [];
        const named = /\.(ts|tsx|css|json)$/.test(specifier) && existsSync(join(programFolder, target));
        return named ? [] : [`${path} imports ${specifier}`];
      }),
    );
    expect(missing).toEqual([]);
  });

  it('never run in a circle', () => {
    expect(importCycles(sources)).toEqual([]);
  });
});

describe('the pure side', () => {
  it('takes neither the time nor chance by itself', () => {
    const pure = sources.filter(({ path }) => /^src-(shared|main\/(services|formats|db))\//.test(path));
    const impure = pure.filter(({ text }) =>
      /\b(Date\.now|new Date\(\)|Math\.random|randomUUID|getRandomValues)/.test(text),
    );
    expect(impure.map(({ path }) => path)).toEqual([]);
  });
});
