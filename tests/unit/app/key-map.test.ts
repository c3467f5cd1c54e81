import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  judge,
  keyMapText,
  keysInForce,
  keysOfPress,
  readKeyMap,
  swapped,
  withKeys,
} from '../../../src-renderer/app/key-map/key-changes.ts';
import { keyList, type ListedKey } from '../../../src-renderer/app/key-map/key-list.ts';

const sources = fileURLToPath(new URL('../../../src-renderer', import.meta.url));
const labels = [{ name: 'شخص', codes: ['Digit1', 'Numpad1'] }];

function keyOf(id: string): ListedKey {
  const found = keyList.find((key) => key.id === id);
  if (!found) throw new Error(id);
  return found;
}

const press = (code: string, ...held: ('ctrl' | 'meta' | 'alt' | 'shift')[]) => ({
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
});

/** Bindings as the sources write them: id, keys (undefined where a constant stands there) and label. */
function writtenBindings(): { id: string; keys: string | undefined; label: string }[] {
  const texts = globSync('**/*.{ts,tsx}', { cwd: sources })
    .filter((path) => !path.includes('key-map'))
    .map((path) => readFileSync(join(sources, path), 'utf8'));
  const found = (pattern: RegExp, prefix: string) =>
    texts.flatMap((text) =>
      [...text.matchAll(pattern)].map(([, id = '', keys, label = '']) => ({
        id: `${prefix}${id}`,
        keys,
        label,
      })),
    );
  return [
    ...found(/\bid: '([\w.-]+)',\s*keys: (?:'([^']+)'|\w+),\s*label: '([\w.-]+)'/g, ''),
    ...found(/\bkey\(\s*'([\w.-]+)',\s*'([^']+)',\s*'([\w.-]+)'/g, 'annotate.'),
    ...found(/\blisted\('([\w.-]+)', '([^']+)', '([\w.-]+)'\)/g, 'search.'),
  ];
}

describe('the list of keys', () => {
  it('names every key that the screens bind, with what it does', () => {
    const written = writtenBindings();
    expect(written.length).toBeGreaterThan(70);
    for (const { id, keys, label } of written) {
      const listed = keyList.find((key) => key.id === id);
      expect(listed, id).toBeDefined();
      expect([id, keys ?? listed?.keys, label]).toEqual([id, listed?.keys, listed?.label]);
    }
    expect(new Set(keyList.map(({ id }) => id)).size).toBe(keyList.length);
  });
});

describe('a key that is pressed for something', () => {
  it('is written by its place on the keyboard, and AltGr and the key of the system are left alone', () => {
    expect(keysOfPress(press('KeyZ', 'ctrl', 'shift'), false)).toBe('$mod+Shift+KeyZ');
    expect(keysOfPress(press('KeyZ', 'meta', 'shift'), true)).toBe('$mod+Shift+KeyZ');
    expect(keysOfPress(press('ArrowLeft', 'alt', 'shift'), false)).toBe('Alt+Shift+ArrowLeft');
    expect(keysOfPress(press('KeyE', 'ctrl', 'alt'), false)).toBeNull();
    expect(keysOfPress(press('KeyE', 'meta'), false)).toBeNull();
    expect(keysOfPress(press(''), false)).toBeNull();
  });

  it.each([
    ['KeyG', 'annotate.claim', {}, 'free'],
    ['$mod+KeyW', 'annotate.claim', {}, 'kept'],
    ['KeyT', 'annotate.claim', {}, 'clash'],
    ['$mod+KeyK', 'annotate.claim', {}, 'clash'],
    ['Digit1', 'annotate.claim', {}, 'label'],
    ['Digit1', 'registry.new', {}, 'free'],
    ['ArrowUp', 'annotate.claim', {}, 'fixed'],
    ['KeyJ', 'app.palette', {}, 'typed'],
    ['F2', 'annotate.claim', {}, 'free'],
    // Another screen's key is no other's.
    ['KeyD', 'annotate.claim', {}, 'free'],
    ['KeyD', 'library.import', {}, 'clash'],
    // What was taken away is free, and the usual one is not while another has it.
    ['KeyT', 'annotate.claim', { 'annotate.stance': 'KeyJ' }, 'free'],
    ['KeyC', 'annotate.claim', { 'annotate.claim': 'KeyJ', 'annotate.stance': 'KeyC' }, 'clash'],
    // Enter is shared from the beginning.
    ['Enter', 'annotate.accept', { 'annotate.accept': 'KeyJ' }, 'free'],
  ] as const)('%s for %s: %#', (wanted, id, chosen, expected) => {
    expect(judge(wanted, keyOf(id), { list: keyList, chosen, labels }).kind).toBe(expected);
  });

  it('can be swapped with its holder, and back', () => {
    const [claim, stance] = [keyOf('annotate.claim'), keyOf('annotate.stance')];
    const chosen = swapped({}, claim, stance);
    expect(chosen).toEqual({ 'annotate.claim': 'KeyT', 'annotate.stance': 'KeyC' });
    expect(swapped(chosen, claim, stance)).toEqual({});
  });
});

describe('keys that were chosen', () => {
  const changeable = keyList.filter(({ isFixed }) => !isFixed);
  const wanted = fc.constantFrom('KeyJ', 'KeyT', 'KeyC', '$mod+KeyJ', 'Alt+KeyT', 'F8', 'Slash', '$mod+KeyZ');

  it('never mean two things on one screen that they did not mean before, however they are changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...changeable), wanted), { maxLength: 30 }),
        (changes) => {
          let chosen: Readonly<Record<string, string>> = {};
          for (const [key, keys] of changes) {
            const judgement = judge(keys, key, { list: keyList, chosen, labels });
            if (judgement.kind === 'free') chosen = withKeys(chosen, key, keys);
            else if (judgement.kind === 'clash' && judgement.canSwap)
              chosen = swapped(chosen, key, judgement.holder);
          }
          const shared = (inForce: Readonly<Record<string, string>>) =>
            keyList.flatMap((one) =>
              keyList
                .filter(
                  (other) =>
                    one.id < other.id &&
                    (one.place === other.place || one.place === 'app' || other.place === 'app') &&
                    keysInForce(one, inForce) === keysInForce(other, inForce),
                )
                .map((other) => `${one.id} ${other.id}`),
            );
          const before = new Set(shared({}));
          expect(shared(chosen).filter((pair) => !before.has(pair))).toEqual([]);
        },
      ),
    );
  });

  it('come back from their file, without what cannot be', () => {
    const chosen = { 'annotate.claim': 'KeyT', 'annotate.stance': 'KeyC', 'library.import': '$mod+KeyI' };
    expect(readKeyMap(keyMapText(chosen), keyList, labels)).toEqual({ chosen, left: 0 });
    const bad = {
      ...chosen,
      'annotate.cue': '$mod+KeyW',
      'annotate.link': 'not a key',
      'annotate.snap': 'Digit1',
      'annotate.edit': 'KeyF',
      'nobody.knows': 'KeyJ',
      'search.open': 'KeyJ',
    };
    expect(readKeyMap(keyMapText(bad), keyList, labels)).toEqual({ chosen, left: 6 });
    for (const text of ['', '[]', '{"format":"hashiya-keys/2","keys":{}}', '{"keys":{"a":"KeyB"}}']) {
      expect(readKeyMap(text, keyList, labels)).toBeNull();
    }
  });
});
