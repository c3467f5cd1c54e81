import { basename, dirname } from 'node:path';
import { expect, it } from 'vitest';
import { freeProjectPlace } from '../../src-main/hosts/project-place.ts';
import { makeProjectFile, temporaryFolder } from '../helpers/projects.ts';

it.each([
  ['أخبار المغرب', 'أخبار المغرب'],
  ['2026/11: «مسودة»?', '2026 11 «مسودة»'],
  ['', 'project'],
  ['\u200f', 'project'],
  ['../..', 'project'],
  ['CON', '_CON'],
])('a project called «%s» gets a file «%s», and a number where that is taken', async (name, file) => {
  const folder = temporaryFolder();
  const first = await makeProjectFile(freeProjectPlace(folder, name));
  expect([dirname(first), basename(first)]).toEqual([folder, `${file}.hashiya`]);
  expect(basename(freeProjectPlace(folder, name))).toBe(`${file} 2.hashiya`);
});

it('any name can be made a file of, however long', async () => {
  // Four bytes each: a hundred are more than any file system's 255.
  const path = freeProjectPlace(temporaryFolder(), '😀'.repeat(100));
  expect(basename(path)).toMatch(/^(😀){40,}\.hashiya$/u);
  await makeProjectFile(path);
});
