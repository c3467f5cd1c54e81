import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { programFolder } from '../program.ts';

/** The interface's ground colours (--bg in src-renderer/styles/tokens.css), so that nothing flashes before the first paint. */
const ground = { light: '#f3f5f7', dark: '#12161a' };
const smallest = { width: 900, height: 600 };

/** The one window, shown once its page has painted; its place and size are remembered. */
export function createWindow(title: string, developerTools: boolean): BrowserWindow {
  const window = new BrowserWindow({
    name: 'main',
    windowStatePersistence: true,
    title,
    width: 1440,
    height: 900,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: {
      preload: join(programFolder, 'out', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: developerTools,
    },
  });
  window.once('ready-to-show', () => window.show());
  return window;
}
