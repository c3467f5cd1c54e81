import { expect, it } from 'vitest';
import { ensureAnnotator, findAnnotator, listAnnotators } from '../../src-main/services/annotators.ts';
import { storeBundles } from '../../src-main/services/store-bundles.ts';
import { bundleOf, makeProject } from '../helpers/projects.ts';

// Canonically equivalent by Unicode: U+00E9 is U+0065 U+0301, U+0623 is U+0627 U+0654.
it.each([
  ['Ren\u00e9', 'Rene\u0301'],
  ['\u0623حمد', '\u0627\u0654حمد'],
])('%s is one person, composed or decomposed, whoever came first', async (composed, decomposed) => {
  for (const [first, second] of [
    [composed, decomposed],
    [decomposed, composed],
  ] as const) {
    const project = await makeProject();
    const known = ensureAnnotator(project, first);
    expect(known.name).toBe(first);
    expect(ensureAnnotator(project, ` ${second} `)).toEqual(known);
    expect(findAnnotator(project, second)).toEqual(known);
    const status = [{ annotatorId: 'theirs', state: 'done' as const }];
    const bundles = [{ ...bundleOf('one', 'نص.'), status }];
    storeBundles(project, { bundles, annotators: [{ id: 'theirs', name: second }], codebook: null }, null);
    expect(listAnnotators(project)).toEqual([known]);
  }
});

it('an alef without its hamza is another name', async () => {
  const project = await makeProject();
  expect(ensureAnnotator(project, 'أحمد').id).not.toBe(ensureAnnotator(project, 'احمد').id);
});
