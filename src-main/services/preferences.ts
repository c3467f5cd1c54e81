import {
  changedPreferences,
  defaultPreferences,
  type PreferenceChanges,
  type Preferences,
  preferencesSchema,
} from '../../src-shared/model/preferences.ts';
import { readJson, writeJson } from './json-file.ts';

/** What the person likes, in a file of its own. */
export interface PreferencesStore {
  get(): Preferences;
  /** Changes what is given, of the annotators the projects that are named; on the disk when this returns. */
  set(changes: PreferenceChanges): Preferences;
}

/** Preferences kept at `path`. What is damaged or of another version falls back to the default, value by value. */
export function createPreferences(path: string): PreferencesStore {
  return {
    get: () => read(path),
    set(changes) {
      const preferences = changedPreferences(read(path), changes);
      writeJson(path, preferences);
      return preferences;
    },
  };
}

function read(path: string): Preferences {
  const stored = readJson(path);
  if (typeof stored !== 'object' || stored === null) return defaultPreferences;
  const valid = Object.entries(stored).filter(
    ([name, value]) => preferencesSchema.partial().safeParse({ [name]: value }).success,
  );
  return preferencesSchema.parse({ ...defaultPreferences, ...Object.fromEntries(valid) });
}
