import { useText } from '../ui/use-text.ts';
import { usePreferences } from './preferences.tsx';
import type { ProjectDialog } from './project-dialogs.tsx';
import type { Route } from './route.ts';

/** Something the command palette can do: open a screen, or act where one is. */
export type Command = { readonly id: string; readonly name: string } & (
  | { readonly route: Route }
  | { readonly route?: never; run(): void }
);

const screens: readonly Route[] = [
  { screen: 'library' },
  { screen: 'annotate', articleId: null },
  { screen: 'review' },
  { screen: 'search' },
  { screen: 'registry', entryId: null },
  { screen: 'codebook' },
];
const themes = ['light', 'dark', 'system'] as const;

/** What can be done from anywhere, in the order it is offered. */
export function useCommands(place: {
  readonly hasProject: boolean;
  openKeyMap(): void;
  openDialog(dialog: ProjectDialog): void;
}): readonly Command[] {
  const text = useText();
  const { preferences, update } = usePreferences();
  const toScreens = screens.map((route) => ({
    id: route.screen,
    name: text('app.go-to', { screen: text(`app.${route.screen}`) }),
    route,
  }));
  const toThemes = themes.map((theme) => ({
    id: theme,
    name: `${text('app.theme')}: ${text(`app.theme.${theme}`)}`,
    run: () => update({ theme }),
  }));
  const toDialogs = (['packets', 'merge', 'backups'] as const).map((id) => ({
    id,
    name: text(id === 'backups' ? 'backups.menu' : `exchange.${id}.menu`),
    run: () => place.openDialog(id),
  }));
  return [
    ...(place.hasProject ? [...toScreens, ...toDialogs] : []),
    {
      id: 'language',
      name: text('app.language'),
      run: () => update({ language: preferences.language === 'ar' ? 'en' : 'ar' }),
    },
    ...toThemes,
    { id: 'keys', name: text('app.keys'), run: place.openKeyMap },
    { id: 'report', name: text('report.menu'), run: () => place.openDialog('report') },
  ];
}
