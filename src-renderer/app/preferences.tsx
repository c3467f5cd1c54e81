import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { catalogOf } from '../../src-shared/i18n/catalog.ts';
import { directionOf } from '../../src-shared/i18n/message-texts.ts';
import {
  changedPreferences,
  defaultPreferences,
  type Preferences,
} from '../../src-shared/model/preferences.ts';
import { useRpc } from '../rpc/rpc-context.tsx';
import { chooseKeys } from '../ui/keys.ts';
import { localeOf } from '../ui/use-text.ts';

interface PreferencesValue {
  readonly preferences: Preferences;
  /** The theme in force, where the preference may be the system's. */
  readonly theme: 'light' | 'dark';
  /** Takes effect at once and is kept by the host. */
  update(change: Partial<Preferences>): void;
}

const PreferencesContext = createContext<PreferencesValue | null>(null);

/** Loads the person's preferences and applies language, direction and theme to the page. Shows nothing before they are known. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }): ReactElement | null {
  const rpc = useRpc();
  const queryClient = useQueryClient();
  const { data, isError } = useQuery(rpc.preferences.get.queryOptions());
  const preferences = data ?? (isError ? defaultPreferences : null);
  const theme = useTheme(preferences?.theme ?? 'system');
  const language = preferences?.language ?? defaultPreferences.language;

  useLayoutEffect(() => {
    const page = document.documentElement;
    page.lang = language;
    page.dir = directionOf(language);
    page.dataset.theme = theme;
  }, [language, theme]);

  const ownKeys = preferences?.keys;
  useLayoutEffect(() => chooseKeys(ownKeys ?? {}), [ownKeys]);

  const update = useCallback(
    (change: Partial<Preferences>) => {
      const key = rpc.preferences.get.queryKey();
      queryClient.setQueryData(key, (before) => changedPreferences(before ?? defaultPreferences, change));
      rpc.preferences.set.call(change).catch(() => queryClient.invalidateQueries({ queryKey: key }));
    },
    [rpc, queryClient],
  );
  const messages = useMemo(() => catalogOf(language), [language]);
  const value = useMemo(() => preferences && { preferences, theme, update }, [preferences, theme, update]);
  if (!value) return null;
  return (
    <PreferencesContext value={value}>
      <IntlProvider locale={localeOf(language)} messages={messages}>
        <I18nProvider locale={localeOf(language)}>{children}</I18nProvider>
      </IntlProvider>
    </PreferencesContext>
  );
}

/** What the person likes, and how to change it. */
export function usePreferences(): PreferencesValue {
  const value = useContext(PreferencesContext);
  if (!value) throw new Error('There is no PreferencesProvider above.');
  return value;
}

const systemDark = matchMedia('(prefers-color-scheme: dark)');

function useTheme(preference: Preferences['theme']): 'light' | 'dark' {
  const dark = useSyncExternalStore(
    (listener) => {
      systemDark.addEventListener('change', listener);
      return () => systemDark.removeEventListener('change', listener);
    },
    () => systemDark.matches,
  );
  if (preference !== 'system') return preference;
  return dark ? 'dark' : 'light';
}
