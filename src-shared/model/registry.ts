import { z } from 'zod';
import type { Annotation } from './annotation.ts';
import { givenIdSchema } from './annotation.ts';
import { type Codebook, findLabel } from './codebook.ts';
import { longestRegistryText, mostAliases } from './limits.ts';
import { Problem } from './problem.ts';

/** The attribute by which an entity mention is linked to an entry of the registry: its value is the entry's id. */
export const entryAttribute = 'entry';

/** What another list calls the entity: `wikidata` and `Q90`. Any scheme may be named. */
export const identifierSchema = z.object({ scheme: z.string(), value: z.string() });

/** What people decide of an entry; `label` is an entity label of the codebook, `names` the canonical ones. */
export const registryDraftSchema = z.object({
  label: z.string(),
  names: z.object({ ar: z.string().nullable(), en: z.string().nullable() }).readonly(),
  aliases: z.array(z.string()).readonly(),
  identifiers: z.array(identifierSchema).readonly(),
  note: z.string().nullable(),
});
export type RegistryDraft = Readonly<z.infer<typeof registryDraftSchema>>;

/** One entity of the world, whatever it is called in the texts. Times are ISO 8601 in UTC. */
export const registryEntrySchema = registryDraftSchema.extend({
  id: givenIdSchema,
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type RegistryEntry = Readonly<z.infer<typeof registryEntrySchema>>;

/** The id of the entry a mention is linked to; null for a mention without one and for claims and stances. */
export function entryIdOf({ layer, attributes }: Pick<Annotation, 'layer' | 'attributes'>): string | null {
  const value = attributes[entryAttribute];
  return layer === 'entity' && typeof value === 'string' && value !== '' ? value : null;
}

/** The canonical names there are, the Arabic one first. */
export const namesOf = ({ names }: Pick<RegistryDraft, 'names'>): string[] =>
  [names.ar, names.en].filter((name) => name !== null);

/** The name in this language, else in the other. */
export const nameOf = ({ names }: Pick<RegistryDraft, 'names'>, language: 'ar' | 'en'): string =>
  (language === 'ar' ? (names.ar ?? names.en) : (names.en ?? names.ar)) ?? '';

/** The same without the space around texts, and without those that are then empty. */
export function tidyDraft({ label, names, aliases, identifiers, note }: RegistryDraft): RegistryDraft {
  return {
    label,
    names: { ar: textOrNull(names.ar), en: textOrNull(names.en) },
    aliases: aliases.flatMap((alias) => textOrNull(alias) ?? []),
    identifiers: identifiers
      .map(({ scheme, value }) => ({ scheme: scheme.trim(), value: value.trim() }))
      .filter(({ scheme, value }) => scheme !== '' || value !== ''),
    note: textOrNull(note),
  };
}

/** Throws the first {@link Problem} of a tidy entry by itself: its type, its names, how much it holds, its identifiers. */
export function validateEntry(draft: RegistryDraft, codebook: Codebook): void {
  if (!findLabel(codebook, 'entity', draft.label)) {
    throw new Problem('label-unknown', { value: draft.label, layer: 'entity' });
  }
  if (namesOf(draft).length === 0) throw new Problem('entry-without-name');
  if (draft.aliases.length > mostAliases) throw new Problem('entry-aliases', { limit: mostAliases });
  for (const text of [...namesOf(draft), ...draft.aliases]) {
    if (text.length > longestRegistryText)
      throw new Problem('entry-too-long', { limit: longestRegistryText });
  }
  const seen = new Set<string>();
  for (const { scheme, value } of draft.identifiers) {
    const whole = `${scheme}:${value}`;
    if (scheme === '' || value === '') throw new Problem('entry-identifier', { value: whole });
    if (whole.length > longestRegistryText)
      throw new Problem('entry-too-long', { limit: longestRegistryText });
    if (seen.has(whole)) throw new Problem('entry-identifier-twice', { value: whole });
    seen.add(whole);
  }
}

function textOrNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
