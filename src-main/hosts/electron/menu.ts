import type { MenuItemConstructorOptions } from 'electron';
import type { RecentProject } from '../../../src-shared/contract/project.ts';
import type { MessageId } from '../../../src-shared/i18n/catalog.ts';
import { catalogOf } from '../../../src-shared/i18n/catalog.ts';
import type { Language } from '../../../src-shared/i18n/message-texts.ts';

/** What the menu's own items do; the rest are the system's roles. */
export interface MenuActions {
  newProject(): void;
  openProject(): void;
  openRecent(token: string): void;
  saveCopy(): void;
}

/**
 * The menu in the person's language. Undo and redo are left to the page, which undoes annotations and not only letters; reloading
 * is not offered.
 */
export function menuTemplate(
  language: Language,
  recent: readonly RecentProject[],
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const catalog = catalogOf(language);
  const label = (id: MessageId): { label: string } => ({ label: catalog[id] ?? id });
  return [
    {
      ...label('hosts.menu.file'),
      submenu: [
        { ...label('hosts.menu.new'), accelerator: 'CmdOrCtrl+Shift+N', click: actions.newProject },
        { ...label('hosts.menu.open'), accelerator: 'CmdOrCtrl+O', click: actions.openProject },
        {
          ...label('hosts.menu.recent'),
          submenu: recentItems(recent, label('hosts.menu.no-recent'), actions),
        },
        { type: 'separator' },
        { ...label('hosts.menu.save-copy'), click: actions.saveCopy },
        { type: 'separator' },
        { ...label('hosts.menu.quit'), role: 'quit' },
      ],
    },
    {
      ...label('hosts.menu.edit'),
      submenu: [
        { ...label('hosts.menu.cut'), role: 'cut' },
        { ...label('hosts.menu.copy'), role: 'copy' },
        { ...label('hosts.menu.paste'), role: 'paste' },
        { ...label('hosts.menu.select-all'), role: 'selectAll' },
      ],
    },
    {
      ...label('hosts.menu.view'),
      submenu: [
        { ...label('hosts.menu.zoom-reset'), role: 'resetZoom' },
        { ...label('hosts.menu.zoom-in'), role: 'zoomIn' },
        { ...label('hosts.menu.zoom-out'), role: 'zoomOut' },
        { type: 'separator' },
        { ...label('hosts.menu.full-screen'), role: 'togglefullscreen' },
      ],
    },
    {
      ...label('hosts.menu.window'),
      submenu: [
        { ...label('hosts.menu.minimize'), role: 'minimize' },
        { ...label('hosts.menu.close'), role: 'close' },
      ],
    },
    { ...label('hosts.menu.help'), submenu: [{ ...label('hosts.menu.about'), role: 'about' }] },
  ];
}

function recentItems(
  recent: readonly RecentProject[],
  none: { label: string },
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  if (recent.length === 0) return [{ ...none, enabled: false }];
  return recent.map(({ token, name, folder }) => ({
    // In a menu a single & marks a key.
    label: `${name} — ${folder}`.replaceAll('&', '&&'),
    click: () => actions.openRecent(token),
  }));
}
