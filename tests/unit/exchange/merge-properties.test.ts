import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listAnnotators } from '../../../src-main/services/annotators.ts';
import { checkProject } from '../../../src-main/services/check.ts';
import { redo, undo } from '../../../src-main/services/history.ts';
import {
  beginning,
  copied,
  type History,
  happened,
  history,
  merged,
  type Site,
  siteAt,
} from '../../helpers/exchange-histories.ts';
import { dumpOf } from '../../helpers/project-dump.ts';
import { temporaryFolder } from '../../helpers/projects.ts';

const runs = Number(process.env.HISTORIES ?? 8);
const seed = process.env.SEED ? { seed: Number(process.env.SEED) } : {};

/** One site heard of both codebooks and kept the other's in force: a thousand random histories found it once. */
const heardOfBoth: History = {
  before: [],
  after: [
    { site: 1, act: { do: 'publish', who: 0, at: 0, which: 0 } },
    { site: 0, act: { do: 'publish', who: 0, at: 1, which: 0 } },
    { site: 1, from: 0 },
    ...Array.from({ length: 3 }, () => ({ site: 0, act: { do: 'mark', who: 0, at: 0, which: 0 } }) as const),
  ],
};

/** What is taken back had become the claimant of a claim that a merge brought: seed 20261122, the 193rd history. */
const claimedSince: History = {
  before: [{ do: 'mark', who: 0, at: 0, which: 1 }],
  after: [
    { site: 0, act: { do: 'claim', who: 0, at: 0, which: 1 } },
    { site: 0, act: { do: 'mark', who: 0, at: 0, which: 0 } },
    { site: 1, from: 0 },
    { site: 0, act: { do: 'mark', who: 0, at: 0, which: 0 } },
    { site: 1, act: { do: 'undo', who: 0, at: 0, which: 0 } },
  ],
};

/** A merge brought nothing to see but that a row was there once; that row was made here before the merge was undone: seed 1, the 59th history. */
const madeAfterUnseen: History = {
  before: [],
  after: [
    { site: 2, act: { do: 'assign', who: 1, at: 3, which: 2 } },
    { site: 2, act: { do: 'undo', who: 1, at: 2, which: 1 } },
    { site: 1, from: 2 },
    { site: 1, act: { do: 'state', who: 0, at: 5, which: 1 } },
    { site: 1, act: { do: 'undo', who: 2, at: 2, which: 0 } },
  ],
};

describe('merging copies of a project', () => {
  it('comes to the same in whichever order and however often, is taken back by one undo and leaves a sound project', async () => {
    const folder = temporaryFolder();
    const start = await beginning(join(folder, 'start.hashiya'));
    let run = 0;
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(history, async (given) => {
        const place = join(folder, String(run++));
        mkdirSync(place);
        const open: Site[] = [];
        const another = (path: string, name: string): Site => {
          const target = join(place, name);
          copyFileSync(path, target);
          const site = siteAt(target);
          open.push(site);
          return site;
        };
        try {
          const sites = await happened(place, start, given);
          open.push(...sites);
          const [a = '', b = '', c = ''] = sites.map((site, index) =>
            copied(site, join(place, `end-${index}.hashiya`)),
          );
          const ab = another(a, 'ab');
          const before = dumpOf(ab.project);
          const report = await merged(ab, b);
          if (report.isChanged) changed++;
          const afterwards = dumpOf(ab.project);
          // The same again: nothing to do.
          expect((await merged(ab, b, a)).isChanged).toBe(false);
          expect(dumpOf(ab.project)).toBe(afterwards);
          const ba = another(b, 'ba');
          await merged(ba, a);
          expect(dumpOf(ba.project)).toBe(afterwards);
          if (report.isChanged) {
            const lead = listAnnotators(ab.project).find(({ name }) => name === 'القائدة')?.id ?? '';
            expect(undo(ab.project, lead)?.kind).toBe('merge');
            expect(dumpOf(ab.project)).toBe(before);
            redo(ab.project, lead);
            expect(dumpOf(ab.project)).toBe(afterwards);
            undo(ab.project, lead);
            await merged(ab, b);
            expect(dumpOf(ab.project)).toBe(afterwards);
          }
          await merged(ab, c);
          const bc = another(b, 'bc');
          await merged(bc, c);
          await merged(bc, a);
          const whole = dumpOf(ab.project);
          expect(dumpOf(bc.project)).toBe(whole);
          const cba = another(c, 'cba');
          await merged(cba, b, a);
          expect(dumpOf(cba.project)).toBe(whole);
          for (const { project } of [ab, bc, cba]) expect([...checkProject(project)]).toEqual([]);
        } finally {
          for (const { project } of open) project.dispose();
          rmSync(place, { recursive: true });
        }
      }),
      { numRuns: runs, examples: [[heardOfBoth], [claimedSince], [madeAfterUnseen]], ...seed },
    );
    expect(changed).toBeGreaterThan(runs / 3);
  }, 3_600_000);
});
