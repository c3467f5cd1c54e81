import type { Layer } from '../../../src-shared/model/layers.ts';

/** Names that brat can store (`[A-Za-z0-9_-]`); it rewrites others, so that two Arabic labels of one length would become the same. */
export type StorageNames = (id: string) => string;
/** The same of labels, which are told apart by their layers. */
export type LabelNames = (layer: Layer, label: string) => string;

/** Ids that are storable stay as they are; the others get what `prefixOf` says and a number, the known ones by their order and any other when asked for. */
export function storageNames(known: readonly string[], prefixOf: (id: string) => string): StorageNames {
  const names = new Map<string, string>();
  const taken = new Set(known.filter(isStorable));
  const nameOf = (id: string): string => {
    let name = names.get(id);
    if (name === undefined) {
      name = isStorable(id) ? id : `${prefixOf(id)}${names.size + 1}`;
      while (name !== id && taken.has(name)) name += '_';
      taken.add(name);
      names.set(id, name);
    }
    return name;
  };
  known.forEach(nameOf);
  return nameOf;
}

/** A value as brat stores it: without white space and controls, which end it or its line, and without what separates values in annotation.conf. */
export const storedValue = (value: string): string => value.trim().replace(/[\s\p{Cc},|]+/gu, '_');

/** Text on a line of its own field: no tab and nothing that any reader takes for the end of a line. */
export const onOneLine = (text: string): string => text.replace(fieldBreaks, ' ');

/** Tabs and everything that ends a line for brat's reader, which splits by Unicode's rules: all controls and both separators. */
export const fieldBreaks = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

const isStorable = (id: string): boolean => /^[A-Za-z0-9_-]+$/.test(id);
