import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraftStore } from '../../../src-renderer/features/codebook/state/draft-store.ts';
import {
  holderOfKey,
  withKey,
  withLabel,
  withLabelMoved,
  withMerged,
  withNewLabel,
  withoutLabel,
  withRestored,
} from '../../../src-renderer/features/codebook/state/edit-codebook.ts';
import type { Codebook } from '../../../src-shared/model/codebook.ts';
import { defaultCodebook } from '../../helpers/projects.ts';

const person = { layer: 'entity', id: 'PER' } as const;
const named = (ar: string): Codebook => withLabel(defaultCodebook, person, { name: { ar, en: 'Person' } });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A store whose saves the test answers. */
function storeWith(answers: (() => Promise<number>)[] = []) {
  const sent: [number, Codebook][] = [];
  const store = createDraftStore({
    stored: null,
    inForce: defaultCodebook,
    async save(revision, codebook) {
      sent.push([revision, codebook]);
      const answer = answers.shift();
      return { revision: answer ? await answer() : revision + 1, savedAt: '2026-01-01T00:00:00.000Z' };
    },
  });
  return { store, sent };
}

describe('the draft as it is written', () => {
  it('is sent once after a pause, with the revision that was seen, and only then called saved', async () => {
    const { store, sent } = storeWith();
    store.change(named('ش'), 'name');
    store.change(named('شخ'), 'name');
    expect(store.state.getState().saving).toBe('waiting');
    await vi.runAllTimersAsync();
    expect(sent).toEqual([[0, named('شخ')]]);
    expect(store.state.getState()).toMatchObject({ saving: 'saved', revision: 1 });
    store.change(named('شخص ما'), 'name');
    await vi.runAllTimersAsync();
    expect(sent[1]?.[0]).toBe(1);
  });

  it('takes letters typed in one field back at once, and brings them again', async () => {
    const { store } = storeWith();
    store.change(named('ش'), 'name');
    store.change(named('شخ'), 'name');
    store.change(withLabel(named('شخ'), person, { key: null }));
    store.undo();
    expect(store.state.getState().codebook).toEqual(named('شخ'));
    store.undo();
    expect(store.state.getState().codebook).toBe(defaultCodebook);
    store.redo();
    expect(store.state.getState().codebook).toEqual(named('شخ'));
    await vi.runAllTimersAsync();
  });

  it('is sent again while the line is broken, and gives way where another window was first', async () => {
    const refusal = new ORPCError('PROBLEM', { data: { code: 'codebook-draft-changed', params: {} } });
    const { store, sent } = storeWith([
      () => Promise.reject(new Error('line')),
      () => Promise.resolve(7),
      () => Promise.reject(refusal),
    ]);
    store.change(named('أ'));
    await vi.advanceTimersByTimeAsync(500);
    expect(store.state.getState().saving).toBe('failed');
    await vi.advanceTimersByTimeAsync(2_500);
    expect(store.state.getState()).toMatchObject({ saving: 'saved', revision: 7 });
    store.change(named('ب'));
    await vi.runAllTimersAsync();
    expect(store.state.getState().saving).toBe('refused');
    const theirs = { follows: 1, revision: 9, savedAt: '', codebook: named('ت') };
    store.adopt(theirs, defaultCodebook);
    expect(store.state.getState()).toMatchObject({ saving: 'saved', revision: 9, codebook: named('ت') });
    expect(sent).toHaveLength(3);
  });

  it('is saved once at a time however long that takes: what is written meanwhile is saved after it', async () => {
    const slow = Array.from(
      { length: 4 },
      (_, index) => () => new Promise<number>((resolve) => setTimeout(() => resolve(index + 1), 3_000)),
    );
    const { store, sent } = storeWith(slow);
    for (const name of ['أ', 'ب', 'ت']) {
      store.change(named(name));
      await vi.advanceTimersByTimeAsync(500);
    }
    await vi.runAllTimersAsync();
    expect(sent).toEqual([
      [0, named('أ')],
      [1, named('ت')],
    ]);
    expect(store.state.getState()).toMatchObject({ saving: 'saved', revision: 2, codebook: named('ت') });
  });

  it('is not thrown away by an older answer, and follows a newer one', async () => {
    const { store } = storeWith();
    store.change(named('أ'));
    store.adopt(null, defaultCodebook);
    expect(store.state.getState().codebook).toEqual(named('أ'));
    await vi.runAllTimersAsync();
    const stale = { follows: 1, revision: 1, savedAt: '', codebook: defaultCodebook };
    store.adopt(stale, defaultCodebook);
    expect(store.state.getState().codebook).toEqual(named('أ'));
    store.adopt({ ...stale, revision: 2 }, defaultCodebook);
    expect(store.state.getState().codebook).toBe(defaultCodebook);
  });
});

describe('editing a codebook', () => {
  const order = (codebook: Codebook) =>
    codebook.labels.filter(({ layer }) => layer === 'entity').map(({ id }) => id);

  it('moves a label among those of its layer only', () => {
    expect(order(withLabelMoved(defaultCodebook, person, 1)).slice(0, 3)).toEqual(['OCC', 'PER', 'ORG']);
    expect(withLabelMoved(defaultCodebook, person, -1)).toBe(defaultCodebook);
    expect(withLabelMoved(defaultCodebook, { layer: 'entity', id: 'MSC' }, 1)).toBe(defaultCodebook);
    const there = withLabelMoved(defaultCodebook, person, 1);
    expect(withLabelMoved(there, person, -1)).toEqual(defaultCodebook);
  });

  it('gives a key to one label and takes it from the other', () => {
    expect(holderOfKey(defaultCodebook, person, '3')?.id).toBe('ORG');
    const changed = withKey(defaultCodebook, person, '3');
    const keys = changed.labels.slice(0, 3).map(({ key }) => key);
    expect(keys).toEqual(['3', '2', null]);
  });

  it('brings a merged label back without a key that another has by now', () => {
    const merged = withKey(withMerged(defaultCodebook, person, 'ORG'), { layer: 'entity', id: 'OCC' }, '1');
    const [restored] = withRestored(merged, person).labels;
    expect(restored).toMatchObject({ retired: false, key: null });
    expect(restored).not.toHaveProperty('mergedInto');
  });

  it('removes a new label with its place among those of attributes', () => {
    const [first] = defaultCodebook.labels;
    if (!first) throw new Error('The bundled codebook has labels.');
    const added = withNewLabel(defaultCodebook, { ...first, id: 'NEW', key: null });
    expect(order(added).at(-1)).toBe('NEW');
    expect(withoutLabel(added, { layer: 'entity', id: 'NEW' })).toEqual(defaultCodebook);
    const containing = (mayContain: string[]) => withLabel(added, person, { mayContain });
    expect(withoutLabel(containing(['ORG', 'NEW']), { layer: 'entity', id: 'NEW' })).toEqual(
      withoutLabel(containing(['ORG']), { layer: 'entity', id: 'NEW' }),
    );
  });
});
