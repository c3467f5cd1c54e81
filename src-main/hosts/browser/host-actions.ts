import { Problem } from '../../../src-shared/model/problem.ts';
import type { HostActions } from '../../services/host-actions.ts';
import { freeProjectPlace } from '../project-place.ts';
import { projectsFolder } from '../user-folders.ts';
import type { Downloads } from './downloads.ts';

/** What the browser host can do for the person: no dialogs; new projects go to the projects folder, files are downloaded. */
export function createBrowserActions(version: string, downloads: Downloads): HostActions {
  return {
    info: { kind: 'browser', version, nativeDialogs: false },
    async chooseProject() {
      throw new Problem('not-available-here');
    },
    async placeForNewProject(name) {
      return freeProjectPlace(projectsFolder(), name);
    },
    deliver: (suggestedName, write) => downloads.offer(suggestedName, write),
  };
}
