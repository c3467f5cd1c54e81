import { expect, test } from 'vitest';
import { applyPending } from '../../../src-renderer/features/annotate/saving/apply-pending.ts';
import type { Command } from '../../../src-renderer/features/annotate/saving/command.ts';
import {
  createCommandQueue,
  type Outcome,
} from '../../../src-renderer/features/annotate/saving/command-queue.ts';
import type { Annotation } from '../../../src-shared/model/annotation.ts';

const annotation = (id: string, more: Partial<Annotation> = {}): Annotation => ({
  id,
  articleId: 'article',
  annotatorId: 'annotator',
  layer: 'entity',
  label: 'GPE',
  spans: [{ role: 'mention', start: 0, end: 5 }],
  attributes: {},
  links: [],
  note: null,
  createdAt: '2026-11-21T10:00:00.000Z',
  updatedAt: '2026-11-21T10:00:00.000Z',
  ...more,
});
const create = (id: string): Command => ({ kind: 'create', annotation: annotation(id) });
const update = (id: string, label: string): Command => ({
  kind: 'update',
  articleId: 'article',
  id,
  updatedAt: '2026-11-21T10:00:00.000Z',
  patch: { label },
});

test('pending commands are laid over what is stored, in their order', () => {
  const stored = [annotation('a'), annotation('b')];
  const remove: Command = { kind: 'remove', articleId: 'article', ids: ['a'] };
  const seen = applyPending(stored, [create('c'), update('c', 'LOC'), remove], 'article');
  expect(seen.map(({ id, label }) => [id, label])).toEqual([
    ['b', 'GPE'],
    ['c', 'LOC'],
  ]);
  expect(seen[0]).toBe(stored[1]);
});

test('a created annotation that a refetch already brought is not shown twice', () => {
  expect(applyPending([annotation('a')], [create('a')], 'article')).toHaveLength(1);
});

test('links to a removed annotation go with it', () => {
  const claim = annotation('claim', { layer: 'claim', links: [{ role: 'claimant', target: 'a' }] });
  const remove: Command = { kind: 'remove', articleId: 'article', ids: ['a'] };
  expect(applyPending([annotation('a'), claim], [remove], 'article')).toEqual([{ ...claim, links: [] }]);
});

test('commands of another article leave the list the same object', () => {
  const stored = [annotation('a')];
  expect(applyPending(stored, [create('b')], 'elsewhere')).toBe(stored);
});

/** A host that answers when the test says so. */
function heldHost() {
  const waiting: { command: Command; answer: (outcome: Outcome) => void }[] = [];
  const statuses: string[] = [];
  const queue = createCommandQueue({
    send: (command) => new Promise((answer) => waiting.push({ command, answer })),
    onChange: () => statuses.push(queue.snapshot.status),
  });
  const answer = async (outcome: Outcome) => {
    waiting.shift()?.answer(outcome);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { queue, waiting, statuses, answer };
}

test('commands are sent one at a time in order, and saved is said only after the last answer', async () => {
  const { queue, waiting, statuses, answer } = heldHost();
  const [first, second] = [create('a'), update('a', 'LOC')];
  queue.push(first);
  queue.push(second);
  expect(waiting.map(({ command }) => command)).toEqual([first]);
  await answer('done');
  expect(waiting.map(({ command }) => command)).toEqual([second]);
  expect(statuses).not.toContain('saved');
  await answer('done');
  expect(queue.snapshot).toEqual({ status: 'saved', pending: [] });
});

test('what could not be sent is kept, more is added to it, and it is sent again in order', async () => {
  const { queue, waiting, answer } = heldHost();
  const [first, second] = [create('a'), create('b')];
  queue.push(first);
  await answer('lost');
  queue.push(second);
  expect(queue.snapshot).toEqual({ status: 'offline', pending: [first, second] });
  expect(waiting).toHaveLength(0);
  queue.resume();
  await answer('done');
  await answer('done');
  expect(queue.snapshot).toEqual({ status: 'saved', pending: [] });
});

test('a refused command goes, with those that cannot stand without it', async () => {
  const { queue, waiting, answer } = heldHost();
  const other = create('b');
  queue.push(create('a'));
  queue.push(update('a', 'LOC'));
  queue.push(other);
  queue.discard((command) => command.kind === 'update');
  await answer('refused');
  expect(waiting.map(({ command }) => command)).toEqual([other]);
  await answer('done');
  expect(queue.snapshot.status).toBe('saved');
});

test('nothing is said to be saved where the only command was refused', async () => {
  const { queue, answer } = heldHost();
  queue.push(create('a'));
  await answer('refused');
  expect(queue.snapshot).toEqual({ status: 'idle', pending: [] });
});

test('what is asked for while an attempt is under way is tried once more, not for ever', async () => {
  const { queue, waiting, answer } = heldHost();
  queue.push(create('a'));
  queue.resume();
  await answer('elsewhere');
  expect(waiting).toHaveLength(1);
  await answer('elsewhere');
  expect(waiting).toHaveLength(0);
  expect(queue.snapshot).toMatchObject({ status: 'elsewhere', pending: [{ kind: 'create' }] });
});
