import { existsSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { Problem } from '../../../src-shared/model/problem.ts';
import type { HostActions } from '../../services/host-actions.ts';
import { freeProjectPlace } from '../project-place.ts';
import { projectsFolder } from '../user-folders.ts';

const projectFilter = { name: 'Hashiya', extensions: ['hashiya'] };

/** What the desktop window can do for the person: the system's own dialogs. `openFile` is the project in use, never to be replaced. */
export function createElectronActions(
  version: string,
  window: () => BrowserWindow,
  openFile: () => string | undefined,
): HostActions {
  return {
    info: { kind: 'electron', version, nativeDialogs: true },

    async chooseProject() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        properties: ['openFile'],
        filters: [projectFilter],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },

    async placeForNewProject(name) {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        defaultPath: freeProjectPlace(projectsFolder(), name),
        filters: [projectFilter],
      });
      if (canceled || !filePath) return null;
      const path = extname(filePath) === '' ? `${filePath}.hashiya` : filePath;
      if (existsSync(path)) throw new Problem('file-exists', { file: basename(path) });
      return path;
    },

    async deliver(suggestedName, write) {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        defaultPath: join(app.getPath('documents'), suggestedName),
        properties: ['showOverwriteConfirmation'],
      });
      if (canceled || !filePath) return { outcome: 'cancelled' };
      // SQLite would go on writing to the file that lost its name, and its log would be read into the new one.
      if (isSameFile(filePath, openFile())) throw new Problem('file-exists', { file: basename(filePath) });
      await replaceFile(filePath, write);
      return { outcome: 'saved', name: basename(filePath) };
    },
  };
}

// By what they are, not by name: links, and systems where a capital is the same letter.
function isSameFile(path: string, other: string | undefined): boolean {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  const open = other === undefined ? undefined : statSync(other, { bigint: true, throwIfNoEntry: false });
  return found !== undefined && found.ino === open?.ino && found.dev === open.dev;
}

// What was there stays whole until its replacement is.
async function replaceFile(path: string, write: (path: string) => Promise<void> | void): Promise<void> {
  const partial = `${path}.partial`;
  await rm(partial, { force: true });
  try {
    await write(partial);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
