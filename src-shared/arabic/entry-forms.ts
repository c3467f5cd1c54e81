import { Problem } from '../model/problem.ts';
import { namesOf, type RegistryDraft } from '../model/registry.ts';
import { searchPattern } from './find-folded.ts';

/** A name or alias as it is compared: folded, with single spaces. */
export interface EntryForm {
  readonly form: string;
  readonly isName: boolean;
}

/** What an entry is called, folded, each form once; the names before the aliases. */
export function entryForms(entry: Pick<RegistryDraft, 'names' | 'aliases'>): EntryForm[] {
  const forms = new Map<string, boolean>();
  for (const [texts, isName] of [
    [namesOf(entry), true],
    [entry.aliases, false],
  ] as const) {
    for (const text of texts) {
      const form = searchPattern(text);
      if (form !== '' && !forms.has(form)) forms.set(form, isName);
    }
  }
  return [...forms].map(([form, isName]) => ({ form, isName }));
}

/** The first alias that folds to a name or another alias of its entry; undefined where none does. It would find nothing more. */
export function repeatedAlias(entry: Pick<RegistryDraft, 'names' | 'aliases'>): string | undefined {
  const seen = new Set(namesOf(entry).map(searchPattern));
  return entry.aliases.find((alias) => {
    const form = searchPattern(alias);
    if (seen.has(form)) return true;
    seen.add(form);
    return false;
  });
}

/** Throws `entry-alias-twice`, and `entry-name-letterless` for a name or alias that folding leaves nothing of. */
export function requireDistinctForms(entry: Pick<RegistryDraft, 'names' | 'aliases'>): void {
  const empty = [...namesOf(entry), ...entry.aliases].find((text) => searchPattern(text) === '');
  if (empty !== undefined) throw new Problem('entry-name-letterless', { value: empty });
  const repeated = repeatedAlias(entry);
  if (repeated !== undefined) throw new Problem('entry-alias-twice', { value: repeated });
}

/** The same without the aliases that fold to a name or an earlier alias. */
export function withoutRepeated<Draft extends Pick<RegistryDraft, 'names' | 'aliases'>>(draft: Draft): Draft {
  const seen = new Set(namesOf(draft).map(searchPattern));
  const aliases = draft.aliases.filter((alias) => {
    const form = searchPattern(alias);
    if (form === '' || seen.has(form)) return false;
    seen.add(form);
    return true;
  });
  return { ...draft, aliases };
}

/**
 * What `into` holds once `from` is merged into it: its own type and names, a name in a language it had none in, all other names and
 * aliases as aliases, all identifiers, both notes.
 */
export function mergedDraft(into: RegistryDraft, from: RegistryDraft): RegistryDraft {
  const names = { ar: into.names.ar ?? from.names.ar, en: into.names.en ?? from.names.en };
  const known = new Set(into.identifiers.map(({ scheme, value }) => `${scheme}:${value}`));
  const notes = [into.note, from.note].filter((note) => note !== null);
  return withoutRepeated({
    label: into.label,
    names,
    aliases: [...into.aliases, ...namesOf(from), ...from.aliases],
    identifiers: [
      ...into.identifiers,
      ...from.identifiers.filter(({ scheme, value }) => !known.has(`${scheme}:${value}`)),
    ],
    note: notes.length === 0 ? null : [...new Set(notes)].join('\n'),
  });
}

/**
 * Where a search by prefix may begin in a folded form: at the form itself, at each later word, and after the article ال of each, so that
 * «دوله» finds «تنظيم الدوله».
 */
export function formTails(form: string): string[] {
  const tails = [...form.matchAll(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]/gu)].flatMap(({ index }) => {
    const tail = form.slice(index);
    return /^ال[\p{L}\p{N}]{2}/u.test(tail) ? [tail, tail.slice(2)] : [tail];
  });
  return [...new Set([form, ...tails])];
}
