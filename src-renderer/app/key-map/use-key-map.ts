import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fold } from '../../../src-shared/arabic/fold.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { codesOfKeyCap } from '../../ui/key-caps.ts';
import { capsOf, useActiveKeys } from '../../ui/keys.ts';
import { isolated, useLanguage, useText } from '../../ui/use-text.ts';
import { usePreferences } from '../preferences.tsx';
import {
  type Chosen,
  type Judgement,
  judge,
  keysInForce,
  type LabelKey,
  readKeyMap,
  swapped,
  withKeys,
} from './key-changes.ts';
import { type KeyPlace, keyList, keyPlaces, type ListedKey, placeOf } from './key-list.ts';

/** The keys of the program and what can be done with them. */
export interface KeyMap {
  readonly chosen: Chosen;
  /** What was changed last, in words. */
  readonly said: string;
  /** What a search finds: in what keys do, and on the keys themselves. Nothing typed finds all. */
  found(typed: string): {
    readonly groups: readonly { readonly place: KeyPlace; readonly keys: readonly ListedKey[] }[];
    readonly labels: readonly LabelKey[];
  };
  judge(wanted: string, key: ListedKey): Judgement;
  change(key: ListedKey, wanted: string): void;
  swap(key: ListedKey, other: ListedKey): void;
  resetAll(): void;
  /** Takes the keys of a file, or answers null where it is none. */
  read(content: string): { readonly count: number; readonly left: number } | null;
}

/** The map in force, kept in the preferences. */
export function useKeyMap(hasProject: boolean): KeyMap {
  const text = useText();
  const { preferences, update } = usePreferences();
  const [said, setSaid] = useState('');
  const list = useList();
  const labels = useLabelKeys(hasProject);
  const chosen = preferences.keys;
  const choose = (keys: Chosen): void => update({ keys });
  const say = (key: ListedKey, keys: string): void =>
    setSaid(text('keys.changed', { what: isolated(text(key.label)), keys: isolated(capsOf(keys)) }));
  return {
    chosen,
    said,
    found(typed) {
      const wanted = fold(typed.trim()).text;
      const fits = (...words: readonly string[]): boolean =>
        words.some((word) => fold(word).text.includes(wanted));
      const keys = list.filter((key) => fits(text(key.label), capsOf(keysInForce(key, chosen))));
      return {
        groups: keyPlaces
          .map((place) => ({ place, keys: keys.filter((key) => key.place === place) }))
          .filter((group) => group.keys.length > 0),
        labels: labels.filter(({ name, codes }) => fits(name, ...codes.map(capsOf))),
      };
    },
    judge: (wanted, key) => judge(wanted, key, { list, chosen, labels }),
    change(key, wanted) {
      choose(withKeys(chosen, key, wanted));
      say(key, wanted);
    },
    swap(key, other) {
      choose(swapped(chosen, key, other));
      say(key, keysInForce(other, chosen));
    },
    resetAll: () => choose({}),
    read(content) {
      const file = readKeyMap(content, list, labels);
      if (!file) return null;
      choose(file.chosen);
      return { count: Object.keys(file.chosen).length, left: file.left };
    },
  };
}

/** The keys of the program, and what else the screen behind the map has bound. */
function useList(): readonly ListedKey[] {
  const listed = new Set(keyList.map(({ id }) => id));
  const others = useActiveKeys().filter(
    ({ id }) => !listed.has(id) && !/^annotate\.(suggestion\.)?label\./.test(id),
  );
  return [
    ...keyList,
    ...others.map(({ id, usual, label }) => {
      const isFixed = id.startsWith('annotate.polarity.');
      return { id, place: placeOf(id), keys: usual, label, isFixed };
    }),
  ];
}

function useLabelKeys(hasProject: boolean): readonly LabelKey[] {
  const rpc = useRpc();
  const language = useLanguage();
  const { data } = useQuery(rpc.codebook.current.queryOptions({ enabled: hasProject }));
  const labels = data?.codebook.labels ?? [];
  return labels
    .filter(({ layer, key, retired }) => layer === 'entity' && key !== null && !retired)
    .map(({ name, key }) => ({ name: name[language], codes: codesOfKeyCap(key ?? '') }));
}
