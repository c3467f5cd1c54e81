import { join, resolve } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, Menu, nativeTheme, session } from 'electron';
import { catalogOf } from '../../../src-shared/i18n/catalog.ts';
import { programVersion, rendererFolder } from '../program.ts';
import { createSystemWorkbench } from '../system-workbench.ts';
import { appOrigin, createOriginCheck } from './app-origin.ts';
import { registerAppScheme, serveAppScheme } from './app-protocol.ts';
import { guardContents, guardSession } from './guards.ts';
import { createElectronActions } from './host-actions.ts';
import { menuTemplate } from './menu.ts';
import { acceptPorts } from './port.ts';
import { createProjectActions } from './project-actions.ts';
import { createWindow } from './window.ts';

if (process.env.HASHIYA_HOME) app.setPath('userData', join(process.env.HASHIYA_HOME, 'electron'));

let wanted = projectArgument(process.argv);
let openPath = (path: string): void => {
  wanted = path;
};

if (app.requestSingleInstanceLock({ project: wanted })) {
  app.enableSandbox();
  registerAppScheme();
  guardContents(app);
  // macOS may name a project before Electron is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openPath(path);
  });
  void app.whenReady().then(run);
} else {
  app.quit();
}

function run(): void {
  // Set by `npm run dev` alone, and never heeded in an installed program.
  const developmentUrl = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
  const isOwn = createOriginCheck(developmentUrl);
  const workbench = createSystemWorkbench();
  let window: BrowserWindow | null = null;
  const host = createElectronActions(
    programVersion(),
    () => window ?? showWindow(),
    () => workbench.project?.path,
  );
  const actions = createProjectActions({ workbench, host });

  guardSession(session.defaultSession, isOwn);
  serveAppScheme(session.defaultSession, rendererFolder);
  acceptPorts(ipcMain, () => window?.webContents ?? null, isOwn, { workbench, host });
  followPreferences();
  void rebuildOnChange();
  openPath = actions.openPath;
  if (wanted) openPath(wanted);
  showWindow();

  app.on('second-instance', (_event, _arguments, _folder, data) => {
    const shown = showWindow();
    if (shown.isMinimized()) shown.restore();
    shown.focus();
    if (isProjectData(data)) actions.openPath(data.project);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (reason !== 'clean-exit') workbench.diagnostics.log.processGone(type, reason);
  });
  app.on('will-quit', () => workbench.dispose());

  function showWindow(): BrowserWindow {
    if (window) return window;
    const created = createWindow(words()['hosts.name'] ?? '', !app.isPackaged);
    window = created;
    created.on('closed', () => {
      window = null;
    });
    created.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit') return;
      workbench.diagnostics.log.processGone('page', reason);
      void offerReload(created);
    });
    void created.loadURL(developmentUrl ?? `${appOrigin}/`);
    return created;
  }

  async function offerReload(crashed: BrowserWindow): Promise<void> {
    const buttons = [words()['hosts.crash.reload'] ?? '', words()['hosts.menu.quit'] ?? ''];
    const message = words()['hosts.crash'] ?? '';
    const { response } = await dialog.showMessageBox(crashed, { type: 'error', message, buttons });
    if (response === 0) crashed.webContents.reload();
    else app.quit();
  }

  function words(): Readonly<Record<string, string>> {
    return catalogOf(workbench.preferences.get().language);
  }

  function followPreferences(): void {
    const { language, theme } = workbench.preferences.get();
    nativeTheme.themeSource = theme;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, workbench.recent(), actions)));
  }

  async function rebuildOnChange(): Promise<void> {
    for await (const { topics } of workbench.changes.subscribe()) {
      if (topics.includes('project') || topics.includes('preferences')) followPreferences();
    }
  }
}

/** The project named on the command line: the last argument that is neither a switch nor the program itself. */
function projectArgument(argv: readonly string[]): string | undefined {
  const path = argv
    .slice(1)
    .findLast((argument) => !argument.startsWith('-') && resolve(argument) !== app.getAppPath());
  return path === undefined ? undefined : resolve(path);
}

function isProjectData(data: unknown): data is { project: string } {
  return typeof data === 'object' && data !== null && 'project' in data && typeof data.project === 'string';
}
