import fc from 'fast-check';
import { articleIds } from '../../../src-main/services/article-records.ts';
import type { OpenProject } from '../../../src-main/services/project.ts';
import { adjudicationActs } from './adjudication-acts.ts';
import { articleActs } from './article-acts.ts';
import { bring, broughtIds } from './brought-articles.ts';
import { codebookActs } from './codebook-acts.ts';
import { pick } from './doing.ts';
import { markingActs } from './marking-acts.ts';
import { registryActs } from './registry-acts.ts';
import { remarkActs } from './remark-acts.ts';

const acts = {
  ...markingActs,
  ...articleActs,
  ...registryActs,
  ...codebookActs,
  ...adjudicationActs,
  ...remarkActs,
};

const which = fc.subarray(broughtIds, { minLength: 1 });
const at = fc.nat({ max: 8 });
const named = <Name extends string>(name: Name) => fc.constant(name);

/** Something that somebody does. */
export const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: named('import'), which, extend: fc.boolean() }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: named('mark'),
      at,
      layer: fc.constantFrom('entity', 'entity', 'claim', 'stance'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('change', 'unmark', 'link', 'unlink'), at }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('alike', 'part', 'join', 'refuse'), at }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('ask', 'answer', 'resolve', 'unsay'), at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('state', 'states'), which, at }) },
  { weight: 1, arbitrary: fc.record({ do: named('assign'), which, at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('edit', 'lines', 'confirm'), at }) },
  { weight: 1, arbitrary: fc.record({ do: named('delete'), which }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('enter', 'merge', 'split', 'rename', 'drop', 'read'), at }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('publish', 'labels', 'merge-label'), at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('decide', 'group'), at }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('gold', 'gold', 'add', 'revise', 'reason', 'combine', 'withdraw', 'close', 'open'),
      at,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo', 'redo', 'reopen') }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface Doer {
  readonly who: number;
  readonly step: Step;
}

const markedByBoth: readonly Doer[] = [
  { who: 0, step: { do: 'mark', at: 0, layer: 'entity' } },
  { who: 1, step: { do: 'mark', at: 0, layer: 'entity' } },
];
const linkedApart: readonly Doer[] = [
  { who: 0, step: { do: 'enter', at: 8 } },
  { who: 1, step: { do: 'enter', at: 6 } },
];
const finished: Doer = { who: 1, step: { do: 'states', which: ['a'], at: 1 } };
const closed: readonly Doer[] = [
  { who: 0, step: { do: 'combine', at: 0 } },
  { who: 0, step: { do: 'close', at: 0 } },
];

/** What takes long to come about by chance: marked by both and finished, with different links or without a difference, and closed. */
export const beginnings: readonly (readonly Doer[])[] = [
  [],
  [...markedByBoth, ...linkedApart, finished],
  [...markedByBoth, finished, ...closed],
];

/** Does a step in the name of one of the people; of the history and the file themselves the test takes care. */
export async function act(
  project: OpenProject,
  people: readonly string[],
  who: number,
  given: Step,
): Promise<void> {
  const actorId = people[who] ?? '';
  if (given.do === 'import') return bring(project, actorId, given.which, given.extend);
  if (given.do === 'undo' || given.do === 'redo' || given.do === 'reopen') return;
  const there = articleIds(project);
  const number = 'at' in given ? given.at : 0;
  const some = 'which' in given ? given.which.filter((id) => there.includes(id)) : [];
  const articleId = some[0] ?? pick(there, number) ?? '';
  const needsNone = ['publish', 'labels', 'merge-label', 'enter', 'read'].includes(given.do);
  if (articleId === '' && !needsNone) return;
  const layer = given.do === 'mark' ? given.layer : 'entity';
  acts[given.do]({ project, people, actorId, articleId, some, layer, number });
}
