import { z } from 'zod';
import { labelChoices } from './suggestion.ts';

/** How far a selection reaches by itself: the written word, the word after its proclitic, or exactly the characters chosen. */
export const snapModes = ['word', 'proclitic', 'character'] as const;
export type SnapMode = (typeof snapModes)[number];

/**
 * What a person likes, kept outside projects. `annotators` remembers, by project id, who they are there; `keys` the keys they chose
 * themselves, by what they do, in the notation of the interface.
 */
export const preferencesSchema = z.object({
  language: z.enum(['ar', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  snap: z.enum(snapModes),
  annotators: z.record(z.string(), z.string()),
  /** Whether suggestions are shown, and what is wanted of each label, by its id. */
  suggestionsShown: z.boolean(),
  suggestionLabels: z.record(z.string(), z.enum(labelChoices)),
  /** Whether the time spent on articles is kept. */
  keepsTime: z.boolean(),
  /** Whether the notes of the margin are folded to one line each. */
  marginFolded: z.boolean(),
  keys: z.record(z.string(), z.string()),
});
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

/** What is to be different. Of `annotators` only the projects, of `suggestionLabels` only the labels that are named; undefined changes nothing. */
export type PreferenceChanges = { readonly [Name in keyof Preferences]?: Preferences[Name] | undefined };

/** The preferences with the changes: each choice by itself, so that two windows do not take back one another's. */
export function changedPreferences(before: Preferences, changes: PreferenceChanges): Preferences {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return {
    ...before,
    ...given,
    annotators: { ...before.annotators, ...changes.annotators },
    suggestionLabels: { ...before.suggestionLabels, ...changes.suggestionLabels },
  };
}

/** What holds until the person says otherwise. */
export const defaultPreferences: Preferences = {
  language: 'ar',
  theme: 'system',
  snap: 'word',
  annotators: {},
  suggestionsShown: false,
  suggestionLabels: {},
  keepsTime: true,
  marginFolded: false,
  keys: {},
};
